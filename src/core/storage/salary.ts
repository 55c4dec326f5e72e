// Salary bands of the guides in the library.

import type { SalaryBand } from '#contract/guide.ts'
import { type Database, tables } from './database.ts'
import { toSalaryBand } from './read-guide.ts'

export function readSalary(db: Database, versionId: number): { bands: SalaryBand[]; notes: string[] } {
  const bands = db.all(
    tables.selectFrom('salary_bands').selectAll().where('version_id', '=', versionId).orderBy('position'),
  )
  const notes = db.all(
    tables.selectFrom('salary_notes').select('note').where('version_id', '=', versionId).orderBy('position'),
  )
  return { bands: bands.map(toSalaryBand), notes: notes.map((row) => row.note) }
}

/** Heading of the salary section, which in many guides names the sources. */
export function readSalaryHeading(db: Database, versionId: number): string | null {
  const row = db.first(
    tables
      .selectFrom('guide_sections')
      .select('title')
      .where('version_id', '=', versionId)
      .where('kind', '=', 'salary')
      .orderBy('position'),
  )
  return row?.title ?? null
}
