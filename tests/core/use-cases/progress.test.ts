// Progress: three months of simulated history, its charts beside the events, and check-ins with what changed between them.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'role'
const text = guideText({
  slug,
  role: '役',
  hard: [
    ['甲作業', '説明。'],
    ['乙作業', '説明。'],
    ['丙作業', '説明。'],
  ],
  books: ['甲の本', '乙の本', '丙の本'],
})

async function rate(kit: Kit, name: string, level: Level | null) {
  await kit.ask('skills.rate', { skillId: await kit.skillId(name), level })
}

async function items(kit: Kit) {
  const plan = await kit.ask('plan.read', { slug })
  return plan.steps.flatMap((step) => step.items)
}

it('shows three months as they were lived', async () => {
  const kit = await openKit()
  kit.setTime('2026-08-03T20:00:00')
  await kit.importTexts({ 'a.md': text })
  await kit.ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 4, isMain: true })
  const [first, second, third] = await items(kit)
  const weeks: [string, string, Level][] = [
    ['2026-08-10', '甲作業', 1],
    ['2026-08-24', '乙作業', 0],
    ['2026-09-07', '甲作業', 2],
    ['2026-10-05', '乙作業', 2],
    ['2026-10-26', '丙作業', 3],
  ]
  for (const [on, name, level] of weeks) {
    kit.setTime(`${on}T21:00:00`)
    await rate(kit, name, level)
  }
  kit.setTime('2026-09-01T21:00:00')
  await kit.ask('plan.edit', { slug, key: first?.key ?? '', status: 'done' })
  kit.setTime('2026-10-30T21:00:00')
  await kit.ask('plan.edit', { slug, key: second?.key ?? '', status: 'done' })
  await kit.ask('plan.edit', { slug, key: third?.key ?? '', status: 'skipped' })

  const progress = await kit.ask('progress.read', { slug })
  const { score } = await kit.ask('gap.analyse', { slug })
  expect(progress.trend.at(-1)).toMatchObject({ low: score.low, high: score.high, fit: score.fit })
  expect(progress.trend.map(({ on }) => on)).toEqual([
    '2026-08-10',
    '2026-08-24',
    '2026-09-07',
    '2026-10-05',
    '2026-10-26',
  ])
  expect(progress.activity).toEqual([
    { on: '2026-08-03', ratings: 0, evidence: 0, learning: 0, other: 2 },
    { on: '2026-08-10', ratings: 1, evidence: 0, learning: 0, other: 0 },
    { on: '2026-08-24', ratings: 1, evidence: 0, learning: 0, other: 0 },
    { on: '2026-09-01', ratings: 0, evidence: 0, learning: 1, other: 0 },
    { on: '2026-09-07', ratings: 1, evidence: 0, learning: 0, other: 0 },
    { on: '2026-10-05', ratings: 1, evidence: 0, learning: 0, other: 0 },
    { on: '2026-10-26', ratings: 1, evidence: 0, learning: 0, other: 0 },
    { on: '2026-10-30', ratings: 0, evidence: 0, learning: 2, other: 0 },
  ])
  expect(progress.burnUp).toEqual({
    items: 3,
    hours: 40,
    points: [
      { on: '2026-09-01', items: 1, hours: 10 },
      { on: '2026-10-30', items: 2, hours: 20 },
    ],
  })
  expect(progress.nextCheckInOn).toBe('2026-11-03')
  expect(await kit.ask('progress.since', { slug })).toMatchObject({
    nextCheckInOn: '2026-11-03',
    today: progress.today,
  })

  await kit.ask('changes.undo', {})
  expect((await kit.ask('progress.read', { slug })).activity.at(-1)).toMatchObject({ on: '2026-10-30', learning: 1 })
})

it('tells what is different since the last check-in, and nothing that went back to how it was', async () => {
  const kit = await openKit()
  kit.setTime('2026-11-01T20:00:00')
  await kit.importTexts({ 'a.md': text })
  const [first, second] = await items(kit)
  const firstKey = first?.key ?? ''
  await rate(kit, '甲作業', 1)
  await rate(kit, '乙作業', 2)
  const held = await kit.ask('check-in.hold', { slug, note: '秋の見直し' })
  expect(held.checkIn).toMatchObject({ slug, role: '役', stage: 'middle', heldOn: '2026-11-01', note: '秋の見直し' })
  const before = (await kit.ask('gap.analyse', { slug })).score
  expect(held.checkIn).toMatchObject({ low: before.low, high: before.high, fit: before.fit, coverage: before.coverage })
  expect(await kit.ask('progress.since', { slug })).toMatchObject({
    checkIn: '2026-11-01',
    ratings: [],
    items: [],
    spentHours: 0,
    evidence: [],
  })

  kit.setTime('2026-11-20T20:00:00')
  await rate(kit, '甲作業', 2)
  await rate(kit, '甲作業', 3)
  await rate(kit, '乙作業', 4)
  await rate(kit, '乙作業', 2)
  await rate(kit, '丙作業', 0)
  await kit.ask('plan.edit', { slug, key: firstKey, status: 'doing', spentHours: 3 })
  await kit.ask('plan.edit', { slug, key: firstKey, status: 'done' })
  await kit.ask('plan.edit', { slug, key: second?.key ?? '', status: 'doing' })
  await kit.ask('plan.edit', { slug, key: second?.key ?? '', status: 'todo' })
  const skillId = await kit.skillId('甲作業')
  const evidence = { skillId, kind: 'work', happenedOn: '2026-11-15', link: null, note: '移行を担当' } as const
  await kit.ask('evidence.add', evidence)
  await kit.ask('evidence.add', evidence)
  await kit.ask('changes.undo', {})
  const since = await kit.ask('progress.since', { slug })
  expect(since).toMatchObject({
    checkIn: '2026-11-01',
    from: '2026-11-01',
    ratings: [
      { name: '甲作業', from: 1, to: 3, on: '2026-11-20' },
      { name: '丙作業', from: null, to: 0, on: '2026-11-20' },
    ],
    items: [{ key: firstKey, from: 'todo', to: 'done' }],
    spentHours: 3,
    evidence: [{ skillId, name: '甲作業', kind: 'work', on: '2026-11-15' }],
  })
  expect(since.before?.low).toBe(before.low)
  expect(since.now?.low).toBe((await kit.ask('gap.analyse', { slug })).score.low)
})

it('counts what was rated on the day of a check-in after it as since then', async () => {
  const kit = await openKit()
  kit.setTime('2026-11-01T09:00:00')
  await kit.importTexts({ 'a.md': text })
  await rate(kit, '甲作業', 1)
  kit.setTime('2026-11-01T10:00:00')
  const { checkIn } = await kit.ask('check-in.hold', { slug, note: null })
  kit.setTime('2026-11-01T11:00:00')
  await rate(kit, '甲作業', 3)
  const since = await kit.ask('progress.since', { slug })
  expect(since.ratings).toMatchObject([{ from: 1, to: 3 }])
  const { low, high, fit, coverage } = checkIn
  expect(since.before).toEqual({ on: '2026-11-01', low, high, fit, coverage })
  expect(since.now?.low).toBeGreaterThan(since.before?.low ?? 100)
})

it('tells what came after a check-in although the clock was put back behind it', async () => {
  const kit = await openKit()
  kit.setTime('2026-11-10T09:00:00')
  await kit.importTexts({ 'a.md': text })
  await rate(kit, '甲作業', 1)
  await kit.ask('check-in.hold', { slug, note: null })
  kit.setTime('2026-11-05T09:00:00')
  await rate(kit, '甲作業', 3)
  expect((await kit.ask('progress.since', { slug })).ratings).toMatchObject([{ name: '甲作業', from: 1, to: 3 }])
})

it('compares the ninety days with the evening before them', async () => {
  const kit = await openKit()
  kit.setTime('2026-08-21T12:00:00')
  await kit.importTexts({ 'a.md': text })
  await rate(kit, '甲作業', 0)
  kit.setTime('2026-08-22T12:00:00')
  await rate(kit, '甲作業', 2)
  kit.setTime('2026-11-20T12:00:00')
  const since = await kit.ask('progress.since', { slug })
  expect(since).toMatchObject({ from: '2026-08-22', ratings: [{ from: 0, to: 2 }], before: { low: 0 } })
})

it('keeps, words and removes check-ins as changes that can be undone', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text })
  const { checkIn } = await kit.ask('check-in.hold', { slug, note: null })
  const notes = async () => (await kit.ask('progress.read', { slug })).checkIns.map(({ note }) => note)
  expect(await notes()).toEqual([null])
  await kit.ask('check-in.edit', { checkInId: checkIn.id, note: '次は英語' })
  expect(await notes()).toEqual(['次は英語'])
  await kit.ask('check-in.remove', { checkInId: checkIn.id })
  expect(await notes()).toEqual([])
  await kit.ask('changes.undo', {})
  expect(await notes()).toEqual(['次は英語'])
  await kit.ask('changes.undo', {})
  expect(await notes()).toEqual([null])
  await kit.ask('changes.redo', {})
  expect(await notes()).toEqual(['次は英語'])
  expect(await kit.refused('check-in.edit', { checkInId: 'nothing', note: null })).toBe('unknown-check-in')
  expect(await kit.refused('progress.read', { slug: 'nothing' })).toBe('unknown-guide')
  await kit.ask('settings.write', { checkInMonths: 0 })
  expect((await kit.ask('progress.read', { slug })).nextCheckInOn).toBeNull()
})

it('shows the newest check-in first, and counts the next one from it', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text })
  for (const on of ['2026-11-22', '2027-02-28']) {
    kit.setTime(`${on}T09:00:00`)
    await kit.ask('check-in.hold', { slug, note: null })
  }
  const { checkIns, nextCheckInOn } = await kit.ask('progress.read', { slug })
  expect(checkIns.map(({ heldOn }) => heldOn)).toEqual(['2027-02-28', '2026-11-22'])
  expect(nextCheckInOn).toBe('2027-05-28')
})

it('looks ninety days back while there was no check-in', async () => {
  const kit = await openKit()
  kit.setTime('2026-06-01T12:00:00')
  await kit.importTexts({ 'a.md': text })
  await rate(kit, '甲作業', 1)
  kit.setTime('2026-11-20T12:00:00')
  await rate(kit, '乙作業', 2)
  expect(await kit.ask('progress.since', { slug })).toMatchObject({
    checkIn: null,
    from: '2026-08-22',
    ratings: [{ name: '乙作業', from: null, to: 2 }],
  })
})

it('replays to the score that stands, whatever was rated, edited and undone on whatever day', async () => {
  const step = fc.record({
    // A clock may be put back.
    days: fc.integer({ min: -3, max: 40 }),
    what: fc.constantFrom('rate', 'rate', 'rate', 'weight', 'undo'),
    name: fc.constantFrom('甲作業', '乙作業', '丙作業'),
    level: fc.constantFrom<Level | null>(null, 0, 1, 2, 3, 4),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const kit = await openKit()
      let day = Date.parse('2026-01-01T12:00:00')
      await kit.importTexts({ 'a.md': text })
      for (const { days, what, name, level } of steps) {
        day += days * 86_400_000
        kit.setTime(new Date(day).toISOString())
        if (what === 'rate') await rate(kit, name, level)
        if (what === 'weight')
          await kit.ask('requirement.edit', {
            slug,
            key: `hard:${name}`,
            stage: 'middle',
            weight: level === 4 ? null : level,
          })
        // The import itself stays.
        if (what === 'undo' && (await kit.ask('changes.list', {})).undo?.kind !== 'import')
          await kit.ask('changes.undo', {})
      }
      const { score } = await kit.ask('gap.analyse', { slug })
      const last = (await kit.ask('gap.trend', { slug })).at(-1)
      const { low, high, fit, coverage } = score
      if (low === null) expect(last === undefined || score.state === 'unrated').toBe(true)
      else if (last !== undefined) expect(last).toMatchObject({ low, high, fit, coverage })
      else expect(score.state).not.toBe('scored')
      await kit.close()
    }),
    { numRuns: 15 },
  )
})
