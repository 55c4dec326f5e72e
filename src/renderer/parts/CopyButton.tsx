// Copies a text and says so in the notice line.

import { showNotice } from '../data/notice.ts'
import { useWords } from '../words/index.ts'
import { Button } from './Button.tsx'

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useWords('common')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    showNotice({ kind: 'said', text: t('copied') })
  }
  return (
    <Button kind="quiet" onClick={() => void copy()}>
      {label ?? t('copy')}
    </Button>
  )
}
