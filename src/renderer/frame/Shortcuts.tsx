// The keys that work on every screen: undo, redo, the panel, Escape.

import { useEffect } from 'react'
import { useHistory } from '../data/history.ts'
import { useChange } from '../data/queries.ts'
import { useSettings } from '../data/settings.ts'
import { useInspector } from './inspector.tsx'
import { hasMod, isTextField, popupOpen } from './keys.ts'

export function Shortcuts() {
  const { undo, redo } = useHistory()
  const inspector = useInspector()
  const { hideAmounts } = useSettings()
  const { mutate: write } = useChange('settings.write')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const key = event.key.toLowerCase()
      if (event.ctrlKey && key === '.') {
        event.preventDefault()
        inspector.toggle()
        return
      }
      if (key === 'escape' && inspector.available && inspector.open && !popupOpen() && !isTextField(event.target)) {
        inspector.close()
        return
      }
      // A colleague comes by while one types: it works in text fields too.
      if (hasMod(event) && event.shiftKey && !event.altKey && key === 'h') {
        event.preventDefault()
        write({ hideAmounts: !hideAmounts })
        return
      }
      if (!hasMod(event) || event.altKey || isTextField(event.target) || popupOpen()) return
      if (key === 'z' && !event.shiftKey) {
        event.preventDefault()
        void undo()
      } else if ((key === 'z' && event.shiftKey) || key === 'y') {
        event.preventDefault()
        void redo()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [undo, redo, inspector, hideAmounts, write])
  return null
}
