// Own notes and answers are found where they stand, and no longer once they were changed, undone or removed.

import { describe, expect, it, vi } from 'vitest'
import { surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'surveyor'
const quote = '土地の形を測り'
const passage = {
  slug,
  quote,
  line: surveyor.split('\n').findIndex((line) => line.includes(quote)) + 1,
  before: '',
  after: '',
}
const plain = { plannedHours: null, dueOn: null }

async function opened(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor })
  return kit
}

const found = async (kit: Kit, query: string) =>
  (await kit.ask('search', { query, limit: 40 })).map(({ kind, title, key }) => ({ kind, title, key }))

/** One of each kind of text; each says how it is written and where it is then found. */
const written: [string, (kit: Kit) => Promise<unknown>, (kit: Kit) => Promise<object>][] = [
  [
    'a career note',
    (kit) => kit.ask('notes.write', { field: 'future', text: '将来は離島の竹細工を測りたい' }),
    async () => ({ kind: 'career-note', key: 'future' }),
  ],
  [
    'a note on evidence',
    async (kit) =>
      kit.ask('evidence.add', {
        skillId: await kit.skillId('QGIS'),
        kind: 'work',
        happenedOn: null,
        link: null,
        note: '離島の竹細工組合で使った',
      }),
    async (kit) => ({ kind: 'evidence', title: 'QGIS', skillId: await kit.skillId('QGIS') }),
  ],
  [
    'an own learning item',
    (kit) => kit.ask('plan.add', { slug, title: '離島の竹細工を見に行く', ...plain }),
    async () => ({ kind: 'item', title: '離島の竹細工を見に行く', slug }),
  ],
  [
    'the note on a learning item',
    async (kit) => {
      const [item] = (await kit.ask('plan.read', { slug })).steps.flatMap(({ items }) => items)
      if (!item) throw new Error('no learning item')
      await kit.ask('plan.edit', { slug, key: item.key, note: '竹細工の章から読む' })
    },
    async (kit) => {
      const [item] = (await kit.ask('plan.read', { slug })).steps.flatMap(({ items }) => items)
      return { kind: 'item', key: item?.key }
    },
  ],
  [
    'an answer to an interview question',
    async (kit) => {
      const [card] = (await kit.ask('deck.read', { slug })).cards
      if (!card) throw new Error('no question')
      await kit.ask('deck.answer', { slug, key: card.key, text: '竹細工の測り方を話す' })
    },
    async (kit) => {
      const [card] = (await kit.ask('deck.read', { slug })).cards
      return { kind: 'answer', title: card?.question.question, slug }
    },
  ],
  [
    'the note on a passage',
    (kit) => kit.ask('passage.add', { ...passage, kind: 'highlight', colour: 'yellow', note: '竹細工にも当てはまる' }),
    async () => ({ kind: 'passage', title: passage.quote, slug, line: passage.line }),
  ],
  [
    'the text of a check-in',
    (kit) => kit.ask('check-in.hold', { slug, note: '竹細工から始めてよかった' }),
    async () => ({ kind: 'check-in', title: '2026-11-21', slug }),
  ],
]

describe('own texts', () => {
  it.each(written)('%s is found, not after undo, and again after redo', async (_, write, expected) => {
    const kit = await opened()
    expect(await found(kit, '竹細工')).toEqual([])
    await write(kit)
    const hits = await kit.ask('search', { query: '竹細工', limit: 40 })
    expect(hits).toHaveLength(1)
    expect(hits[0]).toMatchObject(await expected(kit))
    const marked = hits[0]?.snippet.marks.map(([from, to]) => hits[0]?.snippet.text.slice(from, to))
    expect(marked).toEqual(['竹細工'])
    await kit.ask('changes.undo', {})
    expect(await found(kit, '竹細工')).toEqual([])
    await kit.ask('changes.redo', {})
    expect(await found(kit, '竹細工')).toHaveLength(1)
  })

  it('in many notes of one guide do not read the guide for each', async () => {
    const kit = await opened()
    for (let number = 0; number < 10; number += 1)
      await kit.ask('passage.add', { ...passage, kind: 'highlight', note: `竹細工 ${number}` })
    const decode = vi.spyOn(TextDecoder.prototype, 'decode')
    const hits = await kit.ask('search', { query: '竹細工', limit: 40 })
    const reads = decode.mock.calls.length
    decode.mockRestore()
    expect(hits.map(({ line }) => line)).toEqual(Array.from({ length: 10 }, () => passage.line))
    expect(reads).toBeLessThanOrEqual(1)
  })

  it('follow what was edited and what was removed', async () => {
    const kit = await opened()
    await kit.ask('notes.write', { field: 'notes', text: '竹細工' })
    await kit.ask('notes.write', { field: 'notes', text: '陶芸' })
    expect(await found(kit, '竹細工')).toEqual([])
    expect(await found(kit, '陶芸')).toHaveLength(1)
    await kit.ask('notes.write', { field: 'notes', text: null })
    expect(await found(kit, '陶芸')).toEqual([])
    const { checkIn } = await kit.ask('check-in.hold', { slug, note: '漆器' })
    expect(await found(kit, '漆器')).toHaveLength(1)
    await kit.ask('check-in.remove', { checkInId: checkIn.id })
    expect(await found(kit, '漆器')).toEqual([])
  })

  it('outlive the guide, and the program', async () => {
    const kit = await opened()
    await kit.ask('plan.add', { slug, title: '竹細工', ...plain })
    await kit.ask('library.remove', { slug })
    expect(await found(kit, '竹細工')).toHaveLength(1)
    await kit.close()
    const again = await openKit({ dataFolder: kit.dataFolder })
    expect(await found(again, '竹細工')).toHaveLength(1)
  })

  it('of a merged skill stand under the skill that it became', async () => {
    const kit = await opened()
    const [from, into] = [await kit.skillId('QGIS'), await kit.skillId('AutoCAD')]
    await kit.ask('evidence.add', { skillId: from, kind: 'work', happenedOn: null, link: null, note: '竹細工' })
    await kit.ask('skills.merge', { into, skillIds: [from] })
    expect(await found(kit, '竹細工')).toMatchObject([{ kind: 'evidence', title: 'AutoCAD' }])
  })

  it('leave room for what the guides say', async () => {
    const kit = await opened()
    for (let number = 0; number < 30; number += 1)
      await kit.ask('plan.add', { slug, title: `測量の練習 ${number}`, ...plain })
    const hits = await found(kit, '測量')
    expect(hits.filter(({ kind }) => kind === 'item')).toHaveLength(10)
    expect(hits.some(({ kind }) => kind === 'section')).toBe(true)
  })

  it('are found in every way of writing, by several words', async () => {
    const kit = await opened()
    await kit.ask('notes.write', { field: 'values', text: 'ＰＭとして ﾕｰｻﾞｰｽﾄｰﾘｰ を竹で編む' })
    for (const query of ['pm', 'ＰＭ ユーザストーリー', 'ユーザーストーリー', '竹 編']) {
      expect(
        (await found(kit, query)).filter(({ kind }) => kind === 'career-note'),
        query,
      ).toHaveLength(1)
    }
    expect(await found(kit, '竹 漆')).toEqual([])
  })
})
