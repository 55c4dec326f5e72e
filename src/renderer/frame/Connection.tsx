// Says that the program behind the page does not answer: a whole page before the first answer, one line above the screen after it, so that typed text stays.

import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useConnection } from '../data/connection.ts'
import { Button } from '../parts/Button.tsx'
import { FailurePanel } from '../parts/FailurePanel.tsx'
import { useWords } from '../words/index.ts'

export function NeedsConnection({ children }: { children: ReactNode }) {
  const t = useWords('common')
  const client = useQueryClient()
  const { failure, wasTrusted } = useConnection()
  if (failure === null || wasTrusted) return children
  const retry = failure.code === 'unreachable' ? { onRetry: () => void client.refetchQueries() } : {}
  return (
    <main className="unconnected">
      <h1>{t('appName')}</h1>
      <FailurePanel failure={failure} {...retry} />
    </main>
  )
}

export function ConnectionLine() {
  const t = useWords('common')
  const client = useQueryClient()
  const { failure } = useConnection()
  if (failure === null) return null
  return (
    <div className="connection-line" role="alert">
      <span>
        <b>{t(`failures.${failure.code}.what`)}</b> {t(`failures.${failure.code}.todo`)}
      </span>
      {failure.code === 'unreachable' && <Button onClick={() => void client.refetchQueries()}>{t('retry')}</Button>}
    </div>
  )
}
