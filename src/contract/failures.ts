// The closed list of error codes between the core and everyone who asks it; sentences are made by screens and the command line.

export const failureCodes = [
  'unknown-procedure',
  'bad-input',
  'unknown-guide',
  'unknown-skill',
  'unknown-requirement',
  'unknown-item',
  'unknown-target',
  'unknown-band',
  'unknown-stage',
  'unknown-evidence',
  'unknown-check-in',
  'unknown-question',
  'unknown-collection',
  'collection-exists',
  'too-many-collections',
  'unknown-passage',
  'too-many-passages',
  'unknown-upload',
  'upload-too-large',
  'upload-too-many-files',
  'upload-incomplete',
  'unknown-import',
  'not-a-plan',
  'archive-unreadable',
  'archive-newer',
  'archive-invalid',
  'archive-running',
  'nothing-to-undo',
  'nothing-to-redo',
  'change-conflict',
  'print-unavailable',
  'print-failed',
  'print-cancelled',
  'database-damaged',
  'database-newer',
  'database-foreign',
  'database-readonly',
  /** There are copies, but no database. */
  'database-missing',
  /** The last changes stood in a file that is gone or damaged. */
  'log-lost',
  'unknown-backup',
  'backup-damaged',
  'nothing-to-rescue',
  'folder-taken',
  'folder-unfit',
  /** The folder that would hold it does not exist. */
  'folder-parent-missing',
  'disk-full',
  'disk-failing',
  'data-folder-missing',
  'data-folder-unwritable',
  'data-folder-locked',
  'node-too-old',
  'shutting-down',
  'unreachable',
  'not-trusted',
  'internal',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** detail is for logs and the copyable detail of an error screen: technical, English, never the only explanation. */
export type Failure = { code: FailureCode; detail: string | null }

export type Reply<Value = unknown> = { ok: true; value: Value } | { ok: false; failure: Failure }

/** Thrown inside the core to leave a use-case with a known failure; dispatch turns it into a Reply. */
export class CoreFailure extends Error {
  readonly code: FailureCode
  readonly detail: string | null
  constructor(code: FailureCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`)
    this.name = 'CoreFailure'
    this.code = code
    this.detail = detail
  }
}
