// The library's list and details: counts, ranges, names that are not unique, and bad luck with settings.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databaseName } from '#core/storage/database-name.ts'
import { bodyLineOf } from '#core/use-cases/read-guide.ts'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

describe('the list', () => {
  it('sums up each guide', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
    const [map, survey] = await kit.ask('library.list', {})
    expect(survey).toMatchObject({
      slug: 'surveyor',
      role: '測量士',
      subtitle: '土地を数字にする仕事',
      category: 'field-work',
      tags: ['測量'],
      fileName: 'a.md',
      salary: { min: 400, max: 1400, openEnded: true },
      requirementCount: 4,
      resourceCount: 3,
      questionCount: 2,
      stage: 'middle',
      roleNote: null,
    })
    expect(survey?.score.state).toBe('unrated')
    expect(map).toMatchObject({ slug: 'cartographer', salary: null })
    expect((await kit.ask('library.read', { slug: 'surveyor' })).summary).toEqual(survey)
  })

  it('marks names that two guides share', async () => {
    const kit = await openKit()
    await kit.importTexts({
      'a.md': guideText({ slug: 'one', role: 'Tech PM' }),
      'b.md': guideText({ slug: 'two', role: 'ＴｅｃｈPM' }),
      'c.md': surveyor,
    })
    const names = (await kit.ask('library.list', {})).map((guide) => [guide.slug, guide.roleNote])
    expect(names).toEqual([
      ['one', 'a'],
      ['surveyor', null],
      ['two', 'b'],
    ])
    const asTarget = async (slug: string) => {
      const target = { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true } as const
      return (await kit.ask('target.set', target)).change?.subject.name
    }
    expect(await asTarget('one')).toBe('Tech PM　a')
    expect(await asTarget('surveyor')).toBe('測量士')
  })
})

describe('the body', () => {
  it.each([
    ['---json\n{}\n---\n\n# T', 4],
    ['---\na: 1\n---\ntext', 4],
    ['# T\n---\n', 1],
    ['---\nnever closed', 1],
    ['', 1],
  ])('of %j begins on line %i', (text, line) => {
    expect(bodyLineOf(text)).toBe(line)
  })
})

describe('settings', () => {
  it('that this program does not allow fall back to their default', async () => {
    const kit = await openKit()
    await kit.ask('settings.write', { theme: 'dark', staleDays: 90 })
    await kit.close()
    const file = new Sqlite(join(kit.dataFolder, databaseName))
    file.exec(`UPDATE settings SET value = '"neon"' WHERE key = 'theme'; INSERT INTO settings VALUES ('gone', '1')`)
    file.close()
    const again = await openKit({ dataFolder: kit.dataFolder })
    expect(await again.ask('settings.read', {})).toMatchObject({ theme: 'system', staleDays: 90 })
  })
})

describe('a rating', () => {
  it('grows stale, and fresh again when it is confirmed', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    const skillId = await kit.skillId('測量計画')
    const skill = async () => (await kit.ask('skills.read', { skillId })).skill
    await kit.ask('skills.rate', { skillId, level: 3 })
    expect((await kit.ask('skills.rate', { skillId, level: 3 })).change).toBeNull()
    kit.setTime('2027-06-01T09:00:00')
    expect(await skill()).toMatchObject({ level: 3, stale: true, ratedOn: '2026-11-21' })
    expect((await kit.ask('skills.rate', { skillId, level: 3 })).change).not.toBeNull()
    expect(await skill()).toMatchObject({ level: 3, stale: false, ratedOn: '2027-06-01' })
    await kit.ask('skills.rate', { skillId, level: null })
    expect(await skill()).toMatchObject({ level: null, stale: false, ratedOn: null })
    expect((await kit.ask('skills.rate', { skillId, level: null })).change).toBeNull()
    expect((await kit.ask('skills.list', {})).map((one) => one.id)).toContain(skillId)
  })

  it('of a skill that no guide names any more stays in the list', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    const skillId = await kit.skillId('QGIS')
    await kit.ask('skills.rate', { skillId, level: 3 })
    await kit.ask('library.remove', { slug: 'surveyor' })
    expect(await kit.ask('skills.list', {})).toMatchObject([{ id: skillId, level: 3, requiredBy: [] }])
  })

  it('would do to the main target what it says it would', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    await kit.ask('target.set', { slug: 'surveyor', stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    await kit.ask('skills.rate', { skillId: await kit.skillId('交渉力'), level: 2 })
    const skillId = await kit.skillId('測量計画')
    const { effect } = await kit.ask('skills.read', { skillId })
    await kit.ask('skills.rate', { skillId, level: 1 })
    const { score } = await kit.ask('gap.analyse', { slug: 'surveyor' })
    expect(effect?.coverageThen).toBeCloseTo(score.coverage ?? Number.NaN)
    expect(effect?.rangeWidthThen).toBeCloseTo((score.high ?? Number.NaN) - (score.low ?? Number.NaN))
    expect((await kit.ask('skills.read', { skillId })).effect).toBeNull()
  })
})

describe('the level of a tool category', () => {
  it('is its best tool, until the user sets it for this role only', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
    await kit.ask('skills.rate', { skillId: await kit.skillId('QGIS'), level: 1 })
    const key = 'tool:図面作成'
    const row = async (slug: string) => (await kit.ask('gap.analyse', { slug })).rows.find((one) => one.kind === 'tool')
    expect(await row('surveyor')).toMatchObject({ key, level: 1, levelFrom: 'tool', fromTool: 'QGIS' })
    await kit.ask('requirement.edit', { slug: 'surveyor', key, stage: 'middle', ownLevel: 3 })
    expect(await row('surveyor')).toMatchObject({ level: 3, levelFrom: 'set', gap: 0 })
    expect(await row('cartographer')).toMatchObject({ level: 1, levelFrom: 'tool' })
    await kit.ask('requirement.edit', { slug: 'surveyor', key, stage: 'middle', ownLevel: null })
    expect(await row('surveyor')).toMatchObject({ level: 1, levelFrom: 'tool' })
    const hard = { slug: 'surveyor', key: 'hard:測量計画', stage: 'middle', ownLevel: 2 } as const
    expect(await kit.refused('requirement.edit', hard)).toBe('bad-input')
  })
})
