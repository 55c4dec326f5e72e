// The library before the first import.

import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useWords } from '../../words/index.ts'
import { chooseFiles } from './import/choose-files.ts'
import { Paste } from './import/Paste.tsx'
import { startSamples } from './import/run-import.ts'

export function EmptyLibrary() {
  const t = useWords('guides')
  const [text, setText] = useState<string | null>(null)
  return (
    <EmptyState
      action={
        <span className="empty-actions">
          <Button kind="primary" onClick={chooseFiles}>
            {t('add.files')}
          </Button>
          <Button kind="quiet" onClick={() => setText('')}>
            {t('add.paste')}
          </Button>
          <Button kind="quiet" onClick={() => void startSamples()}>
            {t('add.samples')}
          </Button>
          <Paste text={text} onText={setText} />
        </span>
      }
    >
      {t('empty')} {t('add.dropHelp')}
    </EmptyState>
  )
}
