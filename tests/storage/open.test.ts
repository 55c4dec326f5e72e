// Opening a data folder: what is refused, what is copied first, what a second program sees.

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { CoreFailure, type FailureCode } from '#contract/failures.ts'
import { backupFolderName } from '#core/storage/backup-files.ts'
import { type Database, tables } from '#core/storage/database.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { breakRule, damageTable } from './damage.ts'
import { cleanUpAfterEach, open, temporaryFolder } from './kit.ts'

cleanUpAfterEach()

function failureOf(work: () => unknown): { code: FailureCode; detail: string | null } {
  try {
    work()
  } catch (error) {
    if (error instanceof CoreFailure) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('nothing was refused')
}

const pragma = (db: Database, name: string) =>
  db.first({ compile: () => sql.raw<unknown>(`PRAGMA ${name}`).compile(tables) })

describe('Node', () => {
  it('without the Node-API of better-sqlite3 is refused, which would end the process without a word', () => {
    const present = Object.getOwnPropertyDescriptor(process.versions, 'napi') ?? {}
    const folder = temporaryFolder()
    try {
      for (const value of ['9', undefined]) {
        Object.defineProperty(process.versions, 'napi', { ...present, value })
        expect(failureOf(() => open(folder)).code).toBe('node-too-old')
      }
    } finally {
      Object.defineProperty(process.versions, 'napi', present)
    }
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the folder', () => {
  it('is made when it is missing', () => {
    const folder = join(temporaryFolder(), 'deep', 'below')
    open(folder).close()
    expect(existsSync(join(folder, databaseName))).toBe(true)
  })

  it('is not made for a reader', () => {
    const folder = join(temporaryFolder(), 'nothing')
    expect(failureOf(() => open(folder, { readOnly: true })).code).toBe('data-folder-missing')
    expect(existsSync(folder)).toBe(false)
  })

  it('may not be a file', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'x')
    expect(failureOf(() => open(file)).code).toBe('data-folder-unwritable')
  })

  it.skipIf(process.getuid?.() === 0)('must be writable', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    expect(failureOf(() => open(folder)).code).toBe('data-folder-unwritable')
  })
})

describe('the database', () => {
  it('is durable: write-ahead log, full synchronisation, foreign keys, also after a quick transaction', () => {
    const { db } = open()
    db.quickTransaction(() => expect(pragma(db, 'synchronous')).toEqual({ synchronous: 1 }))
    expect(pragma(db, 'journal_mode')).toEqual({ journal_mode: 'wal' })
    db.transaction(() => expect(pragma(db, 'synchronous')).toEqual({ synchronous: 2 }))
    expect(pragma(db, 'foreign_keys')).toEqual({ foreign_keys: 1 })
  })

  it('synchronises fully from the first commit on', () => {
    expect(pragma(open().db, 'synchronous')).toEqual({ synchronous: 2 })
  })

  it('leaves no log behind when it is closed', () => {
    const { folder, close } = open()
    close()
    expect(readdirSync(folder).filter((name) => name.startsWith(`${databaseName}-`))).toEqual([])
  })

  it('of a later program is refused and left as it is', () => {
    const { folder, close } = open()
    close()
    const file = join(folder, databaseName)
    const later = new Sqlite(file)
    later.pragma(`user_version = ${migrations.length + 1}`)
    later.close()
    const before = readFileSync(file)
    const { code, detail } = failureOf(() => open(folder))
    expect(code).toBe('database-newer')
    expect(detail).toContain(String(migrations.length + 1))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('that is damaged is refused and left as it is', () => {
    const { folder, close } = open()
    close()
    const file = join(folder, databaseName)
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 0, 4096)
    writeFileSync(file, bytes)
    expect(failureOf(() => open(folder)).code).toBe('database-damaged')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('that is damaged where opening does not look is found out after a crash, and by the check', async () => {
    const { folder, close } = open()
    close()
    const bytes = damageTable(folder, 'questions')
    const opened = open(folder)
    await expect(opened.check(() => true)).resolves.toBe(false)
    await expect(opened.check(() => false)).rejects.toMatchObject({ code: 'database-damaged' })
    opened.close()
    // A log that a crash left behind; SQLite ignores what is no frame of it.
    writeFileSync(join(folder, `${databaseName}-wal`), Buffer.alloc(64))
    const { code, detail } = failureOf(() => open(folder))
    expect(code).toBe('database-damaged')
    expect(JSON.parse(detail ?? '')).toMatchObject({ backups: 0 })
    expect(readFileSync(join(folder, databaseName)).equals(bytes)).toBe(true)
  })

  it('that is sound passes the check', async () => {
    await expect(open().check(() => false)).resolves.toBe(true)
  })

  it('of another program is refused', () => {
    const folder = temporaryFolder()
    const other = new Sqlite(join(folder, databaseName))
    other.exec('CREATE TABLE theirs (id INTEGER)')
    other.close()
    expect(failureOf(() => open(folder)).code).toBe('database-foreign')
    const marked = temporaryFolder()
    const theirs = new Sqlite(join(marked, databaseName))
    theirs.pragma('application_id = 42')
    theirs.close()
    expect(failureOf(() => open(marked)).code).toBe('database-foreign')
  })

  it('may be an empty file, but not where copies say that there was something', () => {
    const folder = temporaryFolder()
    const file = join(folder, databaseName)
    writeFileSync(file, '')
    const opened = open(folder)
    expect(opened.db.revision()).toBe(0)
    opened.close()
    writeFileSync(file, '')
    mkdirSync(join(folder, backupFolderName))
    writeFileSync(join(folder, backupFolderName, 'daily-2026-11-20.db'), 'a copy')
    const { code, detail } = failureOf(() => open(folder))
    expect(code).toBe('database-damaged')
    expect(JSON.parse(detail ?? '')).toEqual({ found: `${file} is empty`, backups: 1 })
    expect(readFileSync(file)).toHaveLength(0)
  })

  it('is copied whole before a migration, and only then', () => {
    const { folder, close } = open()
    close()
    const file = join(folder, databaseName)
    const older = new Sqlite(file)
    older.exec(`INSERT INTO settings VALUES ('theme', '"dark"')`)
    older.close()
    open(folder).close()
    expect(existsSync(join(folder, backupFolderName))).toBe(false)
    open(folder, { migrations: [...migrations, 'DELETE FROM settings;'] }).close()
    const copies = readdirSync(join(folder, backupFolderName))
    expect(copies).toEqual([`before-v${migrations.length + 1}-2026-11-21T09-00-00-000Z.db`])
    const read = (path: string) => {
      const opened = new Sqlite(path, { readonly: true })
      const rows = opened.prepare('SELECT value FROM settings').all()
      opened.close()
      return rows
    }
    expect(read(join(folder, backupFolderName, copies[0] ?? ''))).toEqual([{ value: '"dark"' }])
    expect(read(file)).toEqual([])
  })

  it('is not migrated when its copy is not sound', () => {
    const { folder, close } = open()
    close()
    breakRule(folder)
    const later = { migrations: [...migrations, 'DELETE FROM broken;'] }
    const { code, detail } = failureOf(() => open(folder, later))
    expect(code).toBe('database-damaged')
    expect(JSON.parse(detail ?? '')).toMatchObject({ backups: 0 })
    const file = new Sqlite(join(folder, databaseName), { readonly: true })
    expect(file.prepare('SELECT count(*) FROM broken').pluck().get()).toBe(1)
    file.close()
  })

  it('of an earlier program is not migrated by a reader', () => {
    const { folder, close } = open()
    close()
    const later = { readOnly: true, migrations: [...migrations, 'DELETE FROM settings;'] }
    expect(failureOf(() => open(folder, later)).code).toBe('database-readonly')
  })
})

describe('the lock', () => {
  it('keeps a second program out and names the first', () => {
    const { folder } = open()
    const { code, detail } = failureOf(() => open(folder))
    expect(code).toBe('data-folder-locked')
    expect(JSON.parse(detail ?? '')).toEqual({ program: 'test', pid: process.pid, since: '2026-11-21T09:00:00.000Z' })
  })

  it('is free again after closing', () => {
    const { folder, close } = open()
    close()
    expect(open(folder).folder).toBe(folder)
  })

  it('is free again after a refusal', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, databaseName), 'no database at all, but long enough to have a header of its own')
    expect(failureOf(() => open(folder)).code).toBe('database-damaged')
    expect(failureOf(() => open(folder)).code).toBe('database-damaged')
  })

  it('is made anew from a file that is no lock, and then keeps others out', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'lock.db'), 'anything but a database, longer than its header would be'.repeat(20))
    expect(open(folder).db.revision()).toBe(0)
    expect(failureOf(() => open(folder)).code).toBe('data-folder-locked')
  })

  it('does without its note', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'lock.json'))
    const { close } = open(folder)
    expect(failureOf(() => open(folder))).toEqual({ code: 'data-folder-locked', detail: null })
    expect(close).not.toThrow()
    expect(open(folder).folder).toBe(folder)
  })

  it('lets readers in', () => {
    const { folder } = open()
    const reader = open(folder, { readOnly: true })
    expect(() => reader.db.transaction(() => {})).not.toThrow()
  })
})
