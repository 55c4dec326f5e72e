// The copies of the database in the folder backups: one before each migration, one a day; each is checked before it counts.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { LocalDate } from '#contract/skills.ts'
import { refuseDamaged, refuseDamagedInPieces } from './check.ts'

export const backupFolderName = 'backups'

/** How many copies of a kind are kept, and what in their name tells the newest. */
const kinds = [
  { name: /^daily-(\d{4}-\d\d-\d\d)\.db$/, kept: 7 },
  { name: /^before-v\d+-(.+)\.db$/, kept: 3 },
] as const

const backupFolder = (folder: string): string => join(folder, backupFolderName)

function fileNames(folder: string): string[] {
  try {
    return readdirSync(backupFolder(folder))
  } catch {
    return []
  }
}

/** By kind, each from the newest to the oldest. */
function namesByKind(folder: string): string[][] {
  const all = fileNames(folder)
  return kinds.map(({ name }) =>
    all
      .flatMap((file) => {
        const time = name.exec(file)?.[1]
        return time === undefined ? [] : [{ file, time }]
      })
      .sort((a, b) => (a.time < b.time ? 1 : -1))
      .map(({ file }) => file),
  )
}

export const countBackups = (folder: string): number => namesByKind(folder).flat().length

function dropOld(folder: string): void {
  for (const [at, names] of namesByKind(folder).entries()) {
    for (const name of names.slice(kinds[at]?.kept)) rmSync(join(backupFolder(folder), name), { force: true })
  }
}

/** Opens a folder's place for a copy that does not count yet; a program that was killed may have left one behind. */
function placeForDraft(folder: string): string {
  mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 })
  const draft = join(backupFolder(folder), 'unfinished.db')
  dropDraft(draft)
  return draft
}

function dropDraft(draft: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${ending}`, { force: true })
}

/** Whole, since VACUUM INTO folds the write-ahead log in, which copying the file would lose. */
export function backUpBeforeMigration(sqlite: Sqlite.Database, folder: string, version: number, now: Date): void {
  const draft = placeForDraft(folder)
  sqlite.prepare('VACUUM INTO ?').run(draft)
  const copy = new Sqlite(draft, { readonly: true })
  try {
    refuseDamaged(copy, draft)
  } finally {
    copy.close()
  }
  const time = now.toISOString().replaceAll(/[:.]/g, '-')
  renameSync(draft, join(backupFolder(folder), `before-v${version}-${time}.db`))
  dropOld(folder)
}

const pagesAtOnce = 100

class Stopped extends Error {}

/** Page by page, so that requests go on meanwhile. Answers whether a copy was made: not when today has one, nor when stopped. */
export async function backUpDaily(
  sqlite: Sqlite.Database,
  folder: string,
  today: LocalDate,
  stopped: () => boolean,
): Promise<boolean> {
  const file = join(backupFolder(folder), `daily-${today}.db`)
  if (existsSync(file)) return false
  const draft = placeForDraft(folder)
  try {
    await sqlite.backup(draft, {
      progress: () => {
        if (stopped()) throw new Stopped()
        return pagesAtOnce
      },
    })
    const copy = new Sqlite(draft)
    try {
      // One file, which can be moved and opened anywhere.
      copy.pragma('journal_mode = delete')
      if (!(await refuseDamagedInPieces(copy, draft, stopped))) return false
    } finally {
      copy.close()
    }
    renameSync(draft, file)
    dropOld(folder)
    return true
  } catch (error) {
    if (error instanceof Stopped) return false
    throw error
  } finally {
    dropDraft(draft)
  }
}
