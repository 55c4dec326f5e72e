// A newer parser reads the library again: what was extracted is replaced, the user's data stays.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { databaseName } from '#core/storage/open.ts'
import { surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

it('reads guides again that an older parser read', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const skillId = await kit.skillId('測量計画')
  await kit.ask('skills.rate', { skillId, level: 2 })
  const before = await kit.ask('library.read', { slug: 'surveyor' })
  await kit.close()

  const file = join(kit.dataFolder, databaseName)
  const old = new Sqlite(file)
  old.exec(`UPDATE guide_versions SET parser_version = 0, role = '古い読み方'; DELETE FROM requirement_rows;`)
  old.close()

  const events: string[] = []
  let refreshed = () => {}
  const done = new Promise<void>((resolve) => {
    refreshed = resolve
  })
  const again = await openKit({
    dataFolder: kit.dataFolder,
    log: (event, facts) => {
      events.push(`${event} ${JSON.stringify(facts)}`)
      if (event === 'guides-refreshed') refreshed()
    },
  })
  await done
  expect(events).toContain('guides-refreshed {"read":1,"kept":0}')
  expect(await again.ask('library.read', { slug: 'surveyor' })).toEqual({
    ...before,
    summary: { ...before.summary, score: expect.anything() },
  })
  expect((await again.ask('skills.read', { skillId })).skill).toMatchObject({ level: 2, requiredBy: ['surveyor'] })
  expect((await again.ask('changes.list', {})).recent).toHaveLength(2)
})
