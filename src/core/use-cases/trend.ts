// How the score of one role moved: each day by the requirements, weights and ratings that held when it ended.

import type { ChangeKind } from '#contract/changes.ts'
import type { TrendPoint } from '#contract/gap.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { LocalDate, Stage } from '#contract/skills.ts'
import type { RatingOf } from '#core/domain/current-level.ts'
import { analyseGap } from '#core/domain/gap.ts'
import { type DayScore, trendPoints } from '#core/domain/trend.ts'
import { type DatedPatches, effectiveChanges } from '#core/storage/changes.ts'
import { readVersion } from '#core/storage/guide-versions.ts'
import { readLibraryRow } from '#core/storage/library.ts'
import type { Patch, Row } from '#core/storage/patches.ts'
import { listRequirementEdits, listTargets } from '#core/storage/plans.ts'
import { listRatings, type RatingEntry } from '#core/storage/ratings.ts'
import { type RowOf, type UserTable, userTables } from '#core/storage/schema.ts'
import type { Context } from './context.ts'
import { editsBySlug, lastRatings, readPresent, stageBy } from './present.ts'
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

type Asked = { slug: string; stage: Stage | undefined }

function scoreOn(context: Context, past: Past, { slug, stage }: Asked, ratings: RatingEntry[], on: LocalDate) {
  const { db, memory } = context
  const present = readPresent(context)
  // The maps hold rows of their tables; JSON kept them as they were.
  const library = [...past.library.values()][0] as RowOf<'library'> | undefined
  const version = library && library.removed_at === null ? readVersion(db, library.version_id) : undefined
  if (!version) return null
  const targets = [...past.targets.values()] as RowOf<'targets'>[]
  const { requirementLinksOf, skillLinks, skillNames } = present.same
  const rows = [...past.requirement_edits.values()] as RowOf<'requirement_edits'>[]
  const edits = editsBySlug(rows, requirementLinksOf).get(slug)
  const stageThen = stage ?? stageBy(targets, slug)
  const requirements = memory.requirements(db, version, stageThen, edits ?? new Map(), skillNames)
  const until = lastRatings(
    ratings.filter((rating) => rating.rated_on <= on),
    skillLinks,
  )
  const ratingOf: RatingOf = (key) => {
    const known = present.ratingOf(key)
    return known && { ...known, level: until.get(known.skillId)?.level ?? null }
  }
  return analyseGap(requirements, ratingOf).score
}

export function readTrend(context: Context, { slug, stage }: CheckedInput<'gap.trend'>): TrendPoint[] {
  const present = readPresent(context)
  findShelved(present, slug)
  const changes = concerning(effectiveChanges(context.db, decisive), slug)
  const ratings = listRatings(context.db)
  const days = [...new Set([...changes.map((change) => change.on), ...ratings.map((rating) => rating.rated_on)])]
  const past = presentRows(context, slug)
  const scores: DayScore[] = []
  let next = 0
  for (const on of days.sort().reverse()) {
    for (let change = changes[next]; change && change.on > on; change = changes[next]) {
      for (const patch of change.patches.toReversed()) takeOff(past, patch)
      next += 1
    }
    const score = scoreOn(context, past, { slug, stage }, ratings, on)
    if (score) scores.push({ on, score })
  }
  return trendPoints(scores)
}
