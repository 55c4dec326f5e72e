// The copies: made once a day and before what is hard to take back, checked, listed with what they hold, and only so many kept.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backupFolderName, listBackups } from '#core/storage/backup-files.ts'
import { recordChange } from '#core/storage/changes.ts'
import { patchRow } from '#core/storage/patches.ts'
import { breakRule } from './damage.ts'
import { cleanUpAfterEach, open } from './kit.ts'

cleanUpAfterEach()

const never = () => false

/** A folder in which something was done. */
function usedFolder(): string {
  const { db, folder, close } = open()
  recordChange(db, {
    on: '2026-11-20',
    at: '2026-11-20T09:00:00.000Z',
    kind: 'settings',
    subject: { name: null, from: null, to: null, count: null },
    patches: [patchRow(db, 'settings', { key: 'theme' }, () => ({ key: 'theme', value: '"dark"' }))],
  })
  close()
  return folder
}

const copiesIn = (folder: string) => readdirSync(join(folder, backupFolderName)).sort()

it('is a whole database in one file', async () => {
  const folder = usedFolder()
  expect(await open(folder).backUpDaily('2026-11-21', never)).toBe(true)
  expect(copiesIn(folder)).toEqual(['daily-2026-11-21.db'])
  const copy = new Sqlite(join(folder, backupFolderName, 'daily-2026-11-21.db'), { readonly: true })
  expect(copy.prepare('SELECT value FROM settings').pluck().all()).toEqual(['"dark"'])
  copy.close()
  expect(copiesIn(folder)).toEqual(['daily-2026-11-21.db'])
})

it('is made once a day, and not of a database in which nothing was done', async () => {
  const folder = usedFolder()
  const { backUpDaily } = open(folder)
  expect(await backUpDaily('2026-11-21', never)).toBe(true)
  expect(await backUpDaily('2026-11-21', never)).toBe(false)
  expect(await backUpDaily('2026-11-22', never)).toBe(true)
  const fresh = open()
  expect(await fresh.backUpDaily('2026-11-21', never)).toBe(false)
  expect(readdirSync(fresh.folder)).not.toContain(backupFolderName)
})

it('leaves nothing behind when it is stopped', async () => {
  const folder = usedFolder()
  const { backUpDaily } = open(folder)
  expect(await backUpDaily('2026-11-21', () => true)).toBe(false)
  expect(copiesIn(folder)).toEqual([])
})

it('does not count when it is not sound', async () => {
  const folder = usedFolder()
  breakRule(folder)
  await expect(open(folder).backUpDaily('2026-11-21', never)).rejects.toMatchObject({ code: 'database-damaged' })
  expect(copiesIn(folder)).toEqual([])
})

it('replaces the oldest of its kind, seven days and three migrations', async () => {
  const folder = usedFolder()
  mkdirSync(join(folder, backupFolderName))
  const days = ['12', '13', '14', '15', '16', '17', '18'].map((day) => `daily-2026-11-${day}.db`)
  const migrated = ['v9-2026-01', 'v10-2026-02', 'v11-2026-03', 'v12-2026-04'].map((one) => `before-${one}.db`)
  for (const name of [...days, ...migrated, 'mine.db']) writeFileSync(join(folder, backupFolderName, name), '')
  await open(folder).backUpDaily('2026-11-21', never)
  expect(copiesIn(folder)).toEqual([...days.slice(1), 'daily-2026-11-21.db', ...migrated.slice(1), 'mine.db'].sort())
})

it('of each kind is listed with its time and what it holds, a damaged one without', async () => {
  const folder = usedFolder()
  const { backUp, backUpDaily } = open(folder)
  const now = new Date('2026-11-21T09:00:00Z')
  await backUpDaily('2026-11-20', never)
  const kinds = ['manual', 'before-restore', 'before-archive', 'before-removal'] as const
  const files = await Promise.all(kinds.map((kind) => backUp(kind, now)))
  expect(files[1]).toBe('before-restore-2026-11-21T09-00-00-000Z.db')
  expect(await backUp('manual', now)).not.toBe(files[0])
  writeFileSync(join(folder, backupFolderName, 'manual-2020-01-01T00-00-00-000Z.db'), 'no database')
  const listed = listBackups(folder)
  expect(listed).toHaveLength(7)
  expect(listed.at(-1)).toMatchObject({ kind: 'manual', at: '2020-01-01T00:00:00.000Z', contents: null })
  const contents = { guides: 0, ratings: 0, items: 0, lastChangeAt: '2026-11-20T09:00:00.000Z' }
  for (const one of listed.slice(0, -1)) expect(one.contents, one.file).toEqual(contents)
  expect(readdirSync(join(folder, backupFolderName)).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
})

it('before something replaces the oldest of its kind; what the user made stays', async () => {
  const folder = usedFolder()
  const { backUp } = open(folder)
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 9, minute))
  for (let minute = 0; minute < 7; minute += 1) {
    await backUp('before-removal', at(minute))
    await backUp('manual', at(minute))
  }
  const files = copiesIn(folder)
  expect(files.filter((name) => name.startsWith('manual'))).toHaveLength(7)
  expect(files.filter((name) => name.startsWith('before-removal'))).toHaveLength(5)
  expect(files).not.toContain('before-removal-2026-11-21T09-01-00-000Z.db')
})

it('is not made in a place that cannot be written, which is an error for the log', async () => {
  const folder = usedFolder()
  writeFileSync(join(folder, backupFolderName), 'a file')
  await expect(open(folder).backUpDaily('2026-11-21', never)).rejects.toThrow()
})
