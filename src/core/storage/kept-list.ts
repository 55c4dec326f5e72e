// Keeps the library's list from one run to the next, beside the database that it was made of: with a thousand guides that takes a third of a second.

import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GuideSummary } from '#contract/library.ts'
import { databaseName } from './database-name.ts'

export type KeptList = {
  /** null: none was kept, or of another state of the database, or by another program. */
  read(): GuideSummary[] | null
  /** Of the database as it lies there now, closed; null: none is known, and an older one goes. */
  keep(list: readonly GuideSummary[] | null): void
}

export const keptListName = 'library-list.json'

/** Whoever writes to the database changes one of these; null: it was not closed, so its file is not all of it. */
function stampOf(database: string): string | null {
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false })
  const file = statSync(database, { bigint: true, throwIfNoEntry: false })
  return file === undefined || (log?.size ?? 0) > 0 ? null : [file.ino, file.size, file.mtimeNs, file.ctimeNs].join(' ')
}

const headOf = (maker: string, stamp: string, body: string): string =>
  JSON.stringify([maker, stamp, createHash('sha256').update(body).digest('hex')])

const inodeOf = (database: string): bigint | undefined =>
  statSync(database, { bigint: true, throwIfNoEntry: false })?.ino

/** Called before the database is opened, which touches its file. maker: the program and all else that the list depends on. */
export function findKeptList(folder: string, maker: string): KeptList {
  const database = join(folder, databaseName)
  const path = join(folder, keptListName)
  const found = stampOf(database)
  const fileAtOpening = inodeOf(database)
  return {
    read: () => {
      if (found === null) return null
      try {
        const text = readFileSync(path, 'utf8')
        const end = text.indexOf('\n')
        const body = text.slice(end + 1)
        return text.slice(0, end) === headOf(maker, found, body) ? (JSON.parse(body) as GuideSummary[]) : null
      } catch {
        return null
      }
    },
    keep: (list) => {
      try {
        // Whatever lies at its place: a link is not followed, and the new file is nobody else's to read.
        rmSync(path, { force: true })
        const stamp = stampOf(database)
        const isOther = fileAtOpening !== undefined && fileAtOpening !== inodeOf(database)
        if (list === null || stamp === null || isOther) return
        const body = JSON.stringify(list)
        writeFileSync(path, `${headOf(maker, stamp, body)}\n${body}`, { mode: 0o600, flag: 'wx' })
      } catch {
        // Half a list does not fit its head; the next start makes its own.
      }
    },
  }
}
