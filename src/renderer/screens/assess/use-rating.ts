// Rates from the list: marks the choice at once, paints it when the core has stored it, keeps the order of choices for each skill.

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Change, Changed } from '#contract/changes.ts'
import type { ProcedureName } from '#contract/procedures.ts'
import type { Level, SkillSummary, Stage } from '#contract/skills.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { askOptions, readAgain } from '../../data/queries.ts'
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
          followLater(client, null, change)
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
    const rated: Choice | null = change && { level, stored: { ratedOn: level === null ? null : change.on } }
    settle(ids, choice, rated)
    followLater(client, rated && { skills, rated, seen: listState(client)?.dataUpdateCount }, change)
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

/** The same whatever is rated. */
const untouched: readonly ProcedureName[] = [
  'app.info',
  'settings.read',
  'target.list',
  'collections.read',
  'skills.duplicates',
]
/** Long answers that no screen with ratings shows more of than a name or a count: they are asked when the hands rest. */
const elsewhere: readonly ProcedureName[] = ['library.list', 'plan.read', 'gap.ranking', 'salary.compare']
const handsRestMs = 500

const listKey = askOptions('skills.list', {}).queryKey
const listState = (client: QueryClient) => client.getQueryState(listKey)
/** How often the list had been exchanged when a rating was set in it last. */
let lastSet: number | undefined

/** What the list does not hold yet; seen: how often it had been exchanged when that was stored. */
type Stored = { skills: readonly number[]; rated: Choice; seen: number | undefined }

/**
 * A rating is all that changed: the list is set to it, which saves asking 5,000 skills again after each key.
 * An answer under way may be from before the rating, and one that came meanwhile from after it: then the list is asked again.
 * Answers whether it holds what was stored.
 */
function setList(client: QueryClient, all: readonly Stored[]): boolean {
  if (all.length === 0) return true
  const state = listState(client)
  const count = state?.dataUpdateCount
  if (all.some(({ seen }) => count !== seen && count !== lastSet)) return false
  const ratings = new Map(all.flatMap(({ skills, rated }) => skills.map((id) => [id, rated])))
  client.setQueryData(listKey, (list: SkillSummary[] | undefined) =>
    list?.map((one) => {
      const rated = ratings.get(one.id)
      return rated ? withRating(one, rated.level, rated.stored?.ratedOn ?? null) : one
    }),
  )
  lastSet = listState(client)?.dataUpdateCount
  return state?.fetchStatus === 'idle'
}

let waiting: { all: Stored[]; change: Change | null } | null = null

/** What was stored is seen before the rest of the screen follows, in two steps, so that the next key waits for neither; what comes meanwhile joins. */
function followLater(client: QueryClient, one: Stored | null, change: Change | null): void {
  const joined = waiting ?? { all: [], change: null }
  if (one !== null) joined.all.push(one)
  joined.change = change ?? joined.change
  if (waiting !== null) return
  waiting = joined
  void follow(client)
}

async function follow(client: QueryClient): Promise<void> {
  await drawn()
  const { all, change } = waiting ?? { all: [], change: null }
  waiting = null
  const inList = () => {
    for (const { skills, rated } of all) settle(skills.map(skillId), rated, null)
  }
  const isSet = setList(client, all)
  if (isSet) inList()
  await drawn()
  if (change !== null) showNotice({ kind: 'changed', change })
  await readAgain(client, [...untouched, ...elsewhere, ...(isSet ? (['skills.list'] as const) : [])])
  if (!isSet) inList()
  readElsewhere(client)
}

let handsRest: ReturnType<typeof setTimeout> | undefined

function readElsewhere(client: QueryClient): void {
  clearTimeout(handsRest)
  handsRest = setTimeout(() => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => elsewhere.some((name) => name === queryKey[0]) })
  }, handsRestMs)
}

/** After the next frame, when nothing that a person waits for is left to do; a hidden page draws none. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, document.hidden ? 0 : 200)
    requestAnimationFrame(() =>
      requestIdleCallback(() => {
        clearTimeout(timer)
        done()
      }),
    )
  })
