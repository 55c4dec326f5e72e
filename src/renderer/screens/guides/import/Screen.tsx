// The import: progress with 中止 while it runs, then one line for each file, unreadable ones first.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ImportStatus } from '#contract/library.ts'
import { ask } from '../../../data/call.ts'
import { showNotice } from '../../../data/notice.ts'
import { readAgain, useAsk } from '../../../data/queries.ts'
import { Screen as Page } from '../../../frame/Screen.tsx'
import { Answer } from '../../../parts/Answer.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { FailurePanel } from '../../../parts/FailurePanel.tsx'
import { byteSize } from '../../../parts/formats.ts'
import { useWords } from '../../../words/index.ts'
import { ImportButton } from '../ImportButton.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { Progress } from './Progress.tsx'
import { Report } from './Report.tsx'
import { stopSending, useImportRun } from './run-import.ts'

export function Screen() {
  const t = useWords('guides')
  const run = useImportRun()
  return (
    <Page title={t('report.titleRunning')} actions={<ImportButton filled={false} />}>
      {run.stage === 'none' && <EmptyState>{t('report.none')}</EmptyState>}
      {run.stage === 'sending' && (
        <Progress
          label={t('report.sending')}
          share={run.totalBytes === 0 ? null : run.sentBytes / run.totalBytes}
          count={run.totalBytes === 0 ? null : `${byteSize(run.sentBytes)} / ${byteSize(run.totalBytes)}`}
          onStop={stopSending}
        />
      )}
      {run.stage === 'empty' && <EmptyState>{t('report.noFiles')}</EmptyState>}
      {run.stage === 'stopped' && <EmptyState>{t('report.stoppedSending')}</EmptyState>}
      {run.stage === 'failed' && <FailurePanel failure={run.failure} />}
      {run.stage === 'importing' && <Running importId={run.importId} key={run.importId} />}
    </Page>
  )
}

function Running({ importId }: { importId: string }) {
  const t = useWords('guides')
  const client = useQueryClient()
  const first = useAsk('import.status', { importId, limit: 0 })
  const state = first.data?.state
  const moving = state === undefined || state === 'running'
  const status = useAsk('import.status', { importId, limit: 0 }, { pollMs: moving ? 150 : false })

  useEffect(() => {
    if (state === 'done' || state === 'cancelled') void sayDone(client, importId)
  }, [state, client, importId])

  const stop = async () => {
    await ask('import.cancel', { importId })
    await client.invalidateQueries({ queryKey: ['import.status'] })
  }
  return (
    <Answer of={status}>
      {(answer: ImportStatus) =>
        answer.state === 'running' ? (
          <Progress
            label={t('report.reading')}
            share={answer.total === 0 ? null : answer.done / answer.total}
            count={t('report.progress', { done: answer.done, total: answer.total })}
            onStop={() => void stop()}
          />
        ) : (
          <>
            <Report status={answer} />
            {answer.state === 'choosing' && answer.conflicts[0] && (
              <ConflictDialog
                importId={importId}
                conflict={answer.conflicts[0]}
                more={answer.conflicts.length - 1}
                key={answer.conflicts[0].slug}
              />
            )}
          </>
        )
      }
    </Answer>
  )
}

const said = new Set<string>()

/** The other screens read the library again; the notice offers to undo the import. */
async function sayDone(client: ReturnType<typeof useQueryClient>, importId: string): Promise<void> {
  if (said.has(importId)) return
  said.add(importId)
  await readAgain(client)
  const { undo } = await ask('changes.list', {})
  if (undo?.kind === 'import') showNotice({ kind: 'changed', change: undo })
}
