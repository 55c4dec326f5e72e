// A failure in place of content: what happened, what is safe, what to do, and a detail that can be copied.

import type { Failure } from '#contract/failures.ts'
import { useWords } from '../words/index.ts'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'

export function FailurePanel({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const t = useWords('common')
  const todo = t(`failures.${failure.code}.todo`)
  const detail = `${failure.code}${failure.detail === null ? '' : `\n${failure.detail}`}`
  return (
    <div className="failure" role="alert">
      <h2>{t(`failures.${failure.code}.what`)}</h2>
      <p>{t('failure.safe')}</p>
      {todo !== '' && <p>{todo}</p>}
      <div className="failure-actions">
        {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
        <CopyButton text={detail} label={t('failure.copy')} />
      </div>
      <details>
        <summary className="t12">{t('failure.detail')}</summary>
        <pre className="t12">{detail}</pre>
      </details>
    </div>
  )
}
