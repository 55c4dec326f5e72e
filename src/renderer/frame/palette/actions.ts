// The actions of the palette, each with its key where it has one.

import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useHistory } from '../../data/history.ts'
import { useChange } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { navigate } from '../../routing.ts'
import { chooseFiles } from '../../screens/guides/import/choose-files.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { useInspector } from '../inspector.tsx'
import { openSheet } from '../sheet-control.ts'
import { openTargetDialog } from '../target-control.ts'

type ActionName =
  | 'import'
  | 'target'
  | 'undo'
  | 'redo'
  | 'panel'
  | 'sheet'
  | 'history'
  | 'theme'
  | 'language'
  | 'print'
  | 'amounts'

export type PaletteAction = { name: ActionName | 'forget'; label: string; keys?: string; run: () => void }

/** When the palette has gone. */
function printScreen(): void {
  setTimeout(() => window.print(), 100)
}

export function usePaletteActions(): PaletteAction[] {
  const t = useWords('frame')
  const common = useWords('common')
  const records = useWords('records')
  const { undo, redo, canUndo, canRedo } = useHistory()
  const { mutate: write } = useChange('settings.write')
  const { hideAmounts } = useSettings()
  const language = useLanguage()
  const scheme = useComputedColorScheme('light')
  const inspector = useInspector()
  return useMemo(
    () => [
      { name: 'import', label: t('palette.import'), run: chooseFiles },
      { name: 'target', label: t('targetChip.another'), run: openTargetDialog },
      ...(canUndo ? [{ name: 'undo' as const, label: common('undo'), keys: 'mod Z', run: () => void undo() }] : []),
      ...(canRedo
        ? [{ name: 'redo' as const, label: common('redo'), keys: 'mod Shift Z', run: () => void redo() }]
        : []),
      ...(inspector.available
        ? [{ name: 'panel' as const, label: t('palette.panel'), keys: 'Ctrl .', run: inspector.toggle }]
        : []),
      { name: 'sheet', label: t('palette.sheet'), keys: '?', run: openSheet },
      { name: 'history', label: records('history.title'), run: () => navigate('/history') },
      { name: 'theme', label: t('palette.theme'), run: () => write({ theme: scheme === 'dark' ? 'light' : 'dark' }) },
      {
        name: 'language',
        label: t('palette.language'),
        run: () => write({ language: language === 'ja' ? 'en' : 'ja' }),
      },
      { name: 'print', label: t('palette.print'), run: printScreen },
      {
        name: 'amounts',
        label: t('palette.amounts'),
        keys: 'mod Shift H',
        run: () => write({ hideAmounts: !hideAmounts }),
      },
    ],
    [t, common, records, canUndo, canRedo, undo, redo, write, hideAmounts, language, scheme, inspector],
  )
}
