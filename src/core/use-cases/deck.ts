// The interview deck: its cards, a grade for one, and the user's own answer to it.

import type { Changed } from '#contract/changes.ts'
import type { Deck, DeckCard, FormerCard } from '#contract/deck.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { InterviewQuestion } from '#contract/guide.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import {
  type CardMemory,
  deckStatistics,
  memoryOf,
  nextDates,
  questionKey,
  queueOf,
  type Review,
} from '#core/domain/deck.ts'
import { groupsOf, rootOf } from '#core/domain/links.ts'
import { recordChange } from '#core/storage/changes.ts'
import { listOwnAnswers, listReviews, nextReviewId, readQuestionLinks, readQuestions } from '#core/storage/deck.ts'
import type { Shelved } from '#core/storage/library.ts'
import { patchRow } from '#core/storage/patches.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'

type Past = {
  rootOf(key: string): string
  /** Under whichever of its names it was written. */
  answerOf(key: string): RowOf<'interview_answers'> | null
  /** By the key that stands for all names of a question. */
  memories: ReadonlyMap<string, CardMemory>
  log: readonly Review[]
  rows: readonly (RowOf<'card_reviews'> | RowOf<'interview_answers'>)[]
}

/** Read again only when the user graded, answered, or undid. */
function readPast({ db, memory }: Context): Past {
  const tables = ['card_reviews', 'interview_answers', 'question_merges'] as const
  return memory.present(
    db,
    'deck',
    '',
    () => {
      const links = readQuestionLinks(db)
      const names = groupsOf(links)
      const answers = new Map(listOwnAnswers(db).map((row) => [row.key, row]))
      const reviews = listReviews(db)
      const log = reviews.map(({ key, grade, reviewed_on }) => ({ key: rootOf(links, key), grade, on: reviewed_on }))
      const byKey = Map.groupBy(log, ({ key }) => key)
      const memories = new Map<string, CardMemory>()
      for (const [key, own] of byKey) {
        const known = memoryOf(own)
        if (known !== null) memories.set(key, known)
      }
      return {
        rootOf: (key) => rootOf(links, key),
        answerOf: (key) => names.of(key).flatMap((name) => answers.get(name) ?? [])[0] ?? null,
        memories,
        log,
        rows: [...answers.values(), ...reviews],
      }
    },
    tables,
  )
}

type Asked = { key: string; guide: Shelved; question: InterviewQuestion }

/** Each question once, by the key that stands for all of its names. */
function askedBy(context: Context, guides: readonly Shelved[], past: Past): Map<string, Asked> {
  const asked = new Map<string, Asked>()
  for (const guide of guides) {
    for (const question of readQuestions(context.db, guide.id)) {
      const key = past.rootOf(questionKey(question.question))
      if (!asked.has(key)) asked.set(key, { key, guide, question })
    }
  }
  return asked
}

export function readDeck(context: Context, { slug }: CheckedInput<'deck.read'>): Deck {
  const { today, settings, shelved } = readPresent(context)
  const past = readPast(context)
  const first = findShelved(readPresent(context), slug)
  const chosen = settings.deckRoles.filter((one) => one !== slug).flatMap((one) => shelved.get(one) ?? [])
  const guides = [...new Set([first, ...chosen])]
  const asked = askedBy(context, guides, past)
  const cards = [...asked.values()].map(({ key, guide, question }): DeckCard => {
    const memory = past.memories.get(key) ?? null
    return {
      key,
      slug: guide.slug,
      role: shownRole(guide),
      question,
      own: past.answerOf(key)?.text ?? null,
      state: memory === null ? 'new' : memory.dueOn <= today ? 'due' : 'later',
      dueOn: memory?.dueOn ?? null,
      reviews: memory?.reviews ?? 0,
      next: nextDates(memory, today),
    }
  })
  const remembered = cards.map(({ key }) => ({ key, memory: past.memories.get(key) ?? null }))
  return {
    today,
    roles: guides.map((guide) => ({ slug: guide.slug, role: shownRole(guide) })),
    cards,
    queue: queueOf(remembered, past.log, today, {
      newPerDay: settings.newCardsPerDay,
      reviewsPerDay: settings.cardReviewsPerDay,
    }),
    former: formerCards(past, new Set(guides.map((guide) => guide.slug)), asked),
    statistics: deckStatistics(
      remembered,
      past.log.filter(({ key }) => asked.has(key)),
      today,
    ),
  }
}

function formerCards(past: Past, slugs: ReadonlySet<string>, asked: ReadonlyMap<string, unknown>): FormerCard[] {
  const former = new Map<string, FormerCard>()
  for (const { key: name, slug, question } of past.rows) {
    const key = past.rootOf(name)
    if (!slugs.has(slug) || asked.has(key)) continue
    const own = past.answerOf(key)?.text ?? null
    former.set(key, { key, slug, question, own, reviews: past.memories.get(key)?.reviews ?? 0 })
  }
  return [...former.values()]
}

type Named = Pick<RowOf<'interview_answers'>, 'key' | 'slug' | 'question'>

function findAsked(context: Context, past: Past, slug: string, key: string): Named | null {
  const guide = readPresent(context).shelved.get(slug)
  if (guide === undefined) return null
  const found = askedBy(context, [guide], past).get(past.rootOf(key))
  return found === undefined ? null : { key: found.key, slug, question: found.question.question }
}

export function gradeCard(context: Context, { slug, key, grade }: CheckedInput<'deck.grade'>): Changed {
  const { db } = context
  const asked = findAsked(context, readPast(context), slug, key)
  if (asked === null) throw new CoreFailure('unknown-question', key)
  const { on, at } = now(context)
  const id = nextReviewId(db)
  const row = { id, ...asked, grade, reviewed_on: on, reviewed_at: at, retracted: flag(false) }
  const patch = patchRow(db, 'card_reviews', { id }, () => row)
  const subject = { name: asked.question, from: null, to: grade, count: null }
  return { change: recordChange(db, { on, at, kind: 'review-card', subject, patches: [patch] }) }
}

/** The answer to a former question can still be changed. */
export function answerCard(context: Context, { slug, key, text }: CheckedInput<'deck.answer'>): Changed {
  const { db } = context
  const past = readPast(context)
  const named: Named | null = past.answerOf(key) ?? findAsked(context, past, slug, key)
  if (named === null) throw new CoreFailure('unknown-question', key)
  const patch = patchRow(db, 'interview_answers', { key: named.key }, (before) =>
    text === null || text.trim() === '' ? null : { ...named, ...before, text },
  )
  const subject = { name: named.question, from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'edit-answer', subject, patches: [patch] }) }
}
