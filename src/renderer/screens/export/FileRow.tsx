// One kind of file: what it holds, the button that saves it, and what became of it.

import { useState } from 'react'
import type { ExportedFile } from '#contract/exports.ts'
import type { Failure } from '#contract/failures.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { Button } from '../../parts/Button.tsx'
import { FailurePanel } from '../../parts/FailurePanel.tsx'
import { saveText } from '../../parts/save-file.ts'
import { useWords } from '../../words/index.ts'
import styles from './files.module.css'

type Props = { name: string; help: string; make: () => Promise<ExportedFile> }

type Saving =
  | { state: 'idle' | 'running' }
  | { state: 'saved'; fileName: string }
  | { state: 'failed'; failure: Failure }

export function FileRow({ name, help, make }: Props) {
  const t = useWords('exports')
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const save = async () => {
    setSaving({ state: 'running' })
    try {
      const { fileName, mediaType, text } = await make()
      saveText(fileName, text, mediaType)
      setSaving({ state: 'saved', fileName })
    } catch (error) {
      setSaving({ state: 'failed', failure: asFailure(error) })
    }
  }
  return (
    <li>
      <div className={styles.what}>
        <b>{name}</b>
        <span className="t13 t2">{help}</span>
        <span role="status" className="t12">
          {saving.state === 'saved' && t('saved', { name: saving.fileName })}
        </span>
        {saving.state === 'failed' && <FailurePanel failure={saving.failure} onRetry={() => void save()} />}
      </div>
      <Button aria-label={t('saveAs', { name })} disabled={saving.state === 'running'} onClick={() => void save()}>
        {t('save')}
      </Button>
    </li>
  )
}
