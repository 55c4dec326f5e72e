// Salary bands of the guides in the library, and what the user says instead.

import type { SalaryBand } from '#contract/guide.ts'
import type { BandEdit } from '#core/domain/salary-edits.ts'
import { type Database, tables } from './database.ts'
import { toSalaryBand } from './read-guide.ts'
import type { RowOf } from './schema.ts'

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

function toBandEdit(row: RowOf<'salary_edits'>): BandEdit {
  const { label } = row
  const values = label && {
    label,
    minYears: row.min_years,
    maxYears: row.max_years,
    min: row.min_pay,
    max: row.max_pay,
    openEnded: row.open_ended === 1,
  }
  return { key: row.key, hidden: row.hidden === 1, values: values || null }
}

export function listBandEdits(db: Database): Map<string, BandEdit[]> {
  const bySlug = new Map<string, BandEdit[]>()
  for (const row of db.all(tables.selectFrom('salary_edits').selectAll().orderBy('slug').orderBy('key'))) {
    bySlug.set(row.slug, [...(bySlug.get(row.slug) ?? []), toBandEdit(row)])
  }
  return bySlug
}
