// Every way in which records can fail to open: what is said, what stays as it was, and that there is a way on.

import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Backup } from '#contract/backups.ts'
import type { FailureCode } from '#contract/failures.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { takeLock } from '#core/storage/lock.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { surveyor } from '../shells/contract-guides.ts'
import { damageTable } from '../storage/damage.ts'
import { closeAfterEach, type Kit, openKit, temporaryFolder } from './use-cases/kit.ts'

closeAfterEach()

let template: { folder: string; killed: string; backup: Backup }

/** A guide, three ratings and a copy that holds two of them; closed, and as a crash leaves it. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-template-'))
  const killed = mkdtempSync(join(tmpdir(), 'shirube-template-'))
  const kit = await openKit({ dataFolder: folder })
  await kit.importTexts({ 'a.md': surveyor })
  const skills = await kit.ask('skills.list', {})
  const rate = (index: number) => kit.ask('skills.rate', { skillId: skills[index]?.id ?? 0, level: 3 })
  await rate(0)
  await rate(1)
  const backup = await kit.ask('backup.make', {})
  await rate(2)
  cpSync(folder, killed, { recursive: true })
  rmSync(join(killed, 'lock.db'), { force: true })
  await kit.close()
  // On a slow computer the copy of the day is made in the meantime.
  for (const place of [folder, killed]) {
    for (const name of readdirSync(join(place, 'backups'))) {
      if (name !== backup.file) rmSync(join(place, 'backups', name))
    }
  }
  template = { folder, killed, backup }
})
afterAll(() => {
  for (const place of [template.folder, template.killed]) rmSync(place, { recursive: true, force: true })
})

function folderLike(which: 'folder' | 'killed', place = temporaryFolder()) {
  cpSync(template[which], place, { recursive: true, preserveTimestamps: true })
  return { folder: place, file: join(place, databaseName), backup: template.backup }
}
const usedFolder = (place?: string) => folderLike('folder', place)
const killedFolder = () => folderLike('killed')

const rated = async (kit: Kit) => (await kit.ask('skills.list', {})).filter((skill) => skill.level !== null).length

async function recovering(dataFolder: string): Promise<Kit & { code: FailureCode | undefined }> {
  const kit = await openKit({ dataFolder, recovers: true })
  return { ...kit, code: (await kit.ask('app.info', {})).trouble?.failure.code }
}

function change(file: string, work: (bytes: Buffer) => void): Buffer {
  const bytes = readFileSync(file)
  work(bytes)
  writeFileSync(file, bytes)
  return bytes
}

function damageIndex(file: string): void {
  const sqlite = new Sqlite(file, { readonly: true })
  const page = Number(
    sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'requirement_rows_by_skill'").pluck().get(),
  )
  const size = Number(sqlite.pragma('page_size', { simple: true }))
  sqlite.close()
  change(file, (bytes) => bytes.fill(0x5a, (page - 1) * size, page * size))
}

/** By name: what is done to a closed database, and what is said of it. */
const damages: [string, FailureCode, (file: string) => void][] = [
  ['whose header is damaged', 'database-damaged', (file) => change(file, (bytes) => bytes.fill(0x5a, 0, 100))],
  ['that was cut off', 'database-damaged', (file) => truncateSync(file, 8192)],
  ['that is empty', 'database-damaged', (file) => truncateSync(file, 0)],
  ['that is no database', 'database-damaged', (file) => writeFileSync(file, 'a letter to someone\n'.repeat(500))],
  [
    'of another program',
    'database-foreign',
    (file) => {
      rmSync(file)
      const other = new Sqlite(file)
      other.exec('CREATE TABLE theirs (id INTEGER)')
      other.close()
    },
  ],
  [
    'of a newer program',
    'database-newer',
    (file) => {
      const newer = new Sqlite(file)
      newer.pragma(`user_version = ${migrations.length + 1}`)
      newer.close()
    },
  ],
  ['that is gone', 'database-missing', (file) => rmSync(file)],
]

describe('a database', () => {
  it.each(damages)('%s is named %s, left as it is, and a copy can take its place', async (_, code, damage) => {
    const { folder, file, backup } = usedFolder()
    damage(file)
    const before = existsSync(file) ? readFileSync(file) : null
    await expect(openKit({ dataFolder: folder })).rejects.toMatchObject({ code })

    const recovery = await recovering(folder)
    expect(recovery.code).toBe(code)
    expect(await recovery.refused('library.list', {})).toBe(code)
    expect(await recovery.refused('settings.write', { pay: 1 })).toBe(code)
    expect(await recovery.ask('backup.list', {})).toEqual([backup])
    await recovery.ask('recovery.retry', {})
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before)

    const { setAside } = await recovery.ask('backup.restore', { file: backup.file })
    expect((await recovery.ask('app.info', {})).trouble).toBeNull()
    expect(await rated(recovery)).toBe(2)
    if (before !== null) expect(readFileSync(join(setAside ?? '', databaseName)).equals(before)).toBe(true)
    await recovery.ask('settings.write', { pay: 600 })
  })

  it.each(damages)('%s does not keep anyone from beginning anew', async (_, code, damage) => {
    const { folder, file } = usedFolder()
    damage(file)
    const recovery = await recovering(folder)
    expect(recovery.code).toBe(code)
    await recovery.ask('recovery.begin', {})
    expect(await recovery.ask('library.list', {})).toEqual([])
    expect(await recovery.ask('backup.list', {})).toHaveLength(1)
  })

  it.each([
    ['page of a table', (file: string) => damageTable(join(file, '..'), 'requirement_rows')],
    ['page of an index', damageIndex],
  ])('with one damaged %s can be read, says so, and gives what can be read', async (_, damage) => {
    const { folder, file } = usedFolder()
    damage(file)
    const recovery = await recovering(folder)
    expect(await recovery.refused('settings.write', { pay: 1 })).toBe('database-damaged')
    expect((await recovery.ask('app.info', {})).trouble).toMatchObject({ readable: true })
    const rescued = await recovery.ask('recovery.rescue', {})
    expect(rescued.contents).toMatchObject({ guides: 1, ratings: 3 })
    const { setAside } = await recovery.ask('backup.restore', { file: rescued.file })
    expect(setAside).not.toBeNull()
    expect((await recovery.ask('app.info', {})).trouble).toBeNull()
    expect(await rated(recovery)).toBe(3)
    await recovery.ask('settings.write', { pay: 600 })
    await expect.poll(async () => (await recovery.ask('search', { query: '測量', limit: 5 })).length).toBeGreaterThan(0)
  })

  it('of a newer program gives what this one knows', async () => {
    const { folder, file } = usedFolder()
    const newer = new Sqlite(file)
    newer.exec('ALTER TABLE ratings ADD COLUMN mood TEXT; CREATE TABLE moods (id INTEGER PRIMARY KEY)')
    newer.pragma(`user_version = ${migrations.length + 1}`)
    newer.close()
    const recovery = await recovering(folder)
    const rescued = await recovery.ask('recovery.rescue', {})
    expect(rescued.contents).toMatchObject({ guides: 1, ratings: 3 })
  })

  it('of which nothing can be read says so', async () => {
    const { folder, file } = usedFolder()
    writeFileSync(file, 'a letter to someone\n'.repeat(500))
    const recovery = await recovering(folder)
    expect(await recovery.refused('recovery.rescue', {})).toBe('nothing-to-rescue')
    expect(recovery.code).toBe('database-damaged')
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  })
})

describe('the write-ahead log', () => {
  it('that a crash left behind is read, and nobody is told', async () => {
    const { folder } = killedFolder()
    const kit = await recovering(folder)
    expect(kit.code).toBeUndefined()
    expect(await rated(kit)).toBe(3)
  })

  it('whose last commit was torn is read up to there', async () => {
    const { folder, file } = killedFolder()
    truncateSync(`${file}-wal`, readFileSync(`${file}-wal`).byteLength - 2000)
    const kit = await recovering(folder)
    expect(kit.code).toBeUndefined()
  })

  it.each([
    ['that is gone', (log: string) => rmSync(log)],
    ['whose header is damaged', (log: string) => change(log, (bytes) => bytes.fill(0x5a, 0, 32))],
    ['that is damaged in its middle', (log: string) => change(log, (bytes) => bytes.fill(0x5a, 32 + 4120, 32 + 4200))],
  ])('%s is missed, and it is possible to go on without it', async (_, damage) => {
    const { folder, file, backup } = killedFolder()
    damage(`${file}-wal`)
    const before = readFileSync(file)
    await expect(openKit({ dataFolder: folder })).rejects.toMatchObject({ code: 'log-lost' })
    expect(readFileSync(file).equals(before)).toBe(true)
    const recovery = await recovering(folder)
    expect(recovery.code).toBe('log-lost')
    const { setAside } = await recovery.ask('recovery.accept', {})
    expect(readdirSync(setAside ?? '')).toContain(databaseName)
    // With what was folded in before; here nothing was, and a database without tables is damaged or empty.
    const { trouble } = await recovery.ask('app.info', {})
    if (trouble !== null) await recovery.ask('backup.restore', { file: backup.file })
    expect((await recovery.ask('app.info', {})).trouble).toBeNull()
  })
})

describe('the folder', () => {
  it('that another program holds is free once that one ends', async () => {
    const { folder } = usedFolder()
    const lock = takeLock(folder, { program: 'another', pid: 1, since: '2026-11-21T09:00:00.000Z' })
    const recovery = await recovering(folder)
    expect(recovery.code).toBe('data-folder-locked')
    expect(await recovery.refused('recovery.begin', {})).toBe('data-folder-locked')
    expect(await recovery.ask('backup.list', {})).toHaveLength(1)
    lock.release()
    await recovery.ask('recovery.retry', {})
    expect(await rated(recovery)).toBe(3)
  })

  it.skipIf(process.getuid?.() === 0)('or file that can not be written to can be read', async () => {
    const { folder, file } = usedFolder()
    chmodSync(file, 0o400)
    const recovery = await recovering(folder)
    expect(recovery.code).toBe('database-readonly')
    await recovery.ask('recovery.read', {})
    expect(await rated(recovery)).toBe(3)
    chmodSync(file, 0o600)
    await recovery.ask('recovery.retry', {})
    expect((await recovery.ask('app.info', {})).trouble).toBeNull()
  })
})

const tools = { mount: 'mount', unmount: 'umount' }

/** A file system of its own, where this computer lets us make one. */
function mount(options: string): string | null {
  const place = temporaryFolder()
  const { status } = spawnSync(tools.mount, ['-t', 'tmpfs', '-o', options, 'none', place])
  return status === 0 ? place : null
}
const unmount = (place: string) => spawnSync(tools.unmount, ['-l', place])

const probe = mount('size=1m')
if (probe === null)
  console.log('recovery: no file system can be mounted here; full disks and read-only folders are not tried')
else unmount(probe)

describe.skipIf(probe === null)('a disk', () => {
  it('that is full refuses the change, keeps what was saved, and goes on when there is room', async () => {
    const place = mount('size=12m') ?? ''
    try {
      const kit = await openKit({ dataFolder: usedFolder(place).folder })
      let code: string | undefined
      writeFileSync(join(place, 'ballast'), '')
      for (let part = 64_000; part > 500; ) {
        try {
          appendFileSync(join(place, 'ballast'), Buffer.alloc(part))
        } catch {
          part = Math.floor(part / 2)
        }
      }
      for (let hour = 1; hour < 200 && code === undefined; hour += 1) {
        const reply = await kit.app.dispatch('settings.write', { name: 'x'.repeat(180) + hour })
        if (!reply.ok) code = reply.failure.code
      }
      expect(code).toBe('disk-full')
      expect(await kit.refused('backup.make', {})).toBe('disk-full')
      expect(await rated(kit)).toBe(3)
      expect(await kit.refused('folder.move', { to: `${place}/../x/y/z` })).toBe('folder-parent-missing')
      rmSync(join(place, 'ballast'))
      await kit.ask('settings.write', { name: 'again' })
      await kit.close()
      expect(await rated(await recovering(place))).toBe(3)
    } finally {
      unmount(place)
    }
  })

  it('that is full when the program starts brings up the recovery, and opens when there is room', async () => {
    const place = mount('size=12m') ?? ''
    try {
      usedFolder(place)
      try {
        writeFileSync(join(place, 'ballast'), Buffer.alloc(20_000_000))
      } catch {}
      const recovery = await recovering(place)
      expect(recovery.code).toBe('disk-full')
      rmSync(join(place, 'ballast'))
      await recovery.ask('recovery.retry', {})
      expect(await rated(recovery)).toBe(3)
      await recovery.close()
    } finally {
      unmount(place)
    }
  })

  it('that can only be read is read', async () => {
    const place = mount('size=12m') ?? ''
    try {
      usedFolder(place)
      spawnSync(tools.mount, ['-o', 'remount,ro', place])
      const recovery = await recovering(place)
      expect(recovery.code).toMatch(/^(database-readonly|data-folder-unwritable)$/)
      await recovery.ask('recovery.read', {})
      expect(await rated(recovery)).toBe(3)
      spawnSync(tools.mount, ['-o', 'remount,rw', place])
      await recovery.ask('recovery.retry', {})
      await recovery.ask('settings.write', { name: 'again' })
      await recovery.close()
    } finally {
      unmount(place)
    }
  })
})

describe('a replacement', () => {
  it.each(['before the old files went', 'between', 'after'])(
    'that was interrupted %s is finished at the next start',
    async (when) => {
      const { folder, file, backup } = usedFolder()
      mkdirSync(join(folder, 'aside', 'then'), { recursive: true })
      writeFileSync(join(folder, 'replacing.json'), JSON.stringify({ aside: join('aside', 'then') }))
      copyFileSync(join(folder, 'backups', backup.file), join(folder, 'next.db'))
      if (when !== 'before the old files went') renameSync(file, join(folder, 'aside', 'then', databaseName))
      if (when === 'after') renameSync(join(folder, 'next.db'), file)
      const again = await openKit({ dataFolder: folder })
      expect(await rated(again)).toBe(2)
      expect(readdirSync(join(folder, 'aside', 'then'))).toContain(databaseName)
      expect(existsSync(join(folder, 'replacing.json'))).toBe(false)
    },
  )
})

it('of a look through many old copies loses nothing that was there before the first', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const old = await kit.ask('backup.make', {})
  await kit.ask('settings.write', { name: '山田' })
  for (const minute of [1, 2, 3, 4, 5, 6, 7]) {
    kit.setTime(`2026-11-21T09:0${minute}:00`)
    await kit.ask('backup.restore', { file: old.file })
  }
  const copies = (await kit.ask('backup.list', {})).filter(({ kind }) => kind === 'before-restore')
  await kit.ask('backup.restore', { file: copies.at(-1)?.file ?? '' })
  expect((await kit.ask('settings.read', {})).name).toBe('山田')
})

it('by a clock that was put back keeps the copy that was made first', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const old = await kit.ask('backup.make', {})
  for (const day of ['10', '11', '12', '13', '14', '15']) {
    kit.setTime(`2027-03-${day}T09:00:00`)
    await kit.ask('backup.restore', { file: old.file })
  }
  kit.setTime('2026-11-21T09:00:00')
  await kit.ask('settings.write', { name: '山田' })
  await kit.ask('backup.restore', { file: old.file })
  const [first] = (await kit.ask('backup.list', {})).filter(({ kind }) => kind === 'before-restore').reverse()
  await kit.ask('backup.restore', { file: first?.file ?? '' })
  expect((await kit.ask('settings.read', {})).name).toBe('山田')
})

it('from a copy of a newer program is refused, and everything stays as it was', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const { file } = await kit.ask('backup.make', {})
  const copy = new Sqlite(join(kit.dataFolder, 'backups', file))
  copy.pragma(`user_version = ${migrations.length + 1}`)
  copy.close()
  await kit.ask('settings.write', { name: '山田' })
  expect(await kit.refused('backup.restore', { file })).toBe('database-newer')
  expect((await kit.ask('app.info', {})).trouble).toBeNull()
  expect((await kit.ask('settings.read', {})).name).toBe('山田')
})

it('is a line of the history after which nothing can be redone', async () => {
  const kit = await openKit()
  await kit.ask('settings.write', { name: '山田' })
  await kit.ask('changes.undo', {})
  const { file } = await kit.ask('backup.make', {})
  await kit.ask('backup.restore', { file })
  expect(await kit.refused('changes.redo', {})).toBe('nothing-to-redo')
})

it('is possible to before a guide was removed', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  await kit.ask('library.remove', { slug: 'surveyor' })
  const copy = (await kit.ask('backup.list', {})).find(({ kind }) => kind === 'before-removal')
  await kit.ask('backup.restore', { file: copy?.file ?? '' })
  expect((await kit.ask('library.list', {})).map(({ slug }) => slug)).toEqual(['surveyor'])
})
