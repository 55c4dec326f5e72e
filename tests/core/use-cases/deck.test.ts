// The interview deck through the requests: a month of reviews, own answers, undo, and cards that outlive a re-import.

import { type Card, createEmptyCard, fsrs } from 'ts-fsrs'
import { expect, it } from 'vitest'
import type { Grade } from '#contract/deck.ts'
import { addDays } from '#core/domain/local-date.ts'
import { cartographer, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

const slug = 'surveyor'
const at = (on: string, time = '09:00:00') => `${on}T${time}`

async function opened(guide = surveyor) {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': guide })
  const [first, second] = (await kit.ask('deck.read', { slug })).cards
  if (!first || !second) throw new Error('the guide asks two questions')
  return { kit, first, second }
}

it('a month of reviews: each date is the one the button said and the one ts-fsrs gives', async () => {
  const { kit, first, second } = await opened()
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })
  const noon = (on: string) => new Date(`${on}T12:00:00Z`)
  const direct = new Map<string, Card>([first, second].map(({ key }) => [key, createEmptyCard(noon('2026-11-21'))]))
  let reviews = 0
  for (let day = 0; day < 31; day += 1) {
    const on = addDays('2026-11-21', day)
    // Late in the evening it is still this day, wherever the computer stands.
    kit.setTime(at(on, '23:30:00'))
    const { queue, cards } = await kit.ask('deck.read', { slug })
    const due = [...direct].filter(([, card]) => card.reps > 0 && card.due.toISOString().slice(0, 10) <= on)
    expect(queue.toSorted()).toEqual((day === 0 ? [...direct.keys()] : due.map(([key]) => key)).toSorted())
    for (const key of queue) {
      const grade = ([3, 1, 2, 4, 3] as const satisfies Grade[])[reviews % 5] ?? 3
      reviews += 1
      await kit.ask('deck.grade', { slug, key, grade })
      const card = direct.get(key)
      if (!card) throw new Error(key)
      const next = scheduler.next(card, noon(on), grade).card
      direct.set(key, next)
      const shown = (await kit.ask('deck.read', { slug })).cards.find((one) => one.key === key)
      expect(shown?.dueOn).toBe(next.due.toISOString().slice(0, 10))
      expect(shown?.dueOn).toBe(cards.find((one) => one.key === key)?.next[grade])
    }
  }
  expect(reviews).toBeGreaterThan(8)
  const { statistics } = await kit.ask('deck.read', { slug })
  expect(statistics.days.reduce((sum, day) => sum + day.reviews, 0)).toBe(reviews - 2)
})

it('undo takes a review back, redo gives it again', async () => {
  const { kit, first } = await opened()
  const before = await kit.ask('deck.read', { slug })
  await kit.ask('deck.grade', { slug, key: first.key, grade: 4 })
  const after = await kit.ask('deck.read', { slug })
  expect(after.cards[0]).toMatchObject({ state: 'later', reviews: 1, dueOn: first.next[4] })
  await kit.ask('changes.undo', {})
  expect(await kit.ask('deck.read', { slug })).toEqual(before)
  await kit.ask('changes.redo', {})
  expect(await kit.ask('deck.read', { slug })).toEqual(after)
})

it('the limits of the settings hold for the day, over all roles', async () => {
  const { kit, first } = await opened()
  await kit.importTexts({ 'b.md': cartographer.replaceAll('図面の誤り', '地図の誤り') })
  await kit.ask('settings.write', { newCardsPerDay: 2, deckRoles: ['cartographer', 'gone'] })
  const deck = await kit.ask('deck.read', { slug })
  expect(deck.roles.map((role) => role.slug)).toEqual([slug, 'cartographer'])
  expect(deck.cards).toHaveLength(3)
  expect(deck.queue).toHaveLength(2)
  await kit.ask('deck.grade', { slug, key: first.key, grade: 3 })
  expect((await kit.ask('deck.read', { slug: 'cartographer' })).queue).toHaveLength(1)
  kit.setTime('2026-11-22T00:10:00')
  expect((await kit.ask('deck.read', { slug })).queue).toHaveLength(2)
})

it('cards and answers outlive a re-import; a renamed question keeps its past', async () => {
  const asking = (question: string) => surveyor.replace('測量計画で大切にすることは何ですか？', question)
  const { kit, first, second } = await opened(asking('測量計画を立てるときに現場で最も大切にしていることは何ですか？'))
  await kit.ask('deck.grade', { slug, key: first.key, grade: 3 })
  await kit.ask('deck.answer', { slug, key: first.key, text: '安全第一' })
  await kit.ask('deck.answer', { slug, key: second.key, text: 'まず報告' })
  const renamed = '測量計画を立てるときに現場で最も大切にしていることはなんですか？'
  const status = await kit.importTexts({ 'a.md': asking(renamed) })
  expect(status.entries[0]?.differences.find(({ part }) => part === 'question')).toMatchObject({
    change: 'renamed',
    touches: ['answered', 'practised'],
  })
  const { cards, former } = await kit.ask('deck.read', { slug })
  expect(former).toEqual([])
  expect(cards[0]).toMatchObject({ own: '安全第一', reviews: 1, dueOn: first.next[3] })
  expect(cards[0]?.question.question).toBe(renamed)
  // The new card is the same one: graded on, answered over.
  kit.setTime(at('2026-11-24'))
  await kit.ask('deck.grade', { slug, key: cards[0]?.key ?? '', grade: 3 })
  await kit.ask('deck.answer', { slug, key: cards[0]?.key ?? '', text: '安全と精度' })
  expect((await kit.ask('deck.read', { slug })).cards[0]).toMatchObject({ own: '安全と精度', reviews: 2 })
})

it('a question that is gone stays with its answer, which can be changed and taken away', async () => {
  const { kit, first, second } = await opened()
  await kit.ask('deck.answer', { slug, key: first.key, text: '安全第一' })
  await kit.importTexts({
    'a.md': surveyor.replace('測量計画で大切にすることは何ですか？', '海と山ではどちらが好きですか？'),
  })
  const { former, cards } = await kit.ask('deck.read', { slug })
  expect(former).toEqual([{ key: first.key, slug, question: first.question.question, own: '安全第一', reviews: 0 }])
  expect(cards.map(({ key }) => key)).toContain(second.key)
  await kit.ask('deck.answer', { slug, key: first.key, text: '精度も' })
  expect((await kit.ask('deck.read', { slug })).former[0]?.own).toBe('精度も')
  await kit.ask('deck.answer', { slug, key: first.key, text: '  ' })
  expect((await kit.ask('deck.read', { slug })).former).toEqual([])
})

it('search finds own answers, folded, and says which question', async () => {
  const { kit, first } = await opened()
  await kit.ask('deck.answer', { slug, key: first.key, text: 'ＤＲＯＮＥで下見をした。' })
  const [hit] = await kit.ask('search', { query: 'drone', limit: 10 })
  expect(hit).toMatchObject({ kind: 'answer', slug, title: first.question.question, line: first.question.line })
  expect(hit?.snippet.marks).toEqual([[0, 5]])
  expect(await kit.ask('search', { query: 'submarine', limit: 10 })).toEqual([])
})

it('refuses what no guide asks', async () => {
  const { kit, first } = await opened()
  expect(await kit.refused('deck.grade', { slug, key: 'x', grade: 1 })).toBe('unknown-question')
  expect(await kit.refused('deck.answer', { slug, key: 'x', text: 'a' })).toBe('unknown-question')
  expect(await kit.refused('deck.grade', { slug: 'nobody', key: first.key, grade: 1 })).toBe('unknown-question')
  expect(await kit.refused('deck.read', { slug: 'nobody' })).toBe('unknown-guide')
  expect(await kit.ask('deck.answer', { slug, key: first.key, text: null })).toEqual({ change: null })
})
