// The copies in the folder backups as files: their names, what each holds, and which go when there are too many.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Backup, type BackupContents, type BackupKind, backupKinds } from '#contract/backups.ts'
import type { Instant, LocalDate } from '#contract/skills.ts'
import { addDays } from '#core/domain/local-date.ts'
import { daysToKeep, type Keep } from '#core/domain/thin-backups.ts'
import { applicationId } from './migrations/index.ts'

export const backupFolderName = 'backups'

export const backupFolder = (folder: string): string => join(folder, backupFolderName)

const dailyName = /^daily-(\d{4}-\d\d-\d\d)\.db$/
const migrationName = /^before-v\d+-(.+)\.db$/
const timedName = /^(manual|before-restore|before-archive|before-removal|rescued)-(.+)\.db$/

/** Of the copies made before something; those of the user and what was rescued stay until the user deletes them. */
const kept: Partial<Record<BackupKind, number>> = {
  'before-migration': 3,
  'before-restore': 5,
  'before-archive': 5,
  'before-removal': 5,
}

type Named = { file: string; kind: BackupKind; time: string }

const inName = (at: Date): string => at.toISOString().replaceAll(/[:.]/g, '-')

export const dailyFile = (on: LocalDate): string => `daily-${on}.db`
export const migrationFile = (version: number, at: Date): string => `before-v${version}-${inName(at)}.db`

/** A name that is free: two copies may be made within a millisecond. */
export function timedFile(folder: string, kind: Exclude<BackupKind, 'daily' | 'before-migration'>, at: Date): string {
  for (let later = 0; ; later += 1) {
    const file = `${kind}-${inName(new Date(at.getTime() + later))}.db`
    if (!existsSync(join(backupFolder(folder), file))) return file
  }
}

function readName(file: string): Named[] {
  const day = dailyName.exec(file)?.[1]
  if (day !== undefined) return [{ file, kind: 'daily', time: day }]
  const migrated = migrationName.exec(file)?.[1]
  if (migrated !== undefined) return [{ file, kind: 'before-migration', time: migrated }]
  const [, kind, time] = timedName.exec(file) ?? []
  const known = backupKinds.find((one) => one === kind)
  return known === undefined || time === undefined ? [] : [{ file, kind: known, time }]
}

function namedFiles(folder: string): Named[] {
  try {
    return readdirSync(backupFolder(folder)).flatMap(readName)
  } catch {
    return []
  }
}

export const countBackups = (folder: string): number => namedFiles(folder).length

/** null: not a time as this program writes it. */
function instantIn(time: string): Instant | null {
  const at = time.replace(/^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/, '$1:$2:$3.$4')
  return Number.isNaN(Date.parse(at)) || !at.includes('T') ? null : at
}

/** null: damaged, or not a database of this program. Leaves nothing beside the copy. */
function contentsOf(path: string): BackupContents | null {
  try {
    const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
    try {
      if (sqlite.pragma('application_id', { simple: true }) !== applicationId) return null
      const count = (sql: string) => Number(sqlite.prepare(sql).pluck().get())
      const last: unknown = sqlite.prepare('SELECT max(happened_at) FROM changes').pluck().get()
      return {
        guides: count('SELECT count(*) FROM library WHERE removed_at IS NULL'),
        ratings: count('SELECT count(DISTINCT skill_id) FROM ratings WHERE retracted = 0'),
        items: count('SELECT count(*) FROM checklist_items'),
        lastChangeAt: typeof last === 'string' ? last : null,
      }
    } finally {
      sqlite.close()
    }
  } catch {
    return null
  }
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  return namedFiles(folder)
    .flatMap(({ file, kind, time }): Backup[] => {
      const path = join(backupFolder(folder), file)
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat === undefined) return []
      const at = instantIn(time) ?? stat.mtime.toISOString()
      return [{ file, kind, at, byteLength: stat.size, contents: contentsOf(path) }]
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

/** Whoever looks into one old state after the other must not lose the one he started from: what came after it is nowhere else. */
const replacing: ReadonlySet<BackupKind> = new Set(['before-restore', 'before-archive'])
const daysAfterReplacing = 7

/** The copy that was just made stays, even where a clock that was put back makes all others look newer. */
export function dropOldBackups(folder: string, keep: Keep, made: string): void {
  const all = namedFiles(folder)
  const madeOn = all.find(({ file }) => file === made)?.time.slice(0, 10)
  const young = madeOn === undefined ? '' : addDays(madeOn, -daysAfterReplacing)
  const days = daysToKeep(
    all.filter(({ kind }) => kind === 'daily').map(({ time }) => time),
    keep,
  )
  const dropped = all.filter(({ file, kind, time }) => kind === 'daily' && !days.has(time) && file !== made)
  for (const [kind, count] of Object.entries(kept)) {
    const ofKind = all.filter((one) => one.kind === kind).sort((a, b) => (a.time < b.time ? 1 : -1))
    const old = ofKind.slice(count).filter(({ kind, time }) => !replacing.has(kind) || time < young)
    dropped.push(...old.filter(({ file }) => file !== made))
  }
  for (const { file } of dropped) rmSync(join(backupFolder(folder), file), { force: true })
}

/** Opens a place for a copy that does not count yet; a program that was killed may have left one behind. */
export function placeForDraft(folder: string): string {
  mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 })
  const draft = join(backupFolder(folder), 'unfinished.db')
  dropDraft(draft)
  return draft
}

export function dropDraft(draft: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${ending}`, { force: true })
}
