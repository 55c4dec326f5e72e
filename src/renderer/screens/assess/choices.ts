// Choices that the list does not hold yet, one for each skill or category, so that a key press draws one row and not the screen.

import { useCallback, useSyncExternalStore } from 'react'
import type { Level, LocalDate, SkillSummary } from '#contract/skills.ts'

export type Choice = {
  level: Level | null
  /** What the core has stored; null: it is still on its way. */
  stored: { ratedOn: LocalDate | null } | null
}

const choices = new Map<string, Choice>()
const listeners = new Map<string, Set<() => void>>()

function set(id: string, choice: Choice | null): void {
  if (choice === null) choices.delete(id)
  else choices.set(id, choice)
  for (const listener of listeners.get(id) ?? []) listener()
}

export function choose(ids: readonly string[], choice: Choice): void {
  for (const id of ids) set(id, choice)
}

/** null: the list has it now, or it was not stored. A newer choice stays. */
export function settle(ids: readonly string[], before: Choice, after: Choice | null): void {
  for (const id of ids) if (choices.get(id) === before) set(id, after)
}

export function useChoice(id: string): Choice | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      const own = listeners.get(id) ?? new Set()
      listeners.set(id, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0) listeners.delete(id)
      }
    },
    [id],
  )
  return useSyncExternalStore(subscribe, () => choices.get(id))
}

export const skillId = (id: number): string => `skill ${id}`
export const categoryId = (key: string): string => `category ${key}`

/** undefined: nothing is on its way. */
export const pendingLevel = (choice: Choice | undefined): Level | null | undefined =>
  choice?.stored === null ? choice.level : undefined

/** A skill as the core has stored it, which the list may show a frame later. */
export function useRated(skill: SkillSummary): { rated: SkillSummary; pending: Level | null | undefined } {
  const choice = useChoice(skillId(skill.id))
  const stored = choice?.stored
  return {
    rated: stored ? withRating(skill, choice.level, stored.ratedOn) : skill,
    pending: pendingLevel(choice),
  }
}

export const withRating = (skill: SkillSummary, level: Level | null, ratedOn: LocalDate | null): SkillSummary => ({
  ...skill,
  level,
  ratedOn,
  stale: false,
})
