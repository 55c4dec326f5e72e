// A newer parser reads the library again: what was extracted is replaced, the user's data stays.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { databaseName } from '#core/storage/database-name.ts'
import { foldName } from '#folding/fold-name.ts'
import { surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

function changeDatabase(kit: Kit, statements: string): void {
  const old = new Sqlite(join(kit.dataFolder, databaseName))
  old.exec(statements)
  old.close()
}

/** Opens the application again, and waits until it has read the guides again. */
async function openRefreshed({ dataFolder }: Kit): Promise<{ kit: Kit; events: string[] }> {
  const events: string[] = []
  const done = Promise.withResolvers<void>()
  const kit = await openKit({
    dataFolder,
    log: (event, facts) => {
      events.push(`${event} ${JSON.stringify(facts)}`)
      if (event === 'guides-refreshed') done.resolve()
    },
  })
  await done.promise
  return { kit, events }
}

it('reads guides again that an older parser read', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const skillId = await kit.skillId('測量計画')
  await kit.ask('skills.rate', { skillId, level: 2 })
  const before = await kit.ask('library.read', { slug: 'surveyor' })
  await kit.close()

  changeDatabase(
    kit,
    `UPDATE guide_versions SET parser_version = 0, role = '古い読み方'; DELETE FROM requirement_rows;`,
  )
  const { kit: again, events } = await openRefreshed(kit)
  expect(events).toContain('guides-refreshed {"read":1,"kept":0}')
  expect(await again.ask('library.read', { slug: 'surveyor' })).toEqual({
    ...before,
    summary: { ...before.summary, score: expect.anything() },
  })
  expect((await again.ask('skills.read', { skillId })).skill).toMatchObject({ level: 2, requiredBy: ['surveyor'] })
  expect((await again.ask('changes.list', {})).recent).toHaveLength(2)
})

it('carries what the user did over to the names that a newer parser reads', async () => {
  const first = await openKit()
  await first.importTexts({ 'a.md': surveyor })
  await first.close()
  // As a parser read it that took the number for a part of the name.
  changeDatabase(
    first,
    `INSERT INTO skills (kind, folded, name) VALUES ('hard', '${foldName('1. 測量計画の')}', '1. 測量計画の');
     UPDATE requirement_rows SET name = '1. 測量計画の', skill_id = (SELECT max(id) FROM skills) WHERE name = '測量計画';`,
  )
  const old = await openKit({ dataFolder: first.dataFolder })
  await old.ask('skills.rate', { skillId: await old.skillId('1. 測量計画の'), level: 3 })
  await old.close()
  changeDatabase(first, 'UPDATE guide_versions SET parser_version = 0')

  const { kit } = await openRefreshed(first)
  const skillId = await kit.skillId('測量計画')
  expect((await kit.ask('skills.read', { skillId })).skill).toMatchObject({ level: 3 })
  const { undo } = await kit.ask('changes.list', {})
  expect(undo).toMatchObject({ kind: 'confirm-rename', subject: { from: '1. 測量計画の', to: '測量計画' } })
  expect(await kit.ask('rename.list', { slug: 'surveyor' })).toEqual([])
  await kit.ask('changes.undo', {})
  expect((await kit.ask('skills.list', {})).find(({ name }) => name === '測量計画')).toMatchObject({ level: null })
})
