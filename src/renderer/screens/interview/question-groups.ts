// The cards as their guides sort the questions: runs of the same role, group and level, in the guide's own order.

import type { DeckCard } from '#contract/deck.ts'
import type { InterviewQuestion } from '#contract/guide.ts'

export type CardGroup = Pick<InterviewQuestion, 'group' | 'level'> & { slug: string; role: string; cards: DeckCard[] }

export function cardGroups(cards: readonly DeckCard[]): CardGroup[] {
  const groups: CardGroup[] = []
  for (const card of cards) {
    const { group, level } = card.question
    const found = groups.find((one) => one.slug === card.slug && one.group === group && one.level === level)
    if (found) found.cards.push(card)
    else groups.push({ group, level, slug: card.slug, role: card.role, cards: [card] })
  }
  return groups
}

export type CardFilter = { group: InterviewQuestion['group']; level: InterviewQuestion['level'] }

/** null lets everything through. */
export const passes = ({ question }: DeckCard, { group, level }: CardFilter): boolean =>
  (group === null || question.group === group) && (level === null || question.level === level)
