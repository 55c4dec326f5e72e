// Shows a query: its answer, else the loading line, else the failure with a way to try again.

import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asFailure } from '../data/ask-failure.ts'
import { FailurePanel } from './FailurePanel.tsx'
import { LoadingLine } from './LoadingLine.tsx'

export function Answer<T>({ of, children }: { of: UseQueryResult<T>; children: (answer: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <FailurePanel failure={asFailure(of.error)} onRetry={() => void of.refetch()} />
  return <LoadingLine />
}
