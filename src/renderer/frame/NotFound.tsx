// An address that no screen has.

import { Link } from 'wouter'
import { EmptyState } from '../parts/EmptyState.tsx'
import { useWords } from '../words/index.ts'
import { Screen } from './Screen.tsx'

export function NotFound() {
  const t = useWords('frame')
  return (
    <Screen title={t('notFound.title')}>
      <EmptyState
        action={
          <Link className="btn pri" href="/">
            {t('notFound.home')}
          </Link>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </Screen>
  )
}
