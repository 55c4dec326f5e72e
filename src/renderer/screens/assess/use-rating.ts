// Rates from the list: marks the choice at once, paints it when the core has stored it, keeps the order of choices for each skill.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Changed } from '#contract/changes.ts'
import type { Level, SkillSummary, Stage } from '#contract/skills.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { afterChange, askOptions } from '../../data/queries.ts'

type Pending = ReadonlyMap<string, Level | null>

export type Rating = {
  /** Choices on their way, by skill or category. */
  pending: Pending
  rateSkill: (skillId: number, level: Level | null) => void
  /** One change for all of them. */
  rateMany: (skillIds: readonly number[], level: Level | null) => void
  /** The own level of a tool category, for one role. */
  setCategory: (at: { slug: string; key: string; stage: Stage }, level: Level | null) => void
}

export const skillId = (id: number): string => `skill ${id}`
export const categoryId = (key: string): string => `category ${key}`

export function useRating(): Rating {
  const client = useQueryClient()
  const [pending, setPending] = useState<Pending>(new Map())
  const tails = useRef(new Map<string, Promise<void>>())

  const send = useCallback(
    (id: string, level: Level | null, store: () => Promise<Changed>, paint: () => void) => {
      setPending((before) => new Map(before).set(id, level))
      const one: Promise<void> = (tails.current.get(id) ?? Promise.resolve()).then(async () => {
        try {
          const { change } = await store()
          paint()
          const read = afterChange(client, change)
          if (tails.current.get(id) === one) settle()
          await read
        } catch (error) {
          showNotice({ kind: 'failed', failure: asFailure(error) })
          if (tails.current.get(id) === one) settle()
        }
      })
      const settle = () => {
        tails.current.delete(id)
        setPending((before) => {
          const after = new Map(before)
          after.delete(id)
          return after
        })
      }
      tails.current.set(id, one)
    },
    [client],
  )

  const rateSkill = useCallback(
    (skill: number, level: Level | null) =>
      send(
        skillId(skill),
        level,
        () => ask('skills.rate', { skillId: skill, level }),
        () =>
          client.setQueryData(askOptions('skills.list', {}).queryKey, (skills: SkillSummary[] | undefined) =>
            skills?.map((one) => (one.id === skill ? { ...one, level } : one)),
          ),
      ),
    [send, client],
  )
  const rateMany = useCallback(
    (skillIds: readonly number[], level: Level | null) => {
      const ids = new Set(skillIds)
      send(
        'many',
        level,
        () => ask('skills.rateMany', { skillIds: [...ids], level }),
        () =>
          client.setQueryData(askOptions('skills.list', {}).queryKey, (skills: SkillSummary[] | undefined) =>
            skills?.map((one) => (ids.has(one.id) ? { ...one, level } : one)),
          ),
      )
    },
    [send, client],
  )
  const setCategory = useCallback(
    (at: { slug: string; key: string; stage: Stage }, level: Level | null) =>
      send(
        categoryId(at.key),
        level,
        () => ask('requirement.edit', { ...at, ownLevel: level }),
        () => undefined,
      ),
    [send],
  )
  return { pending, rateSkill, rateMany, setCategory }
}
