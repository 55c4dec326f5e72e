// A database that is damaged where opening does not look: it can be read, and nothing is written to it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { databaseName } from '#core/storage/database-name.ts'
import { surveyor } from '../shells/contract-guides.ts'
import { damageTable } from '../storage/damage.ts'
import { closeAfterEach, openKit } from './use-cases/kit.ts'

closeAfterEach()

async function damagedFolder(table: string) {
  const { importTexts, dataFolder, close } = await openKit()
  await importTexts({ 'a.md': surveyor })
  await close()
  return { dataFolder, bytes: damageTable(dataFolder, table) }
}

it('refuses the first change, however early it comes', async () => {
  const { dataFolder, bytes } = await damagedFolder('search_titles_data')
  const kit = await openKit({ dataFolder })
  expect(await kit.refused('settings.write', { pay: 500 })).toBe('database-damaged')
  expect(
    await kit.refused('target.set', { slug: 'surveyor', stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true }),
  ).toBe('database-damaged')
  await expect(kit.importTexts({ 'b.md': surveyor })).rejects.toMatchObject({ code: 'database-damaged' })
  expect(await kit.ask('library.list', {})).toHaveLength(1)
  await kit.close()
  expect(readFileSync(join(dataFolder, databaseName)).equals(bytes)).toBe(true)
})

it('is found out when nobody changes anything, and then is not copied', async () => {
  const { dataFolder } = await damagedFolder('questions')
  const { promise, resolve } = Promise.withResolvers<string>()
  const events: string[] = []
  const kit = await openKit({
    dataFolder,
    log: (event, facts) => {
      events.push(event)
      if (event === 'check-failed') resolve(String(facts?.code))
    },
  })
  expect(await promise).toBe('database-damaged')
  await kit.close()
  expect(events).not.toContain('backed-up')
})

it('is named when the search index is what is damaged', async () => {
  const { dataFolder } = await damagedFolder('search_texts_data')
  const kit = await openKit({ dataFolder })
  expect(await kit.refused('search', { query: '測量計画', limit: 10 })).toBe('database-damaged')
  expect(await kit.refused('settings.write', { pay: 500 })).toBe('database-damaged')
})

it('is copied once a day when it is sound', async () => {
  const { importTexts, dataFolder, close } = await openKit()
  await importTexts({ 'a.md': surveyor })
  await close()
  const { promise, resolve } = Promise.withResolvers<void>()
  await openKit({
    dataFolder,
    log: (event) => {
      if (event === 'backed-up') resolve()
    },
  })
  await promise
  expect(readFileSync(join(dataFolder, 'backups', 'daily-2026-11-21.db')).byteLength).toBeGreaterThan(4096)
})
