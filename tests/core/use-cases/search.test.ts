// Search over a library: order of hits, one hit for a skill, lines, and what is not found any more.

import { expect, it } from 'vitest'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const hits = async (kit: Kit, query: string, limit = 20) =>
  (await kit.ask('search', { query, limit })).map((hit) => [hit.kind, hit.title])

async function opened(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
  return kit
}

it('puts exact names first, then names, then titles, then texts', async () => {
  const kit = await opened()
  await kit.importTexts({ 'c.md': guideText({ slug: 'plan', role: '測量計画' }) })
  const found = await hits(kit, '測量計画')
  expect(found.slice(0, 2)).toEqual([
    ['guide', '測量計画'],
    ['skill', '測量計画'],
  ])
  expect(found.filter(([kind]) => kind === 'question').length).toBeGreaterThan(0)
  expect(found.at(-1)?.[0]).not.toBe('skill')
})

it('shows a tool once, with the guide of the target', async () => {
  const kit = await opened()
  await kit.ask('target.set', { slug: 'surveyor', stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  const found = (await kit.ask('search', { query: 'ｑｇｉｓ', limit: 20 })).filter((hit) => hit.kind === 'skill')
  expect(found).toMatchObject([{ title: 'QGIS', slug: 'surveyor', skillKind: 'tool' }])
})

it('names the line of the guide on which a text stands', async () => {
  const kit = await opened()
  const [hit] = await kit.ask('search', { query: 'パソコン', limit: 1 })
  const { text } = await kit.ask('library.read', { slug: hit?.slug ?? '' })
  expect(text.split('\n')[(hit?.line ?? 0) - 1]).toContain('ﾊﾟｿｺﾝ')
})

it('wants every word, in any order, and neighbours that are neighbours', async () => {
  const kit = await opened()
  expect((await hits(kit, '誤り 報告')).length).toBeGreaterThan(0)
  expect(await hits(kit, '報告 誤り')).toEqual(await hits(kit, '誤り 報告'))
  expect(await hits(kit, '報告 無関係')).toEqual([])
  expect(await hits(kit, '画図')).toEqual([])
  expect(await hits(kit, '　 ')).toEqual([])
  expect(await hits(kit, '" OR *')).toEqual([])
})

it('follows the library: removed, back again, and the present version only', async () => {
  const kit = await opened()
  const before = await hits(kit, '測量')
  expect(before.length).toBeGreaterThan(3)
  await kit.ask('library.remove', { slug: 'surveyor' })
  expect((await kit.ask('search', { query: '測量', limit: 20 })).map((hit) => hit.slug)).not.toContain('surveyor')
  await kit.ask('changes.undo', {})
  expect(await hits(kit, '測量')).toEqual(before)
  await kit.importTexts({ 'a.md': guideText({ slug: 'surveyor', role: '庭師', hard: [['剪定', '枝を切る。']] }) })
  expect((await hits(kit, '剪定')).length).toBeGreaterThan(0)
  expect((await hits(kit, '測量士')).length).toBe(0)
})

it('gives no more than it is asked for', async () => {
  const kit = await opened()
  expect(await hits(kit, 'の', 3)).toHaveLength(3)
})
