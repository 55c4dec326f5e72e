// Finds what the user wrote himself: notes, evidence, own learning items, answers, check-ins.

import type { GuideOwnText, SearchHit } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { rootOf } from '#core/domain/links.ts'
import { readQuestions } from '#core/storage/deck.ts'
import { listOwnTexts, type OwnText, ownTextTables } from '#core/storage/own-texts.ts'
import { foldWords } from '#folding/fold-name.ts'
import { holdsAll, type Wanted } from '#folding/search-words.ts'
import type { Context } from './context.ts'
import { excerptOf } from './excerpt.ts'
import { passageLine } from './passages.ts'
import { type Present, roleShown } from './present.ts'

type Folded = OwnText & { folded: string; foldedText: string }

/** Folding takes longer than looking: what stayed the same since the last change is taken over. */
function foldedTexts(db: Context['db'], before: readonly Folded[] | undefined): Folded[] {
  const known = new Map(before?.map((one) => [`${one.title}\n${one.text}`, one]))
  return listOwnTexts(db).map((own) => {
    const same = known.get(`${own.title}\n${own.text}`)
    if (same) return { ...own, folded: same.folded, foldedText: same.foldedText }
    const foldedText = foldWords(own.text)
    return { ...own, folded: `${foldWords(own.title)} ${foldedText}`, foldedText }
  })
}

function holds({ folded, foldedText, titled }: Folded, wanted: readonly Wanted[]): boolean {
  if (!holdsAll(folded, wanted)) return false
  return titled || wanted.some((word) => holdsAll(foldedText, [word]))
}

/** Where it stands in the present guide, which may be gone. */
function lineOf(context: Context, present: Present, { kind, key, slug }: OwnText): number | null {
  const guide = slug === null ? undefined : present.shelved.get(slug)
  if (guide === undefined || slug === null) return null
  if (kind === 'answer') {
    return readQuestions(context.db, guide.id).find(({ question }) => question === key)?.line ?? null
  }
  return kind === 'passage' && key !== null ? passageLine(context, slug, key) : null
}

function toHit(context: Context, present: Present, own: OwnText, wanted: readonly Wanted[]): SearchHit {
  const skill = own.skillId === null ? undefined : present.skills.get(rootOf(present.same.skillLinks, own.skillId))
  const title = skill?.name ?? own.title
  const { text, marks } = excerptOf(title, own.text, wanted)
  return {
    kind: own.kind,
    slug: own.slug ?? '',
    ...roleShown(present, own.slug ?? ''),
    title,
    snippet: { text, marks },
    line: lineOf(context, present, own),
    skillId: skill?.id ?? null,
    skillKind: skill?.kind ?? null,
    key: own.key,
    ...(own.slug !== null && !present.shelved.has(own.slug) ? { isGuideGone: true as const } : {}),
  }
}

export function ownTextHits(context: Context, present: Present, wanted: readonly Wanted[], limit: number): SearchHit[] {
  const { db, memory } = context
  const texts = memory.present<Folded[]>(db, 'own-texts', '', (before) => foldedTexts(db, before), ownTextTables)
  const found = texts.filter((own) => holds(own, wanted)).slice(0, limit)
  return found.map((own) => toHit(context, present, own, wanted))
}

export const listOwnTextsOf = ({ db }: Context, { slug }: CheckedInput<'library.ownTexts'>): GuideOwnText[] =>
  listOwnTexts(db)
    .filter((own) => own.slug === slug)
    .map(({ kind, key, title, text }) => ({ kind, key, title, text }))
