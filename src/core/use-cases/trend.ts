// How the score of one role moved: each day by the requirements, weights and ratings that held when it ended.

import type { ChangeKind } from '#contract/changes.ts'
import type { TrendPoint } from '#contract/gap.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { LocalDate, Stage } from '#contract/skills.ts'
import type { RatingOf } from '#core/domain/current-level.ts'
import { scoreRole } from '#core/domain/gap.ts'
import { rootOf } from '#core/domain/links.ts'
import type { Requirement } from '#core/domain/requirement.ts'
import { type DayScore, daysShown, trendPoints } from '#core/domain/trend.ts'
import type { DatedPatches } from '#core/storage/change-parts.ts'
import { effectiveChanges } from '#core/storage/changes.ts'
import { readVersion } from '#core/storage/guide-versions.ts'
import { readLibraryRow } from '#core/storage/library.ts'
import type { Patch, Row } from '#core/storage/patches.ts'
import { listRequirementEdits, listTargets } from '#core/storage/plans.ts'
import { listRatingPointsOf, type RatingPoint } from '#core/storage/ratings.ts'
import { type RowOf, type UserTable, userTables } from '#core/storage/schema.ts'
import type { Context } from './context.ts'
import { editsBySlug, readPresent, stageBy } from './present.ts'
import { findShelved } from './roles.ts'

/** Changes of these kinds decide what a role asks for. */
const decisive: readonly ChangeKind[] = [
  'import',
  'remove-guide',
  'restore-guide',
  'edit-requirement',
  'reset-requirement',
  'set-target',
  'remove-target',
]

const unwound = ['library', 'requirement_edits', 'targets'] as const
type Unwound = (typeof unwound)[number]

const isUnwound = (table: UserTable): table is Unwound => unwound.some((one) => one === table)

/** Rows of the tables that decide, as they stood at some day; goes back by taking patches off. */
type Past = Record<Unwound, Map<string, Row>>

function keyOf(table: Unwound, row: Row): string {
  const columns: readonly string[] = userTables[table]
  return JSON.stringify(columns.map((column) => row[column]))
}

function takeOff(past: Past, { table, before, after }: Patch): void {
  if (!isUnwound(table)) return
  if (after !== null) past[table].delete(keyOf(table, after))
  if (before !== null) past[table].set(keyOf(table, before), before)
}

const rowsByKey = (table: Unwound, rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [keyOf(table, row), row]))

function presentRows({ db }: Context, slug: string): Past {
  const library = readLibraryRow(db, slug)
  return {
    library: rowsByKey('library', library ? [library] : []),
    requirement_edits: rowsByKey(
      'requirement_edits',
      listRequirementEdits(db).filter((row) => row.slug === slug),
    ),
    targets: rowsByKey('targets', listTargets(db)),
  }
}

/** Only what concerns the role: an import of a thousand guides has a thousand patches. */
function concerning(changes: readonly DatedPatches[], slug: string): DatedPatches[] {
  return changes.flatMap(({ on, patches }) => {
    const own = patches.filter(
      ({ table, before, after }) => table === 'targets' || (isUnwound(table) && (after?.slug ?? before?.slug) === slug),
    )
    return own.length > 0 ? [{ on, patches: own }] : []
  })
}

/** A clock that was put back gives a newer change an older day; it counts from the day that was reached before. */
function inOrderOfDays(newestFirst: readonly DatedPatches[]): DatedPatches[] {
  let reached: LocalDate = ''
  return newestFirst
    .toReversed()
    .map((change) => {
      if (change.on > reached) reached = change.on
      return { ...change, on: reached }
    })
    .toReversed()
}

/** What the role asked for from the day on, until the next entry; null: its guide was not in the library. */
type Asked = Map<LocalDate, Requirement[] | null>

function askedSince(context: Context, slug: string, stage: Stage | undefined): Asked {
  const { db, memory } = context
  const { requirementLinksOf, skillNames } = readPresent(context).same
  const changes = inOrderOfDays(concerning(effectiveChanges(db, decisive), slug))
  const past = presentRows(context, slug)
  const asked: Asked = new Map()
  for (const { on, patches } of changes) {
    // Newest first: the first change of a day is its last, so what is there now held when the day ended.
    if (!asked.has(on)) asked.set(on, requirementsNow())
    for (const patch of patches.toReversed()) takeOff(past, patch)
  }
  return asked

  function requirementsNow(): Requirement[] | null {
    // The maps hold rows of their tables; JSON kept them as they were.
    const library = [...past.library.values()][0] as RowOf<'library'> | undefined
    const version = library && library.removed_at === null ? readVersion(db, library.version_id) : undefined
    if (!version) return null
    const targets = [...past.targets.values()] as RowOf<'targets'>[]
    const rows = [...past.requirement_edits.values()] as RowOf<'requirement_edits'>[]
    const edits = editsBySlug(rows, requirementLinksOf).get(slug)
    return memory.requirements(db, version, stage ?? stageBy(targets, slug), edits ?? new Map(), skillNames)
  }
}

/** Ratings of the skills that the role asked for at any time, by day. */
function ratingsByDay(context: Context, asked: Asked): Map<LocalDate, RatingPoint[]> {
  const { ratingOf, same } = readPresent(context)
  const keys = new Set(
    [...asked.values()].flatMap((one) => one ?? []).flatMap(({ key, toolKeys }) => [key, ...toolKeys]),
  )
  const skills = new Set([...keys].flatMap((key) => same.skills.of(ratingOf(key)?.skillId ?? 0)))
  const byDay = new Map<LocalDate, RatingPoint[]>()
  for (const point of listRatingPointsOf(context.db, [...skills])) {
    const day = byDay.get(point.rated_on)
    if (day === undefined) byDay.set(point.rated_on, [point])
    else day.push(point)
  }
  return byDay
}

/** Home, progress and the report each ask for it: between two changes the days are gone through once. */
export function readTrend(context: Context, { slug, stage }: CheckedInput<'gap.trend'>): TrendPoint[] {
  findShelved(readPresent(context), slug)
  const tag = `${slug} ${stage ?? ''}`
  return context.memory.present(context.db, 'trend', tag, () => replay(context, slug, stage))
}

function replay(context: Context, slug: string, stage: Stage | undefined): TrendPoint[] {
  const present = readPresent(context)
  const asked = askedSince(context, slug, stage)
  const rated = ratingsByDay(context, asked)
  const days = [...new Set([...asked.keys(), ...rated.keys()])].sort()
  const shown = daysShown(days)
  const last = new Map<number, RatingPoint>()
  const ratingOf: RatingOf = (key) => {
    const known = present.ratingOf(key)
    return known && { ...known, level: last.get(known.skillId)?.level ?? null }
  }
  const scores: DayScore[] = []
  let requirements: Requirement[] | null = null
  for (const on of days) {
    requirements = asked.get(on) === undefined ? requirements : (asked.get(on) ?? null)
    for (const point of rated.get(on) ?? []) {
      const skill = rootOf(present.same.skillLinks, point.skill_id)
      // A clock that was put back gives a newer rating an older day; the newer one counts all the same.
      if ((last.get(skill)?.id ?? 0) < point.id) last.set(skill, point)
    }
    if (requirements !== null && shown.has(on)) scores.push({ on, score: scoreRole(requirements, ratingOf) })
  }
  return trendPoints(scores)
}
