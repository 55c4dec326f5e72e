// What the user adds to bands, ladder and plan lasts: re-import, undo, merged books, own items in steps, time zones.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'surveyor'

async function opened(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
  return kit
}

const roleOf = async (kit: Kit) => {
  const [role] = (await kit.ask('salary.compare', { slugs: [slug] })).roles
  if (!role) throw new Error('no role')
  return role
}
const plan = (kit: Kit, of = slug) => kit.ask('plan.read', { slug: of })
const allItems = async (kit: Kit) => {
  const { ownItems, steps, formerItems } = await plan(kit)
  return [...ownItems, ...steps.flatMap((step) => step.items), ...formerItems]
}

describe('a corrected band', () => {
  it('places the years, survives a new version of the guide, and is undone', async () => {
    const kit = await opened()
    await kit.ask('settings.write', { years: 5, pay: 900 })
    const key = (await roleOf(kit)).bands[1]?.key ?? ''
    const band = { label: 'ミドル', minYears: 3, maxYears: 7, min: 950, max: 1200, openEnded: false }
    await kit.ask('salary.edit', { slug, key, band })
    expect(await roleOf(kit)).toMatchObject({ bandForYears: 1, distanceToMin: -50 })
    const listed = async () => (await kit.ask('library.list', {})).find((guide) => guide.slug === slug)?.salary
    const { key: own } = await kit.ask('salary.edit', {
      slug,
      band: { ...band, label: '役員', minYears: 15, maxYears: null, max: 3000 },
    })
    expect(await listed()).toEqual({ min: 400, max: 3000, openEnded: true })
    await kit.importTexts({ 'a.md': surveyor.replace('600〜900', '700〜1,000') })
    expect((await roleOf(kit)).bands[1]).toMatchObject({ min: 950, origin: 'changed', guide: { min: 700, max: 1000 } })
    await kit.importTexts({ 'a.md': guideText({ slug, role: '測量士', bands: false }) })
    expect((await roleOf(kit)).bands.map(({ origin, label }) => [origin, label])).toEqual([
      ['own', 'ミドル'],
      ['own', '役員'],
    ])
    await kit.ask('salary.reset', { slug, key: own })
    for (let step = 0; step < 3; step += 1) await kit.ask('changes.undo', {})
    await kit.ask('changes.undo', {})
    await kit.ask('changes.undo', {})
    expect((await roleOf(kit)).bands.map(({ origin }) => origin)).toEqual(['guide', 'guide', 'guide'])
  })

  it('that says what the guide says is none, and hiding keeps a correction', async () => {
    const kit = await opened()
    const [first] = (await roleOf(kit)).bands
    if (!first) throw new Error('no band')
    const { label, minYears, maxYears, min, max, openEnded } = first
    const band = { label, minYears, maxYears, min, max, openEnded }
    expect((await kit.ask('salary.edit', { slug, key: first.key, band })).change).toBeNull()
    await kit.ask('salary.edit', { slug, key: first.key, band: { ...band, min: 410 } })
    await kit.ask('salary.hide', { slug, key: first.key, hidden: true })
    expect((await roleOf(kit)).hidden).toMatchObject([{ min: 410, origin: 'changed' }])
    await kit.ask('salary.hide', { slug, key: first.key, hidden: false })
    expect((await roleOf(kit)).bands[0]).toMatchObject({ min: 410, origin: 'changed' })
    await kit.ask('salary.edit', { slug, key: first.key, band })
    expect((await roleOf(kit)).bands[0]).toEqual(first)
  })

  it('holds pay of 0 and of nine digits', async () => {
    const kit = await opened()
    for (const pay of [0, 999_999_999]) {
      await kit.ask('settings.write', { pay, years: 5 })
      expect((await roleOf(kit)).distanceToMin).toBe(pay - 600)
    }
    expect(await kit.refused('settings.write', { pay: 1_000_000_000 })).toBe('bad-input')
  })
})

const realGuides = resolve(import.meta.dirname, '../../../../shared/guides')
it('a move to another role is named by the bands as the user corrected them', async () => {
  const kit = await openKit()
  const role = (slug: string) => guideText({ slug, role: slug, hard: [['甲作業', '説明。']] })
  await kit.importTexts({ 'a.md': role('here'), 'b.md': role('there') })
  const move = async () => (await kit.ask('gap.map', { slug: 'here' })).neighbours.map((one) => [one.pay, one.move])
  expect(await move()).toEqual([[750, 'equal']])
  const middle = (await kit.ask('salary.compare', { slugs: ['there'] })).roles[0]?.bands[1]
  if (!middle) throw new Error('no band')
  const { key, label, minYears, maxYears } = middle
  const band = { label, minYears, maxYears, min: 2000, max: 3000, openEnded: false }
  await kit.ask('salary.edit', { slug: 'there', key, band })
  expect(await move()).toEqual([[2500, 'promotion']])
})

describe.skipIf(!existsSync(realGuides))('5 years and 900万円 against the seed guides', () => {
  it('are the band that a reader of the tables finds', async () => {
    const kit = await openKit()
    const names = readdirSync(realGuides).filter((name) => name.endsWith('.md'))
    await kit.importTexts(Object.fromEntries(names.map((name) => [name, readFileSync(join(realGuides, name))])))
    await kit.ask('settings.write', { years: 5, pay: 900 })
    const slugs = (await kit.ask('library.list', {})).map((guide) => guide.slug)
    const { roles } = await kit.ask('salary.compare', { slugs })
    // Read by eye in the tables of the guides: stage and lower limit of the band that holds five years.
    const byEye: Record<string, [string, number]> = {
      technical_project_manager: ['middle', 800],
      ai_product_manager: ['middle', 850],
      agile_coach: ['middle', 850],
    }
    for (const [name, expected] of Object.entries(byEye)) {
      const role = roles.find((one) => one.slug === name)
      const band = role?.bands[role.bandForYears ?? -1]
      expect([band?.stage, band?.min], name).toEqual(expected)
      expect(role?.distanceToMin, name).toBe(900 - expected[1])
    }
    for (const role of roles) {
      const band = role.bands[role.bandForYears ?? -1]
      if (band) expect((band.minYears ?? 0) <= 5 && 5 < (band.maxYears ?? 99), role.slug).toBe(true)
      else
        expect(
          role.bands.some((one) => (one.minYears ?? 99) <= 5 && 5 < (one.maxYears ?? 99)),
          role.slug,
        ).toBe(false)
    }
    await kit.ask('settings.write', { years: 7 })
    const [tpm] = (await kit.ask('salary.compare', { slugs: ['technical_project_manager'] })).roles
    expect(tpm?.bands[tpm.bandForYears ?? -1]?.stage).toBe('senior')
  })
})

describe('the ladder', () => {
  it('offers the role that a stage names, until the user answers; undo offers it again', async () => {
    const kit = await openKit()
    await kit.importTexts({
      'a.md': surveyor.replace('測量補助', '地図製作者（見習い）'),
      'b.md': cartographer,
    })
    const first = async () => (await kit.ask('ladder.read', { slug })).stages[0]
    const stage = (await first())?.key ?? ''
    expect((await first())?.links).toMatchObject([{ slug: 'cartographer', state: 'proposed' }])
    await kit.ask('ladder.link', { slug, stage, to: 'cartographer', confirmed: false })
    expect((await first())?.links).toMatchObject([{ slug: 'cartographer', state: 'dismissed' }])
    await kit.ask('ladder.link', { slug, stage, to: 'cartographer', confirmed: true })
    expect((await first())?.links).toMatchObject([{ state: 'confirmed' }])
    await kit.ask('library.remove', { slug: 'cartographer' })
    expect((await first())?.links).toEqual([])
  })

  it('keeps the place until the guide loses the stage, and says so', async () => {
    const kit = await opened()
    const stage = (await kit.ask('ladder.read', { slug })).stages[0]?.key ?? ''
    await kit.ask('ladder.place', { slug, stage })
    await kit.importTexts({ 'a.md': surveyor.replace('測量補助', '見習い') })
    const { stages, lostPlace } = await kit.ask('ladder.read', { slug })
    expect(lostPlace).toBe(true)
    expect(stages.some((one) => one.isHere)).toBe(false)
    await kit.ask('ladder.place', { slug, stage: null })
    expect((await kit.ask('ladder.read', { slug })).lostPlace).toBe(false)
  })
})

describe('items', () => {
  it('have stars everywhere, also when the guide drops them', async () => {
    const kit = await opened()
    const [book] = (await plan(kit, 'cartographer')).steps[0]?.items ?? []
    await kit.ask('plan.edit', { slug: 'cartographer', key: book?.key ?? '', stars: 4 })
    expect((await allItems(kit)).find(({ key }) => key === book?.key)?.stars).toBe(4)
    await kit.importTexts({ 'a.md': guideText({ slug, role: '測量士', books: ['測量入門'] }) })
    expect((await plan(kit)).formerItems).toMatchObject([{ key: book?.key, stars: 4 }])
    expect((await kit.ask('plan.edit', { slug, key: book?.key ?? '', stars: 4 })).change).toBeNull()
    await kit.ask('plan.edit', { slug, key: book?.key ?? '', stars: null })
    expect((await plan(kit)).formerItems[0]?.stars).toBeNull()
  })

  it('of the user stand in any step, and fall back when the guide loses it', async () => {
    const kit = await opened()
    const step = (await plan(kit)).steps[0]?.title ?? ''
    const { key } = await kit.ask('plan.add', { slug, title: '現場実習', plannedHours: 6, dueOn: null, step })
    expect((await plan(kit)).steps[0]?.items.at(-1)?.key).toBe(key)
    await kit.ask('plan.move', { slug, key, before: (await plan(kit)).steps[0]?.items[0]?.key ?? null })
    expect((await plan(kit)).steps[0]?.items[0]?.key).toBe(key)
    await kit.importTexts({ 'a.md': surveyor.replace('### 1. 測量計画を身につける', '### 1. 別の段階') })
    expect((await plan(kit)).ownItems.map((item) => item.key)).toEqual([key])
    await kit.ask('changes.undo', {})
    await kit.ask('plan.edit', { slug, key, step: null })
    expect((await plan(kit)).ownItems.map((item) => item.key)).toEqual([key])
    expect(await kit.refused('plan.edit', { slug, key, step: '無い段階' })).toBe('bad-input')
    const book = (await plan(kit)).steps[0]?.items[0]?.key ?? ''
    expect(await kit.refused('plan.edit', { slug, key: book, step })).toBe('bad-input')
    await kit.ask('plan.remove', { slug, key })
    await kit.ask('changes.undo', {})
    expect((await plan(kit)).ownItems).toHaveLength(1)
  })

  it('under two spellings are proposed, merged with their ticks, and separated again', async () => {
    const kit = await openKit()
    await kit.importTexts({
      'a.md': guideText({ slug, role: '測量士', books: ['測量のためのデータ処理'] }),
      'b.md': guideText({ slug: 'other', role: '測量助手', books: ['測量の為のデータ処理'] }),
    })
    const [pair] = await kit.ask('items.similar', { slug })
    if (!pair) throw new Error('nothing was proposed')
    const [one, other] = pair.items
    await kit.ask('plan.edit', { slug: 'other', key: 'book:測量の為のデータ処理', status: 'done', spentHours: 3 })
    await kit.ask('items.merge', { slug, from: other.key, into: one.key })
    expect((await plan(kit)).steps[0]?.items[0]).toMatchObject({ status: 'done', spentHours: 3, alsoIn: ['other'] })
    expect(await kit.ask('items.similar', { slug })).toEqual([])
    await kit.ask('items.split', { slug, key: one.key, from: other.key })
    expect((await plan(kit)).steps[0]?.items[0]).toMatchObject({ status: 'todo', spentHours: 0 })
    await kit.ask('items.keepApart', { slug, key: one.key, other: other.key })
    expect(await kit.ask('items.similar', { slug })).toEqual([])
    await kit.ask('changes.undo', {})
    expect(await kit.ask('items.similar', { slug })).toHaveLength(1)
  })

  it('close what the user says, own items too, and the ranking of steps knows it', async () => {
    const kit = await opened()
    await kit.ask('skills.rate', { skillId: await kit.skillId('交渉力'), level: 1 })
    const { key } = await kit.ask('plan.add', { slug, title: '現場実習', plannedHours: null, dueOn: null })
    await kit.ask('plan.link', { slug, key, requirement: 'soft:交渉力', linked: true })
    expect((await plan(kit)).ownItems[0]).toMatchObject({ worth: 4, closes: [{ key: 'soft:交渉力', byUser: true }] })
    const step = (await kit.ask('gap.analyse', { slug })).nextSteps.find((one) => one.key === 'soft:交渉力')
    expect(step?.item?.key).toBe(key)
    await kit.ask('plan.link', { slug, key, requirement: 'soft:交渉力', linked: false })
    expect((await plan(kit)).ownItems[0]?.closes).toEqual([])
  })
})

describe('the forecast', () => {
  it('moves with every day that passes, and nothing is late without a due date', async () => {
    const kit = await opened()
    expect((await plan(kit)).forecast).toMatchObject({ finishOn: '2027-01-16', daysAfterDue: null })
    kit.setTime('2026-11-28T09:00:00')
    expect((await plan(kit)).forecast).toMatchObject({ finishOn: '2027-01-23', daysAfterDue: null })
  })

  it('says how many known gaps no open item closes', async () => {
    const kit = await opened()
    const gaps = async () =>
      (await kit.ask('gap.analyse', { slug })).rows.filter(({ level, gap }) => level !== null && gap > 0)
    const left = async () => (await plan(kit)).gapsWithoutItem
    const covered = async () => {
      const { ownItems, steps } = await plan(kit)
      const open = [...ownItems, ...steps.flatMap((step) => step.items)].filter(({ status }) => status === 'todo')
      return new Set(open.flatMap(({ closes }) => closes.map(({ key }) => key)))
    }
    expect(await left()).toBe(0)
    for (const { id, requiredBy } of await kit.ask('skills.list', {})) {
      if (requiredBy.includes(slug)) await kit.ask('skills.rate', { skillId: id, level: 0 })
    }
    const keys = await covered()
    const uncovered = (await gaps()).filter(({ key }) => !keys.has(key))
    expect(uncovered.length).toBeGreaterThan(0)
    expect(await left()).toBe(uncovered.length)
    await kit.ask('plan.add', { slug, title: '練習', plannedHours: 1, dueOn: null })
    const own = (await plan(kit)).ownItems[0]?.key ?? ''
    await kit.ask('plan.link', { slug, key: own, requirement: uncovered[0]?.key ?? '', linked: true })
    expect(await left()).toBe(uncovered.length - 1)
    await kit.ask('plan.edit', { slug, key: own, status: 'done' })
    expect(await left()).toBe(uncovered.length)
  })

  it('takes 500 items in a few hundred milliseconds, the next tick in less', async () => {
    const kit = await opened()
    for (let at = 0; at < 500; at += 1) {
      await kit.ask('plan.add', { slug, title: `測量の実習その${at}`, plannedHours: 1 + (at % 9), dueOn: null })
    }
    const first = await plan(kit)
    expect(first.ownItems).toHaveLength(500)
    await kit.ask('plan.edit', { slug, key: first.ownItems[0]?.key ?? '', status: 'doing' })
    const start = performance.now()
    const { forecast, ownItems } = await plan(kit)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(ownItems.at(-1)?.schedule?.end ?? '').toMatch(/^20/)
    expect(forecast.finishOn).not.toBeNull()
    expect((await kit.ask('plan.whatIf', { slug, weeklyHours: 0, skip: [] })).after.finishOn).toBeNull()
  })
})
