// Rates from the list: marks the choice at once, paints it when the core has stored it, keeps the order of choices for each skill.

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Changed } from '#contract/changes.ts'
import type { ProcedureName } from '#contract/procedures.ts'
import type { Level, SkillSummary, Stage } from '#contract/skills.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { afterChange, askOptions } from '../../data/queries.ts'
import { type Choice, categoryId, choose, settle, skillId, withRating } from './choices.ts'

export type Rating = {
  /** Whether the core has stored it; why not is shown here. */
  rateSkill: (skillId: number, level: Level | null) => Promise<boolean>
  /** One change for all of them. */
  rateMany: (skillIds: readonly number[], level: Level | null) => void
  /** The own level of a tool category, for one role. */
  setCategory: (at: { slug: string; key: string; stage: Stage }, level: Level | null) => void
}

export function useRating(): Rating {
  const client = useQueryClient()
  return useMemo(
    () => ({
      rateSkill: (skill, level) =>
        rate(client, skillId(skill), [skill], level, () => ask('skills.rate', { skillId: skill, level })),
      rateMany: (skills, level) => {
        void rate(client, 'many', skills, level, () => ask('skills.rateMany', { skillIds: [...skills], level }))
      },
      setCategory: (at, level) => {
        const ids = [categoryId(at.key)]
        const choice: Choice = { level, stored: null }
        choose(ids, choice)
        void stored(categoryId(at.key), ids, choice, async () => {
          const { change } = await ask('requirement.edit', { ...at, ownLevel: level })
          await client.invalidateQueries({ queryKey: ['gap.analyse'] })
          settle(ids, choice, null)
          afterPaint(() => void afterChange(client, change))
        })
      },
    }),
    [client],
  )
}

function rate(
  client: QueryClient,
  key: string,
  skills: readonly number[],
  level: Level | null,
  store: () => Promise<Changed>,
): Promise<boolean> {
  const ids = skills.map(skillId)
  const choice: Choice = { level, stored: null }
  choose(ids, choice)
  return stored(key, ids, choice, async () => {
    const { change } = await store()
    if (change === null) {
      settle(ids, choice, null)
      afterPaint(() => void afterChange(client, null, ratedLists))
      return
    }
    const rated: Choice = { level, stored: { ratedOn: level === null ? null : change.on } }
    settle(ids, choice, rated)
    const seen = listState(client)?.dataUpdateCount
    afterPaint(() => {
      const upToDate = setList(client, new Set(skills), rated, seen)
      settle(ids, rated, null)
      void afterChange(client, change, upToDate)
    })
  })
}

/** The last request for each skill, category or selection; the next one waits for it. */
const tails = new Map<string, Promise<boolean>>()

/** The request leaves before anything is drawn: the core works while the page does. */
function stored(key: string, ids: readonly string[], choice: Choice, store: () => Promise<void>): Promise<boolean> {
  const run = async () => {
    try {
      await store()
      return true
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
      settle(ids, choice, null)
      return false
    } finally {
      if (tails.get(key) === one) tails.delete(key)
    }
  }
  const before = tails.get(key)
  const one: Promise<boolean> = before === undefined ? run() : before.then(run)
  tails.set(key, one)
  return one
}

/** The same whatever is rated, and the list where it was set to the rating. */
const ratedLists: readonly ProcedureName[] = ['skills.list', 'skills.duplicates']

const listKey = askOptions('skills.list', {}).queryKey
const listState = (client: QueryClient) => client.getQueryState(listKey)
/** How often the list had been exchanged when a rating was set in it last. */
let lastSet: number | undefined

/**
 * A rating is all that changed: the list is set to it, which saves asking 5,000 skills again after each key.
 * An answer under way may be from before the rating, and one that came meanwhile from after it: then the list is asked again.
 */
function setList(
  client: QueryClient,
  skills: ReadonlySet<number>,
  { level, stored: rating }: Choice,
  seen: number | undefined,
): readonly ProcedureName[] {
  const state = listState(client)
  const count = state?.dataUpdateCount
  if (count !== seen && count !== lastSet) return ['skills.duplicates']
  client.setQueryData(listKey, (list: SkillSummary[] | undefined) =>
    list?.map((one) => (skills.has(one.id) ? withRating(one, level, rating?.ratedOn ?? null) : one)),
  )
  lastSet = listState(client)?.dataUpdateCount
  return state?.fetchStatus === 'idle' ? ratedLists : ['skills.duplicates']
}

let turn = Promise.resolve()

/** What was stored is seen before the rest of the screen follows; one after the other, in the order they were stored. */
function afterPaint(follow: () => void): void {
  turn = turn.then(painted).then(follow)
}

/** After the next frame; a hidden page draws none. */
const painted = (): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, document.hidden ? 0 : 200)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer)
        done()
      }, 0),
    )
  })
