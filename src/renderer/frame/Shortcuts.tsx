// The keys that work on every screen: palette, search, cheat sheet, undo, redo, the panel, Escape.

import { useEffect } from 'react'
import { useHistory } from '../data/history.ts'
import { useChange } from '../data/queries.ts'
import { useSettings } from '../data/settings.ts'
import { findHere } from './find-here.ts'
import { useInspector } from './inspector.tsx'
import { isTextField, popupOpen } from './keys.ts'
import { openPalette } from './palette/control.ts'
import { openSheet } from './sheet-control.ts'
import { type ShortcutName, shortcutOf } from './shortcuts.ts'

type Panel = ReturnType<typeof useInspector>

/** A text field keeps its letters and its own undo; a dialog or menu keeps Escape and everything behind it. */
function mayPress(name: ShortcutName<'everywhere'>, event: KeyboardEvent, panel: Panel): boolean {
  if (name === 'panel' || name === 'amounts' || name === 'palette') return true
  if (popupOpen()) return false
  if (name === 'find' || (name === 'sheet' && event.key !== '?')) return true
  if (name === 'closePanel' && !(panel.available && panel.open)) return false
  return !isTextField(event.target)
}

export function Shortcuts() {
  const { undo, redo } = useHistory()
  const inspector = useInspector()
  const { hideAmounts } = useSettings()
  const { mutate: write } = useChange('settings.write')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = shortcutOf('everywhere', event)
      if (name === null || !mayPress(name, event, inspector)) return
      if (name !== 'closePanel') event.preventDefault()
      if (name === 'palette') openPalette()
      else if (name === 'find') findHere()
      else if (name === 'sheet') openSheet()
      else if (name === 'undo') void undo()
      else if (name === 'redo') void redo()
      else if (name === 'panel') inspector.toggle()
      else if (name === 'closePanel') inspector.close()
      else write({ hideAmounts: !hideAmounts })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo, redo, inspector, hideAmounts, write])
  return null
}
