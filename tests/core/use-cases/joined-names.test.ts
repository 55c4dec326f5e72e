// Skills, requirements and learning items that were joined or renamed: what the user had said of each counts for the one that stands.

import { expect, it } from 'vitest'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'role'
const text = (...names: string[]) =>
  guideText({ slug, role: '役', hard: names.map((name) => [name, '説明。']), keywords: [], soft: [], tools: [] })

async function merge(kit: Kit, into: string, ...others: string[]) {
  const skillIds = await Promise.all(others.map((name) => kit.skillId(name)))
  await kit.ask('skills.merge', { into: await kit.skillId(into), skillIds })
}

const weights = async (kit: Kit) =>
  (await kit.ask('gap.analyse', { slug })).rows
    .filter(({ kind }) => kind === 'hard')
    .map(({ key, weight }) => [key, weight])

const setWeight = (kit: Kit, name: string, weight: 0 | 1 | 2 | 3) =>
  kit.ask('requirement.edit', { slug, key: `hard:${name}`, stage: 'middle', weight })

async function firstItem(kit: Kit) {
  const plan = await kit.ask('plan.read', { slug })
  const item = plan.steps.flatMap(({ items }) => items)[0]
  if (!item) throw new Error('no item')
  return { key: item.key, closes: item.closes.map(({ key, byUser }) => [key, byUser]) }
}

it('three edited requirements that became one are edited where the edit that counts stands', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text('甲作業', '乙の仕事', '丙の手順') })
  await setWeight(kit, '乙の仕事', 1)
  await setWeight(kit, '丙の手順', 3)
  await merge(kit, '丙の手順', '甲作業', '乙の仕事')
  expect(await weights(kit)).toEqual([['hard:甲作業', 1]])
  await setWeight(kit, '甲作業', 2)
  expect(await weights(kit)).toEqual([['hard:甲作業', 2]])
})

it('an edit of a name that left the guide does not swallow those of the skill it was joined with', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text('甲作業') })
  await setWeight(kit, '甲作業', 1)
  const gone = await kit.skillId('甲作業')
  await kit.importTexts({ 'a.md': text('新しい丙') })
  await kit.ask('skills.merge', { into: await kit.skillId('新しい丙'), skillIds: [gone] })
  await setWeight(kit, '新しい丙', 3)
  expect(await weights(kit)).toEqual([['hard:新しい丙', 3]])
})

it('a gap that the user says an item closes is still that one after its skill was joined, and after a split', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text('甲作業', '乙の仕事') })
  const { key } = await firstItem(kit)
  await kit.ask('plan.link', { slug, key, requirement: 'hard:乙の仕事', linked: true })
  await merge(kit, '甲作業', '乙の仕事')
  expect((await firstItem(kit)).closes).toEqual([['hard:甲作業', true]])
  await kit.ask('plan.link', { slug, key, requirement: 'hard:甲作業', linked: false })
  expect((await firstItem(kit)).closes).toEqual([])
  await kit.ask('changes.undo', {})
  await kit.ask('changes.undo', {})
  expect((await firstItem(kit)).closes).toEqual([['hard:乙の仕事', true]])
})

it('a gap that the user says an item closes follows its requirement to a new name', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text('甲作業', '乙の仕事') })
  const { key } = await firstItem(kit)
  await kit.ask('skills.rate', { skillId: await kit.skillId('乙の仕事'), level: 1 })
  await kit.ask('plan.link', { slug, key, requirement: 'hard:乙の仕事', linked: true })
  await kit.importTexts({ 'a.md': text('甲作業', '新しい丙') })
  await kit.ask('rename.confirm', { slug, part: 'skill', from: 'hard:乙の仕事', to: 'hard:新しい丙' })
  expect((await firstItem(kit)).closes).toEqual([['hard:新しい丙', true]])
})

it('a book that was joined with another can be taken off the gap that only the other was said to close', async () => {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': text('甲作業') })
  const { key } = await firstItem(kit)
  const other = (await kit.ask('plan.read', { slug })).steps.flatMap(({ items }) => items)[1]?.key ?? ''
  await kit.ask('plan.link', { slug, key: other, requirement: 'hard:甲作業', linked: true })
  await kit.ask('items.merge', { slug, from: other, into: key })
  expect(await firstItem(kit)).toEqual({ key, closes: [['hard:甲作業', true]] })
  await kit.ask('plan.link', { slug, key, requirement: 'hard:甲作業', linked: false })
  expect((await firstItem(kit)).closes).toEqual([])
})
