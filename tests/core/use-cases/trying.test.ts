// What is tried is what comes of doing it: levels, steps over targets at stages of their own, and hours of a plan.

import { expect, it } from 'vitest'
import type { Level, Stage } from '#contract/skills.ts'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const role = (slug: string, ...names: string[]) =>
  guideText({ slug, role: slug, hard: names.map((name) => [name, '説明。']), keywords: [], soft: [] })

const stages = new Map<string, Stage>([
  ['first', 'senior'],
  ['second', 'junior'],
  ['third', 'middle'],
])

async function opened(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({
    'a.md': role('first', '甲作業', '乙の仕事'),
    'b.md': role('second', '甲作業', '丙の手順'),
    'c.md': role('third', '甲作業', '乙の仕事', '丁の計画'),
  })
  const target = { dueOn: null, weeklyHours: 5 }
  await kit.ask('target.set', { slug: 'first', stage: 'senior', isMain: true, ...target })
  await kit.ask('target.set', { slug: 'second', stage: 'junior', isMain: false, ...target })
  const levels: [string, Level][] = [
    ['甲作業', 1],
    ['乙の仕事', 3],
    ['丙の手順', 2],
    ['丁の計画', 2],
    ['QGIS', 1],
    ['AutoCAD', 1],
  ]
  for (const [name, level] of levels) await kit.ask('skills.rate', { skillId: await kit.skillId(name), level })
  return kit
}

const lowOf = async (kit: Kit, slug: string) =>
  (await kit.ask('gap.analyse', { slug, stage: stages.get(slug) })).score.low ?? 0

it('levels: score and rank are those after rating, at the stage that is looked at', async () => {
  const kit = await opened()
  const key = 'hard:甲作業'
  for (const level of [null, 0, 3] as const) {
    const tried = await kit.ask('gap.whatIf', { slug: 'first', stage: 'senior', levels: [{ key, level }] })
    await kit.ask('skills.rate', { skillId: await kit.skillId('甲作業'), level })
    const ranking = await kit.ask('gap.ranking', {})
    expect(tried.score).toEqual((await kit.ask('gap.analyse', { slug: 'first' })).score)
    expect(tried.rank).toBe(ranking.find(({ slug }) => slug === 'first')?.rank)
    expect(tried.ranked).toBe(ranking.filter(({ rank }) => rank !== null).length)
    await kit.ask('changes.undo', {})
  }
  // シニア asks most, so the same role ranks last there and first at ジュニア.
  const ranks = async (stage: Stage) => (await kit.ask('gap.whatIf', { slug: 'first', stage, levels: [] })).rank
  expect([await ranks('senior'), await ranks('junior')]).toEqual([3, 1])
})

it('steps: the gain is what low gains over the role and all targets, each at its own stage', async () => {
  const kit = await opened()
  const { nextSteps } = await kit.ask('gap.analyse', { slug: 'third', stage: 'middle' })
  const step = nextSteps.find(({ name }) => name === '甲作業')
  expect(step?.targets).toEqual(['third', 'first', 'second'])
  const lows = () => Promise.all((step?.targets ?? []).map((slug) => lowOf(kit, slug)))
  const before = await lows()
  await kit.ask('skills.rate', { skillId: step?.skillId ?? 0, level: step?.to ?? 0 })
  const after = await lows()
  expect(step?.gains).toHaveLength(3)
  for (const [place, gain] of (step?.gains ?? []).entries()) {
    expect((after[place] ?? 0) - (before[place] ?? 0)).toBeCloseTo(gain, 9)
  }
})

it('hours: the forecast without an item and at another pace is that after skipping it and setting the pace', async () => {
  const kit = await opened()
  const items = (await kit.ask('plan.read', { slug: 'first' })).steps.flatMap((step) => step.items)
  const key = items[0]?.key ?? ''
  const tried = await kit.ask('plan.whatIf', { slug: 'first', weeklyHours: 3, skip: [key] })
  expect(tried.before).toEqual((await kit.ask('plan.read', { slug: 'first' })).forecast)
  await kit.ask('plan.edit', { slug: 'first', key, status: 'skipped' })
  await kit.ask('target.set', { slug: 'first', stage: 'senior', dueOn: null, weeklyHours: 3, isMain: true })
  const { forecast } = await kit.ask('plan.read', { slug: 'first' })
  expect(tried.after).toEqual(forecast)
  expect(forecast.remainingHours).toBeLessThan(tried.before.remainingHours)
})
