// A failure of the core on its way to a screen: the code decides the sentence, the detail can be copied.

import type { Failure, FailureCode } from '#contract/failures.ts'

export class AskFailure extends Error {
  readonly code: FailureCode
  readonly detail: string | null
  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'AskFailure'
    this.code = failure.code
    this.detail = failure.detail
  }
}

/** Anything thrown, as a failure that a screen can show. */
export function asFailure(error: unknown): Failure {
  if (error instanceof AskFailure) return { code: error.code, detail: error.detail }
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) }
}
