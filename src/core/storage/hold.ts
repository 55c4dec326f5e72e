// Keeps others out of a data folder; apart from the opening, so that a shell can hold it before the rest of the core is loaded.

import { accessSync, constants, mkdirSync } from 'node:fs'
import { CoreFailure } from '#contract/failures.ts'
import { failureIn } from './failures.ts'
import { type Lock, takeLock } from './lock.ts'

/** program: who asks, for the note beside the lock. */
export type Holding = { folder: string; program: string; now: Date }

export const programOf = ({ version, shell }: { version: string; shell: string }): string =>
  `Shirube ${version} (${shell})`

/** better-sqlite3 13 needs Node-API 10 and ends the process without a word on less. */
export function guardNode(): void {
  const napi = Number(process.versions.napi)
  if (!(napi >= 10)) throw new CoreFailure('node-too-old', `Node ${process.version} has Node-API ${napi}, 10 is needed`)
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw new CoreFailure('data-folder-unwritable', error instanceof Error ? error.message : folder)
  }
}

/** Throws CoreFailure. */
export function holdFolder({ folder, program, now }: Holding): Lock {
  guardNode()
  try {
    prepareFolder(folder)
    return takeLock(folder, { program, pid: process.pid, since: now.toISOString() })
  } catch (error) {
    throw failureIn(folder, error) ?? error
  }
}
