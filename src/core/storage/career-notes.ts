// What the user wrote of himself for the printed plan.

import type { CareerNotes } from '#contract/report.ts'
import { type Database, tables } from './database.ts'

export function readCareerNotes(db: Database): CareerNotes {
  const rows = db.all(tables.selectFrom('career_notes').selectAll())
  const nothing: CareerNotes = { values: null, strengths: null, future: null, actions: null, notes: null }
  return { ...nothing, ...Object.fromEntries(rows.map(({ field, text }) => [field, text])) }
}
