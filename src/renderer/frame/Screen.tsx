// What every screen returns: title area (h1, context, target chip, actions, command bar, undo, redo, panel) and body.

import { type ReactNode, useEffect } from 'react'
import { useHistory } from '../data/history.ts'
import { useChangeWords } from '../parts/change-words.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { useWords } from '../words/index.ts'
import { HistoryMenu } from './HistoryMenu.tsx'
import { PanelIcon, RedoIcon, SearchIcon, UndoIcon } from './icons.tsx'
import { useInspector } from './inspector.tsx'
import { modKey } from './keys.ts'
import { openPalette } from './palette/control.ts'

type Props = {
  title: string
  /** One quiet line beside the title. */
  context?: string | undefined
  /** `<TargetChip />` where the screen is about a target. */
  target?: ReactNode
  /** Controls of this screen, left of the command bar, which then shrinks to 112 px. */
  actions?: ReactNode
  bodyClass?: string
  children: ReactNode
}

export function Screen({ title, context, target, actions, bodyClass = '', children }: Props) {
  const t = useWords('common')
  const frame = useWords('frame')
  const inspector = useInspector()
  const inWords = useChangeWords()
  const { undo, redo, canUndo, canRedo } = useHistory()

  useEffect(() => {
    document.title = `${title} | ${t('appName')}`
  }, [title, t])

  return (
    <>
      <header className="head">
        <h1 tabIndex={-1} title={title}>
          {title}
        </h1>
        {context !== undefined && (
          <div className="ctx" title={context}>
            {context}
          </div>
        )}
        {target}
        <div className="right">
          {actions && <div className="actions">{actions}</div>}
          <button
            type="button"
            className={`cmd ${actions ? 'small' : ''}`}
            aria-label={t('withNote', { text: frame('search'), note: `${modKey} K` })}
            onClick={openPalette}
          >
            <SearchIcon />
            <span className="ph">{frame('search')}</span>
            <kbd>{modKey} K</kbd>
          </button>
          <IconButton
            label={canUndo === null ? t('undo') : t('withDetail', { text: t('undo'), detail: inWords(canUndo) })}
            disabled={canUndo === null}
            onClick={() => void undo()}
          >
            <UndoIcon />
          </IconButton>
          <IconButton
            label={canRedo === null ? t('redo') : t('withDetail', { text: t('redo'), detail: inWords(canRedo) })}
            disabled={canRedo === null}
            onClick={() => void redo()}
          >
            <RedoIcon />
          </IconButton>
          <HistoryMenu />
          {inspector.available && (
            <IconButton
              label={t('withNote', { text: frame('panel'), note: 'Ctrl .' })}
              on={inspector.open}
              onClick={inspector.toggle}
            >
              <PanelIcon />
            </IconButton>
          )}
        </div>
      </header>
      <div className={`body ${bodyClass}`}>{children}</div>
    </>
  )
}
