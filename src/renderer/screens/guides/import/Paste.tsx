// Takes what is pasted anywhere in the library, and holds the dialog for it.

import { useEffect } from 'react'
import { isTextField, popupOpen } from '../../../frame/keys.ts'
import { LateDialog } from '../../../parts/late/LateDialog.tsx'
import { late } from '../../../parts/late/late.ts'
import { given } from './given-files.ts'
import { startImport } from './run-import.ts'

const dialog = late(async () => (await import('./PasteDialog.tsx')).PasteDialog)

/** text null: the dialog is closed. */
type Props = { text: string | null; onText: (text: string | null) => void }

export function Paste({ text, onText }: Props) {
  usePasteAnywhere(onText)
  return (
    <LateDialog opened={text !== null} load={dialog} onClose={() => onText(null)}>
      {(PasteDialog) => <PasteDialog text={text} onText={onText} />}
    </LateDialog>
  )
}

/** Pasting where no field is: files are imported, text is shown first, for a clipboard may hold anything. */
function usePasteAnywhere(onText: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTextField(event.target) || popupOpen() || event.clipboardData === null) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      if (files.length > 0) void startImport(files.map(given))
      else if (text.trim() !== '') onText(text)
      else return
      event.preventDefault()
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [onText])
}
