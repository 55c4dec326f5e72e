// Rates from the list: marks the choice at once, paints it when the core has stored it, keeps the order of choices for each skill.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Change, Changed } from '#contract/changes.ts'
import type { ProcedureName } from '#contract/procedures.ts'
import type { Level, SkillSummary, Stage } from '#contract/skills.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { afterChange, askOptions } from '../../data/queries.ts'

type Pending = ReadonlyMap<string, Level | null>

export type Rating = {
  /** Choices on their way, by skill or category. */
  pending: Pending
  /** Whether the core has stored it; why not is shown here. */
  rateSkill: (skillId: number, level: Level | null) => Promise<boolean>
  /** One change for all of them. */
  rateMany: (skillIds: readonly number[], level: Level | null) => void
  /** The own level of a tool category, for one role. */
  setCategory: (at: { slug: string; key: string; stage: Stage }, level: Level | null) => void
}

/** After the next frame: what was stored is seen before anything else is asked; a hidden page draws no frames. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    const after = () => setTimeout(done, 0)
    if (document.hidden) after()
    else requestAnimationFrame(after)
  })

/** Painted with the rating, or the same whatever is rated. */
const ratedLists: readonly ProcedureName[] = ['skills.list', 'skills.duplicates']

/** A choice for the whole selection. */
export const many = 'many'
export const skillId = (id: number): string => `skill ${id}`
export const categoryId = (key: string): string => `category ${key}`

export function useRating(): Rating {
  const client = useQueryClient()
  const [pending, setPending] = useState<Pending>(new Map())
  const tails = useRef(new Map<string, Promise<boolean>>())

  const send = useCallback(
    (
      id: string,
      level: Level | null,
      store: () => Promise<Changed>,
      paint: (change: Change | null) => void | Promise<void>,
      upToDate: readonly ProcedureName[] = [],
    ) => {
      setPending((before) => new Map(before).set(id, level))
      const one: Promise<boolean> = (tails.current.get(id) ?? Promise.resolve(true)).then(async () => {
        try {
          const { change } = await store()
          await paint(change)
          if (tails.current.get(id) === one) settle()
          void painted().then(() => afterChange(client, change, upToDate))
          return true
        } catch (error) {
          showNotice({ kind: 'failed', failure: asFailure(error) })
          if (tails.current.get(id) === one) settle()
          return false
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
      return one
    },
    [client],
  )

  /** A rating is all that changed: the list is set to it, which saves asking 5,000 skills again after each key. */
  const paint = useCallback(
    (ids: ReadonlySet<number>, level: Level | null, change: Change | null) => {
      if (change === null) return
      const ratedOn = level === null ? null : change.on
      // An answer under way may be from before the rating, and would paint over it.
      const underWay = client.isFetching({ queryKey: ['skills.list'] }) > 0
      client.setQueryData(askOptions('skills.list', {}).queryKey, (skills: SkillSummary[] | undefined) =>
        skills?.map((one) => (ids.has(one.id) ? { ...one, level, ratedOn, stale: false } : one)),
      )
      if (underWay) void client.invalidateQueries({ queryKey: ['skills.list'] })
    },
    [client],
  )
  const rateSkill = useCallback(
    (skill: number, level: Level | null) =>
      send(
        skillId(skill),
        level,
        () => ask('skills.rate', { skillId: skill, level }),
        (change) => paint(new Set([skill]), level, change),
        ratedLists,
      ),
    [send, paint],
  )
  const rateMany = useCallback(
    (skillIds: readonly number[], level: Level | null) =>
      send(
        many,
        level,
        () => ask('skills.rateMany', { skillIds: [...skillIds], level }),
        (change) => paint(new Set(skillIds), level, change),
        ratedLists,
      ),
    [send, paint],
  )
  const setCategory = useCallback(
    (at: { slug: string; key: string; stage: Stage }, level: Level | null) =>
      send(
        categoryId(at.key),
        level,
        () => ask('requirement.edit', { ...at, ownLevel: level }),
        () => client.invalidateQueries({ queryKey: ['gap.analyse'] }),
      ),
    [send, client],
  )
  return { pending, rateSkill, rateMany, setCategory }
}
