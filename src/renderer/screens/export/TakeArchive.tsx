// Takes an archive in: choose the file, see what it holds and what it replaces, replace; a copy of everything is made first.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArchiveSummary, ArchiveTaken } from '#contract/exports.ts'
import type { Failure } from '#contract/failures.ts'
import { AskFailure, asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { readAgain, useAsk } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { FailurePanel } from '../../parts/FailurePanel.tsx'
import { pickFile } from '../../parts/pick-file.ts'
import { useWords } from '../../words/index.ts'
import { sendOne } from '../guides/import/run-import.ts'
import styles from './files.module.css'

type Chosen = { fileName: string; uploadId: string; summary: ArchiveSummary }
type Taking =
  | { state: 'idle' | 'sending' }
  | ({ state: 'chosen' | 'replacing' } & Chosen)
  | ({ state: 'replaced' } & ArchiveTaken)
  | { state: 'failed'; failure: Failure }

async function send(file: File): Promise<Chosen> {
  const { uploadId } = await ask('upload.begin', { files: [{ name: 'archive.json', byteLength: file.size }] })
  const reason = await sendOne(uploadId, 0, file)
  if (reason !== null) throw new AskFailure({ code: 'archive-unreadable', detail: reason })
  return { fileName: file.name, uploadId, summary: await ask('archive.inspect', { uploadId }) }
}

export function TakeArchive() {
  const t = useWords('exports')
  const client = useQueryClient()
  const [taking, setTaking] = useState<Taking>({ state: 'idle' })
  const fail = (error: unknown) => setTaking({ state: 'failed', failure: asFailure(error) })
  const choose = () =>
    pickFile('.json', (file) => {
      setTaking({ state: 'sending' })
      send(file).then((chosen) => setTaking({ state: 'chosen', ...chosen }), fail)
    })
  const replace = async (chosen: Chosen) => {
    setTaking({ ...chosen, state: 'replacing' })
    try {
      setTaking({ state: 'replaced', ...(await ask('archive.replace', { uploadId: chosen.uploadId })) })
    } catch (error) {
      fail(error)
    }
    await readAgain(client)
  }
  const busy = taking.state === 'sending' || taking.state === 'replacing'
  return (
    <section className={styles.take}>
      <h3>{t('archive.title')}</h3>
      <p className="t13 t2">{t('archive.help')}</p>
      <div role="status">
        {taking.state === 'sending' && <p className="t13">{t('archive.sending')}</p>}
        {taking.state === 'replaced' && (
          <p className="t13">{t('archive.replaced', { name: taking.backup ?? taking.setAside ?? '' })}</p>
        )}
        {taking.state === 'replacing' && <Running />}
      </div>
      {taking.state === 'chosen' && <Holds {...taking} />}
      {taking.state === 'failed' && <FailurePanel failure={taking.failure} />}
      <div className="form-actions">
        {taking.state === 'chosen' && (
          <Button kind="danger" onClick={() => void replace(taking)}>
            {t('archive.replace')}
          </Button>
        )}
        <Button disabled={busy} onClick={choose}>
          {taking.state === 'idle' ? t('chooseFile') : t('otherFile')}
        </Button>
      </div>
    </section>
  )
}

function Running() {
  const t = useWords('exports')
  const progress = useAsk('archive.progress', {}, { pollMs: 500 }).data
  const known = progress !== undefined && progress !== null && progress.total > 0
  return <p className="t13">{known ? t('archive.running', progress) : t('archive.starting')}</p>
}

const figures = ['guides', 'ratings', 'items', 'changes'] as const

function Holds({ fileName, summary }: Chosen) {
  const t = useWords('exports')
  return (
    <>
      <h4>{t('archive.holds', { name: fileName })}</h4>
      <dl className={styles.holds}>
        <div>
          <dt>{t('archive.exportedAt')}</dt>
          <dd>{new Date(summary.exportedAt).toLocaleString('sv-SE')}</dd>
        </div>
        {figures.map((name) => (
          <div key={name}>
            <dt>{t(`archive.${name}`)}</dt>
            <dd>{summary[name].toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <p className="t13">{t('archive.warning')}</p>
    </>
  )
}
