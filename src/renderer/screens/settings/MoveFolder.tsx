// Moves the data folder: asks where to, says what stays and that no undo takes it back.

import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '#contract/failures.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { FailurePanel } from '../../parts/FailurePanel.tsx'
import { useWords } from '../../words/index.ts'

export function MoveFolder({ from, onClose }: { from: string; onClose: () => void }) {
  const t = useWords('records')
  const common = useWords('common')
  const client = useQueryClient()
  const [to, setTo] = useState(from)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const move = async () => {
    setBusy(true)
    setFailure(null)
    try {
      const moved = await ask('folder.move', { to: to.trim() })
      onClose()
      showNotice({ kind: 'said', text: t('folder.moved', { from: moved.from }) })
      await client.resetQueries()
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  return (
    <Dialog title={t('folder.moveTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void move()
        }}
      >
        <p>{t('folder.moveText')}</p>
        <p>{t('folder.moveSafe')}</p>
        <TextInput
          label={t('folder.to')}
          value={to}
          maxLength={4000}
          onChange={(event) => setTo(event.currentTarget.value)}
          data-autofocus
        />
        {failure !== null && <FailurePanel failure={failure} />}
        <div className="form-actions">
          <span className="grow" />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy || to.trim() === '' || to.trim() === from}>
            {t('folder.doIt')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
