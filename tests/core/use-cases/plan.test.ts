// The learning plan: one book in several guides, order, hours, forecast, own items.

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

const plan = (kit: Kit, of = slug) => kit.ask('plan.read', { slug: of })
const titles = async (kit: Kit) => (await plan(kit)).steps[0]?.items.map((item) => item.title)

async function keyOf(kit: Kit, title: string): Promise<string> {
  const { steps, ownItems } = await plan(kit)
  const item = [...ownItems, ...steps.flatMap((step) => step.items)].find((one) => one.title === title)
  if (!item) throw new Error(`no item ${title}`)
  return item.key
}

describe('items', () => {
  it('start untouched, with the hours of their type as an estimate', async () => {
    const kit = await opened()
    const { steps, counts, forecast } = await plan(kit)
    const shown = steps[0]?.items.map((item) => [item.type, item.title, item.plannedHours, item.hoursEstimated])
    expect(shown).toEqual([
      ['book', '測量入門', 10, true],
      ['book', '地図を読む', 10, true],
      ['course', '測量の考え方', 20, true],
    ])
    expect(counts).toEqual({ total: 3, done: 0, skipped: 0, open: 3 })
    expect(forecast).toMatchObject({ remainingHours: 40, weeklyHours: 5, weeks: 8, finishOn: '2027-01-16' })
    await kit.ask('settings.write', { hoursPerBook: 4, weeklyHours: 14 })
    expect((await plan(kit)).forecast).toMatchObject({ remainingHours: 28, weeks: 2, finishOn: '2026-12-05' })
  })

  it('set the days that follow from a status, unless others come with it', async () => {
    const kit = await opened()
    const key = await keyOf(kit, '測量入門')
    const edit = (change: object) => kit.ask('plan.edit', { slug, key, ...change })
    const item = async () => (await plan(kit)).steps[0]?.items[0]
    await edit({ status: 'doing' })
    expect(await item()).toMatchObject({ status: 'doing', startedOn: '2026-11-21', finishedOn: null })
    kit.setTime('2026-11-30T09:00:00')
    await edit({ status: 'done', spentHours: 12, plannedHours: 11 })
    expect(await item()).toMatchObject({ startedOn: '2026-11-21', finishedOn: '2026-11-30', plannedHours: 11 })
    await edit({ finishedOn: '2026-11-28' })
    expect(await item()).toMatchObject({ status: 'done', finishedOn: '2026-11-28' })
    await edit({ status: 'todo', plannedHours: null })
    expect(await item()).toMatchObject({ finishedOn: null, plannedHours: 10, hoursEstimated: true, spentHours: 12 })
    expect((await edit({ status: 'todo' })).change).toBeNull()
    expect((await plan(kit)).forecast.remainingHours).toBe(30)
  })

  it('are one where several guides name the same book', async () => {
    const kit = await opened()
    const key = await keyOf(kit, '地図を読む')
    await kit.ask('plan.edit', { slug: 'cartographer', key, status: 'skipped' })
    expect((await plan(kit)).steps[0]?.items[1]).toMatchObject({ key, status: 'skipped', alsoIn: ['cartographer'] })
    // Gone from one guide, still in the other: former there, present here.
    await kit.importTexts({ 'b.md': guideText({ slug: 'cartographer', role: '地図製作者', books: ['色と線'] }) })
    expect((await plan(kit, 'cartographer')).formerItems).toMatchObject([{ key, status: 'skipped' }])
    expect((await plan(kit)).formerItems).toEqual([])
  })

  it('say which requirement they close', async () => {
    const kit = await opened()
    await kit.ask('skills.rate', { skillId: await kit.skillId('測量計画'), level: 1 })
    const [item] = (await plan(kit)).steps[0]?.items ?? []
    expect(item?.closes).toEqual([
      { key: 'hard:測量計画', name: '測量計画', gap: 2, level: 1, weight: 3, byUser: false },
    ])
    expect(item?.worth).toBe(6)
    const { nextSteps } = await kit.ask('gap.analyse', { slug })
    expect(nextSteps[0]?.item).toEqual({ key: item?.key, title: item?.title })
  })
})

describe('the order of a step', () => {
  it('is the user’s, and survives a new version of the guide', async () => {
    const kit = await opened()
    const last = await keyOf(kit, '測量の考え方')
    await kit.ask('plan.move', { slug, key: last, before: await keyOf(kit, '測量入門') })
    expect(await titles(kit)).toEqual(['測量の考え方', '測量入門', '地図を読む'])
    await kit.ask('plan.move', { slug, key: await keyOf(kit, '測量入門'), before: null })
    expect(await titles(kit)).toEqual(['測量の考え方', '地図を読む', '測量入門'])
    await kit.importTexts({
      'a.md': guideText({ slug, role: '測量士', books: ['測量入門', '新しい本', '地図を読む'] }),
    })
    expect(await titles(kit)).toEqual(['測量の考え方', '地図を読む', '測量入門', '新しい本'])
    await kit.ask('changes.undo', {})
    await kit.ask('changes.undo', {})
    expect(await titles(kit)).toEqual(['測量の考え方', '測量入門', '地図を読む'])
    expect(await kit.refused('plan.move', { slug, key: last, before: 'book:none' })).toBe('unknown-item')
  })
})

describe('own items', () => {
  it('belong to their role and can be renamed and removed', async () => {
    const kit = await opened()
    const { key } = await kit.ask('plan.add', { slug, title: '現場実習', plannedHours: 6, dueOn: '2026-12-24' })
    await kit.ask('plan.edit', { slug, key, title: '現場実習（春）' })
    expect((await plan(kit)).ownItems).toMatchObject([{ title: '現場実習（春）', type: 'own', dueOn: '2026-12-24' }])
    expect((await plan(kit, 'cartographer')).ownItems).toEqual([])
    expect(await kit.refused('plan.edit', { slug: 'cartographer', key, status: 'done' })).toBe('unknown-item')
    const book = await keyOf(kit, '測量入門')
    expect(await kit.refused('plan.edit', { slug, key: book, title: '別の題' })).toBe('bad-input')
    expect(await kit.refused('plan.remove', { slug, key: book })).toBe('bad-input')
    await kit.ask('plan.remove', { slug, key })
    expect((await plan(kit)).ownItems).toEqual([])
    await kit.ask('changes.undo', {})
    expect((await plan(kit)).ownItems).toMatchObject([{ title: '現場実習（春）' }])
  })
})

describe('targets', () => {
  it('have one main one, always', async () => {
    const kit = await opened()
    const set = (of: string, isMain: boolean) =>
      kit.ask('target.set', { slug: of, stage: 'senior', dueOn: '2026-12-31', weeklyHours: 10, isMain })
    const mains = async () => (await kit.ask('target.list', {})).map((target) => [target.slug, target.isMain])
    await set(slug, false)
    expect(await mains()).toEqual([[slug, true]])
    await set('cartographer', true)
    expect(await mains()).toEqual([
      ['cartographer', true],
      [slug, false],
    ])
    expect((await kit.ask('gap.analyse', { slug })).stage).toBe('senior')
    await kit.ask('target.remove', { slug: 'cartographer' })
    expect(await mains()).toEqual([[slug, true]])
    expect((await set(slug, true)).change).toBeNull()
    expect((await plan(kit)).forecast).toMatchObject({ finishOn: '2026-12-19', daysAfterDue: -12 })
    expect(await kit.refused('target.remove', { slug: 'cartographer' })).toBe('unknown-target')
    expect(
      await kit.refused('target.set', { slug: 'nobody', stage: 'junior', dueOn: null, weeklyHours: 1, isMain: true }),
    ).toBe('unknown-guide')
  })
})
