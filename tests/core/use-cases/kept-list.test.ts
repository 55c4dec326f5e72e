// The list of the library that one run leaves to the next is taken only for the very same state of the database.

import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { databaseName } from '#core/storage/database-name.ts'
import { keptListName } from '#core/storage/kept-list.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const guide = '# 庭師\n\n## 必要スキル\n\n| スキル | 説明 |\n|---|---|\n| 剪定 | 枝を切る |\n'

const place = (dataFolder: string) => join(dataFolder, keptListName)
const rolesOf = async (kit: Kit) => (await kit.ask('library.list', {})).map(({ role }) => role)

/** A run that asked for its list and ended well; what it left is given a sign by which it is known. */
async function keptRun(): Promise<string> {
  const kit = await openKit()
  await kit.importTexts({ 'gardener.md': guide })
  expect(await rolesOf(kit)).toEqual(['庭師'])
  await kit.close()
  markKept(kit.dataFolder)
  return kit.dataFolder
}

function markKept(dataFolder: string): void {
  const [head = '', ...body] = readFileSync(place(dataFolder), 'utf8').split('\n')
  const marked = body.join('\n').replace('"role":"庭師"', '"role":"残された一覧"')
  const [maker, stamp] = JSON.parse(head) as string[]
  const sum = createHash('sha256').update(marked).digest('hex')
  writeFileSync(place(dataFolder), `${JSON.stringify([maker, stamp, sum])}\n${marked}`)
}

const again = (dataFolder: string, needs: Parameters<typeof openKit>[0] = {}) => openKit({ ...needs, dataFolder })

it('is taken by the next run, and by the one after it', async () => {
  const dataFolder = await keptRun()
  const next = await again(dataFolder)
  expect(await rolesOf(next)).toEqual(['残された一覧'])
  await next.close()
  expect(await rolesOf(await again(dataFolder))).toEqual(['残された一覧'])
})

it('holds the same on another day, however old the ratings', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'gardener.md': guide })
  await kit.ask('skills.rate', { skillId: await kit.skillId('剪定'), level: 2 })
  const today = await kit.ask('library.list', {})
  await kit.close()
  const later = await again(kit.dataFolder)
  later.setTime('2030-01-01T09:00:00')
  expect(await later.ask('library.list', {})).toEqual(today)
  await later.ask('settings.write', { theme: 'dark' })
  expect(await later.ask('library.list', {})).toEqual(today)
})

it('outlasts a run that asks for no list and changes nothing', async () => {
  const dataFolder = await keptRun()
  const kit = await again(dataFolder)
  await kit.close()
  expect(await rolesOf(await again(dataFolder))).toEqual(['残された一覧'])
})

it('ends with the first change of a run', async () => {
  const kit = await again(await keptRun())
  await kit.ask('skills.rate', { skillId: await kit.skillId('剪定'), level: 2 })
  expect(await rolesOf(kit)).toEqual(['庭師'])
  await kit.close()
  expect(await rolesOf(await again(kit.dataFolder))).toEqual(['庭師'])
})

it('goes when a run asks for it and then changes something', async () => {
  const kit = await again(await keptRun())
  expect(await rolesOf(kit)).toEqual(['残された一覧'])
  await kit.ask('skills.rate', { skillId: await kit.skillId('剪定'), level: 2 })
  await kit.close()
  expect(existsSync(place(kit.dataFolder))).toBe(false)
})

it('is not left behind when another program wrote, or put another file in place, while the run went on', async () => {
  const kit = await again(await keptRun())
  expect(await rolesOf(kit)).toEqual(['残された一覧'])
  const database = join(kit.dataFolder, databaseName)
  const other = new Sqlite(database)
  other.exec('DELETE FROM library')
  other.close()
  await kit.close()
  expect(existsSync(place(kit.dataFolder))).toBe(false)

  const next = await again(await keptRun())
  expect(await rolesOf(next)).toEqual(['残された一覧'])
  const file = join(next.dataFolder, databaseName)
  copyFileSync(file, `${file}.copy`)
  renameSync(`${file}.copy`, file)
  await next.close()
  expect(existsSync(place(next.dataFolder))).toBe(false)
})

it('follows no link, and is for its owner alone', async () => {
  const dataFolder = await keptRun()
  const victim = join(dataFolder, 'victim.txt')
  renameSync(place(dataFolder), victim)
  symlinkSync(victim, place(dataFolder))
  const before = readFileSync(victim, 'utf8')
  const kit = await again(dataFolder)
  await kit.ask('library.list', {})
  await kit.close()
  expect(readFileSync(victim, 'utf8')).toBe(before)
  const left = lstatSync(place(dataFolder))
  expect([left.isFile(), left.mode & 0o077]).toEqual([true, 0])
})

it('goes when a run changes something and asks for no list', async () => {
  const kit = await again(await keptRun())
  await kit.ask('skills.rate', { skillId: await kit.skillId('剪定'), level: 2 })
  await kit.close()
  expect(existsSync(place(kit.dataFolder))).toBe(false)
})

it.each<[string, (dataFolder: string) => void]>([
  [
    'another program wrote to the database',
    (dataFolder) => {
      const sqlite = new Sqlite(join(dataFolder, databaseName))
      sqlite.exec('DELETE FROM library')
      sqlite.exec(
        "INSERT INTO library (slug, version_id, is_sample, added_at) SELECT slug, id, 0, '' FROM guide_versions",
      )
      sqlite.close()
    },
  ],
  [
    'the file of the database was touched',
    (dataFolder) => {
      const { atime } = statSync(join(dataFolder, databaseName))
      utimesSync(join(dataFolder, databaseName), atime, new Date(0))
    },
  ],
  ['the last run left a log behind', (dataFolder) => writeFileSync(join(dataFolder, `${databaseName}-wal`), 'log')],
  ['it was cut off', (dataFolder) => truncateSync(place(dataFolder), 200)],
  [
    'a letter of it fell over',
    (dataFolder) =>
      writeFileSync(place(dataFolder), readFileSync(place(dataFolder), 'utf8').replace('残された', '残こされ')),
  ],
  ['it is empty', (dataFolder) => writeFileSync(place(dataFolder), '')],
])('is not taken when %s', async (_, change) => {
  const dataFolder = await keptRun()
  change(dataFolder)
  const kit = await again(dataFolder, { recovers: true })
  if (kit.app.trouble() === null) expect(await rolesOf(kit)).toEqual(['庭師'])
  else expect(await kit.refused('library.list', {})).toBe('log-lost')
})

it('is not taken from another version of the program', async () => {
  expect(await rolesOf(await again(await keptRun(), { version: '0.0.1' }))).toEqual(['庭師'])
})
