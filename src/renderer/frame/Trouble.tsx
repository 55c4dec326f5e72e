// Puts the recovery in the place of screens that have no records, and a line above those that can only read them.

import { lazy, type ReactNode, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { useAsk } from '../data/queries.ts'
import { useWords } from '../words/index.ts'

const WholePage = lazy(async () => ({ default: (await import('../screens/recovery/WholePage.tsx')).WholePage }))

export function NeedsRecords({ children }: { children: ReactNode }) {
  const { data } = useAsk('app.info', {})
  if (data?.trouble == null || data.trouble.readable) return children
  return (
    <Suspense fallback={null}>
      <WholePage info={data} failure={data.trouble.failure} />
    </Suspense>
  )
}

export function TroubleLine() {
  const t = useWords('records')
  const common = useWords('common')
  const [path] = useLocation()
  const { data } = useAsk('app.info', {})
  if (data?.trouble == null || path === '/recovery') return null
  return (
    <div className="connection-line" role="alert">
      <span>
        <b>{common(`failures.${data.trouble.failure.code}.what`)}</b> {t('recovery.line')}
      </span>
      <Link className="btn" href="/recovery">
        {t('recovery.open')}
      </Link>
    </div>
  )
}
