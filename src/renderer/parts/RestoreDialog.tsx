// Asks before going back to a copy, which no undo takes back, and says what is kept.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Backup } from '#contract/backups.ts'
import type { Failure } from '#contract/failures.ts'
import { asFailure } from '../data/ask-failure.ts'
import { ask } from '../data/call.ts'
import { showNotice } from '../data/notice.ts'
import { useWords } from '../words/index.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { FailurePanel } from './FailurePanel.tsx'
import { localTime } from './local-time.ts'

type Props = {
  backup: Backup
  /** false: the present records are damaged, so their files are kept instead of a copy of them. */
  sound: boolean
  onClose: () => void
}

export function RestoreDialog({ backup, sound, onClose }: Props) {
  const t = useWords('records')
  const common = useWords('common')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const restore = async () => {
    setBusy(true)
    try {
      await ask('backup.restore', { file: backup.file })
      onClose()
      showNotice({ kind: 'said', text: t('restore.done') })
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
    await client.resetQueries()
  }

  return (
    <Dialog title={t('restore.title')} onClose={onClose}>
      <div className="form">
        <p>
          {t('restore.what', { time: localTime(backup.at), kind: t(`backups.kinds.${backup.kind}`) })}{' '}
          {backup.contents !== null && t('backups.contents', countsOf(backup.contents))}
        </p>
        <p>{t('restore.lost')}</p>
        <p>{t(sound ? 'restore.safe' : 'restore.keeps')}</p>
        {failure !== null && <FailurePanel failure={failure} />}
        <div className="form-actions">
          <span className="grow" />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void restore()}>
            {t('restore.doIt')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

export const countsOf = ({ guides, ratings, items }: NonNullable<Backup['contents']>) => ({ guides, ratings, items })
