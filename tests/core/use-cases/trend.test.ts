// The trend uses the requirements, weights and ratings that held on each day.

import { expect, it } from 'vitest'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'role'
const rows = (...names: string[]) =>
  guideText({ slug, role: '役', hard: names.map((name) => [name, '説明。']), soft: [], tools: [], keywords: [] })

const fits = async (kit: Kit) => (await kit.ask('gap.trend', { slug })).map(({ on, fit }) => [on, fit])

async function rate(kit: Kit, name: string, level: 0 | 1 | 2 | 3 | 4 | null) {
  await kit.ask('skills.rate', { skillId: await kit.skillId(name), level })
}

it('does not rewrite the past when something changes', async () => {
  const kit = await openKit()
  kit.setTime('2026-11-01T10:00:00')
  await kit.importTexts({ 'a.md': rows('甲作業', '乙作業') })
  await rate(kit, '甲作業', 3)
  kit.setTime('2026-11-02T10:00:00')
  await rate(kit, '乙作業', 0)
  expect(await fits(kit)).toEqual([
    ['2026-11-01', 100],
    ['2026-11-02', 50],
  ])

  // From the fifth on 乙作業 counts for nothing, at the stage シニア, in a guide with a third requirement.
  kit.setTime('2026-11-05T10:00:00')
  await kit.ask('requirement.edit', { slug, key: 'hard:乙作業', stage: 'middle', weight: 0 })
  kit.setTime('2026-11-06T10:00:00')
  await kit.ask('target.set', { slug, stage: 'senior', dueOn: null, weeklyHours: 5, isMain: true })
  kit.setTime('2026-11-07T10:00:00')
  await kit.importTexts({ 'a.md': rows('甲作業', '乙作業', '丙作業') })
  kit.setTime('2026-11-08T10:00:00')
  await rate(kit, '丙作業', 2)
  expect(await fits(kit)).toEqual([
    ['2026-11-01', 100],
    ['2026-11-02', 50],
    ['2026-11-05', 100],
    ['2026-11-06', 75],
    ['2026-11-07', 75],
    ['2026-11-08', 62.5],
  ])
  const last = (await kit.ask('gap.trend', { slug })).at(-1)
  const { score } = await kit.ask('gap.analyse', { slug })
  expect(last).toMatchObject({ low: score.low, high: score.high, fit: score.fit, coverage: score.coverage })
})

it('forgets what was undone, and has no point while the guide is away', async () => {
  const kit = await openKit()
  kit.setTime('2026-11-01T10:00:00')
  await kit.importTexts({ 'a.md': rows('甲作業') })
  await rate(kit, '甲作業', 1)
  kit.setTime('2026-11-02T10:00:00')
  await rate(kit, '甲作業', 3)
  await kit.ask('changes.undo', {})
  kit.setTime('2026-11-03T10:00:00')
  await kit.ask('library.remove', { slug })
  kit.setTime('2026-11-04T10:00:00')
  await kit.importTexts({ 'a.md': rows('甲作業') })
  await rate(kit, '甲作業', null)
  kit.setTime('2026-11-05T10:00:00')
  await rate(kit, '甲作業', 2)
  expect(await fits(kit)).toEqual([
    ['2026-11-01', 100 / 3],
    ['2026-11-05', 200 / 3],
  ])
})

it('counts several changes of a day once, at its end', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': rows('甲作業') })
  for (const level of [0, 1, 2, 3] as const) await rate(kit, '甲作業', level)
  expect(await fits(kit)).toEqual([['2026-11-21', 100]])
})

it('keeps an own value on the days before it was taken back', async () => {
  const kit = await openKit()
  kit.setTime('2026-11-01T10:00:00')
  await kit.importTexts({ 'a.md': rows('甲作業', '乙作業') })
  await rate(kit, '甲作業', 3)
  await rate(kit, '乙作業', 0)
  await kit.ask('requirement.edit', { slug, key: 'hard:乙作業', stage: 'middle', weight: 0 })
  kit.setTime('2026-11-03T10:00:00')
  await kit.ask('requirement.reset', { slug, key: 'hard:乙作業' })
  expect(await fits(kit)).toEqual([
    ['2026-11-01', 100],
    ['2026-11-03', 50],
  ])
})
