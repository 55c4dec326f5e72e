// Imports that meet: one after the other, versions that another one holds, and a database that fails under one.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { databaseName } from '#core/storage/database-name.ts'
import { guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

it('begins the second when the first has ended', async () => {
  const kit = await openKit()
  const [first, second] = await Promise.all([kit.ask('import.samples', {}), kit.ask('import.samples', {})])
  for (;;) {
    const later = await kit.ask('import.status', second)
    const earlier = await kit.ask('import.status', first)
    if (later.done > 0) expect(earlier.state).toBe('done')
    if (later.state === 'done') {
      expect(earlier.counts.new).toBe(earlier.total)
      expect(later.counts.unchanged).toBe(later.total)
      return
    }
    await new Promise((done) => setTimeout(done, 1))
  }
})

it('keeps the versions of an import that still has to be answered when another with the same files is cancelled', async () => {
  const kit = await openKit()
  const files = { 'a.md': guideText({ slug: 'same', role: '一' }), 'b.md': guideText({ slug: 'same', role: '二' }) }
  const [first, second] = [await kit.importTexts(files), await kit.importTexts(files)]
  expect([first.state, second.state]).toEqual(['choosing', 'choosing'])
  await kit.ask('import.cancel', { importId: first.id })
  // Comes after whatever the cancelling throws away.
  await kit.importTexts({ 'c.md': surveyor })
  const chosen = await kit.ask('import.choose', { importId: second.id, slug: 'same', entry: 1 })
  expect(chosen.entries.map(({ outcome }) => outcome)).toEqual(['skipped', 'new'])
  expect((await kit.ask('library.read', { slug: 'same' })).guide.role).toBe('二')
})

it('ends with the failure of the database, and does not blame the files', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const other = new Sqlite(join(kit.dataFolder, databaseName))
  other.exec('DROP TABLE questions')
  other.close()
  const status = await kit.importTexts({
    'b.md': guideText({ slug: 'b', role: '乙' }),
    'c.md': guideText({ slug: 'c', role: '丙' }),
  })
  expect(status).toMatchObject({ state: 'done', failure: { code: 'internal' } })
  expect(status.failure?.detail).toContain('no such table')
  expect(status.entries.map(({ outcome, failure }) => [outcome, failure])).toEqual([
    ['skipped', null],
    ['skipped', null],
  ])
})

it('tells what failed first when folding the log in fails after it, too', async () => {
  // No thread can be made of it, so that the program folds.
  const kit = await openKit({ checkpointThread: new URL('about:blank') })
  const pragma = Sqlite.prototype.pragma
  let failures = 0
  const spy = vi.spyOn(Sqlite.prototype, 'pragma').mockImplementation(function (
    this: Sqlite.Database,
    source,
    options,
  ) {
    if (source !== 'wal_checkpoint(PASSIVE)') return pragma.call(this, source, options)
    failures += 1
    throw new Error(`failure ${failures}`)
  })
  try {
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const status = await kit.importTexts(
      Object.fromEntries(slugs.map((slug) => [`${slug}.md`, guideText({ slug, role: `職種${slug}` })])),
    )
    expect(failures).toBeGreaterThan(1)
    expect(status).toMatchObject({ state: 'done', failure: { code: 'internal', detail: 'failure 1' } })
  } finally {
    spy.mockRestore()
  }
})
