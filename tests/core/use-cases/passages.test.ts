// What the user marks in a guide stays with the guide through new versions, removal and return.

import { expect, it } from 'vitest'
import { limits } from '#contract/limits.ts'
import { guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'surveyor'

const lineOf = async (kit: Kit, words: string): Promise<number> => {
  const { text, bodyLine } = await kit.ask('library.read', { slug })
  return text.split('\n').findIndex((line, index) => index + 1 >= bodyLine && line.includes(words)) + 1
}

async function withMarks(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  const at = { slug, before: '', after: '' }
  const line = await lineOf(kit, '地図の基礎')
  await kit.ask('passage.add', { ...at, kind: 'highlight', line, quote: '地図の基礎', note: '復習する' })
  const plan = await lineOf(kit, '測量計画')
  await kit.ask('passage.add', { ...at, kind: 'bookmark', line: plan, quote: '測量計画', note: null })
  return kit
}

const shown = async (kit: Kit) =>
  (await kit.ask('passage.list', { slug })).map(({ kind, quote, note, place }) => [kind, quote, note, place !== null])

it('lists them in the order of the text, with the section they stand in', async () => {
  const kit = await withMarks()
  const passages = await kit.ask('passage.list', { slug })
  expect(passages).toMatchObject([
    { kind: 'bookmark', colour: null, quote: '測量計画', place: { line: await lineOf(kit, '測量計画') } },
    { kind: 'highlight', colour: 'yellow', quote: '地図の基礎', place: { line: await lineOf(kit, '地図の基礎') } },
  ])
  const { guide } = await kit.ask('library.read', { slug })
  expect(guide.sections.map(({ title }) => title)).toContain(passages[0]?.section)
})

it('keeps what a new version does not say any more as a passage of the former guide, until it says it again', async () => {
  const kit = await withMarks()
  const next = guideText({ slug, role: '測量の専門家', hard: [['測量計画', '工程を主導する。']] })
  const { entries } = await kit.importTexts({ 'a.md': next })
  expect(entries).toMatchObject([{ outcome: 'updated', lostPassages: 1 }])
  expect(entries[0]?.differences[0]).toMatchObject({
    part: 'role',
    change: 'renamed',
    before: '測量士',
    name: '測量の専門家',
  })
  expect(await shown(kit)).toEqual([
    ['bookmark', '測量計画', null, true],
    ['highlight', '地図の基礎', '復習する', false],
  ])
  expect(await kit.importTexts({ 'a.md': surveyor })).toMatchObject({ entries: [{ lostPassages: 0 }] })
  expect((await shown(kit)).every(([, , , stands]) => stands)).toBe(true)
})

it('survives the removal of the guide and its return', async () => {
  const kit = await withMarks()
  const before = await kit.ask('passage.list', { slug })
  await kit.ask('library.remove', { slug })
  expect(await kit.refused('passage.list', { slug })).toBe('unknown-guide')
  await kit.importTexts({ 'a.md': surveyor })
  expect(await kit.ask('passage.list', { slug })).toEqual(before)
})

it('edits colour and note, and takes a blank note for none', async () => {
  const kit = await withMarks()
  const highlight = async () => (await kit.ask('passage.list', { slug })).find(({ kind }) => kind === 'highlight')
  const passageId = (await highlight())?.id ?? ''
  await kit.ask('passage.edit', { passageId, colour: 'green' })
  expect(await highlight()).toMatchObject({ colour: 'green', note: '復習する' })
  await kit.ask('passage.edit', { passageId, note: ' \n' })
  expect(await highlight()).toMatchObject({ colour: 'green', note: null })
  await kit.ask('changes.undo', {})
  await kit.ask('changes.undo', {})
  expect(await highlight()).toMatchObject({ colour: 'yellow', note: '復習する' })
})

it('refuses what is not in the guide, and ids of nothing', async () => {
  const kit = await withMarks()
  const nowhere = { slug, line: 1, quote: '書かれていないこと', before: '', after: '', note: null }
  expect(await kit.refused('passage.add', { ...nowhere, kind: 'highlight' })).toBe('unknown-passage')
  expect(await kit.refused('passage.edit', { passageId: 'x', note: 'a' })).toBe('unknown-passage')
  expect(await kit.refused('passage.remove', { passageId: 'x' })).toBe('unknown-passage')
  expect(await kit.refused('passage.add', { ...nowhere, quote: 'あ'.repeat(2001), kind: 'highlight' })).toBe(
    'bad-input',
  )
})

it('keeps as many in one guide as the contract says', async () => {
  const kit = await withMarks()
  const at = { slug, before: '', after: '', line: await lineOf(kit, '測量計画'), quote: '測量計画', note: null }
  const most = limits.passages
  limits.passages = 3
  await kit.ask('passage.add', { ...at, kind: 'highlight' })
  expect(await kit.refused('passage.add', { ...at, kind: 'highlight' })).toBe('too-many-passages')
  limits.passages = most
})
