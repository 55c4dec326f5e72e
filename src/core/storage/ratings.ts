// The user's ratings, interests and evidence, as they stand and as they stood.

import { sql } from 'kysely'
import type { Level, LocalDate } from '#contract/skills.ts'
import { type Database, filledIn, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export type RatingEntry = { skill_id: number; level: Level | null; rated_on: LocalDate }

/** All ratings that stand, oldest first: of one skill the last one counts. */
export function listRatings(db: Database): RatingEntry[] {
  return db.all(
    tables.selectFrom('ratings').select(['skill_id', 'level', 'rated_on']).where('retracted', '=', 0).orderBy('id'),
  )
}

/** Its own clause has the figure itself, by which SQLite knows the index that holds all of this. */
const lastOfEach = tables
  .selectFrom('ratings')
  .where('retracted', '=', sql.lit(0))
  .groupBy('skill_id')
  .select(['skill_id', 'level', 'rated_on', ({ fn }) => fn.max('id').as('last')])
  .orderBy('last')
  .compile()

/** Of each skill the last rating that stands, in the order they were given: years of history are not read for it. */
export function listLastRatings(db: Database): RatingEntry[] {
  return db.all(filledIn(lastOfEach, lastOfEach.parameters))
}

export function listRatingsOf(db: Database, skillIds: readonly number[]): RatingEntry[] {
  return db.all(
    tables
      .selectFrom('ratings')
      .select(['skill_id', 'level', 'rated_on'])
      .where('retracted', '=', 0)
      .where('skill_id', 'in', skillIds)
      .orderBy('id'),
  )
}

export type RatingPoint = RatingEntry & { id: number }

/** In no order; the higher id is the later one. */
export function listRatingPointsOf(db: Database, skillIds: readonly number[]): RatingPoint[] {
  return db.all(
    tables
      .selectFrom('ratings')
      .select(['id', 'skill_id', 'level', 'rated_on'])
      .where('retracted', '=', 0)
      .where('skill_id', 'in', skillIds),
  )
}

export function nextRatingId(db: Database): number {
  const last = db.first(tables.selectFrom('ratings').select('id').orderBy('id', 'desc').limit(1))
  return (last?.id ?? 0) + 1
}

export function listInterests(db: Database): RowOf<'interests'>[] {
  return db.all(tables.selectFrom('interests').selectAll())
}

export function listEvidenceOf(db: Database, skillIds: readonly number[]): RowOf<'evidence'>[] {
  return db.all(
    tables.selectFrom('evidence').selectAll().where('skill_id', 'in', skillIds).orderBy('added_at').orderBy('id'),
  )
}

export function readEvidence(db: Database, id: string): RowOf<'evidence'> | undefined {
  return db.first(tables.selectFrom('evidence').selectAll().where('id', '=', id))
}

/** Number of pieces by skill. */
export function countEvidence(db: Database): Map<number, number> {
  const rows = db.all(
    tables
      .selectFrom('evidence')
      .groupBy('skill_id')
      .select(['skill_id', (count) => count.fn.countAll<number>().as('found')]),
  )
  return new Map(rows.map((row) => [row.skill_id, row.found]))
}
