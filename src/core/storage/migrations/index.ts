// The migrations in the order they run; a released one is never edited, renamed or moved.

import { sql as first } from './0001-first.ts'

export const migrations: readonly string[] = [first]

/** Marks the file as ours ("shir"), so that another program's database is told apart from a damaged one. */
export const applicationId = 0x73686972
