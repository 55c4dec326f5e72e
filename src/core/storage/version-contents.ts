// What lists show of a version's contents: counts, tags and bands, read for many versions in few queries.

import type { SalaryBand } from '#contract/guide.ts'
import { type Database, tables } from './database.ts'
import { toSalaryBand } from './read-guide.ts'

export type VersionContents = {
  resources: number
  questions: number
  sections: number
  warnings: number
  tags: string[]
  bands: SalaryBand[]
}

/** SQLite takes 32,766 values in one statement. */
const idsPerQuery = 1_000

type Counted = 'resources' | 'questions' | 'guide_sections' | 'diagnostics'

function countBy(db: Database, table: Counted, ids: readonly number[], warningsOnly: boolean): Map<number, number> {
  const query = tables
    .selectFrom(table)
    .where(`${table}.version_id`, 'in', ids)
    .$if(warningsOnly, (counted) => counted.where('severity', '!=', 'info'))
    .groupBy(`${table}.version_id`)
    .select([`${table}.version_id`, (count) => count.fn.countAll<number>().as('found')])
  return new Map(db.all(query).map((row) => [row.version_id, row.found]))
}

function readSome(db: Database, ids: readonly number[], contents: Map<number, VersionContents>): void {
  const resources = countBy(db, 'resources', ids, false)
  const questions = countBy(db, 'questions', ids, false)
  const sections = countBy(db, 'guide_sections', ids, false)
  const warnings = countBy(db, 'diagnostics', ids, true)
  for (const id of ids) {
    contents.set(id, {
      resources: resources.get(id) ?? 0,
      questions: questions.get(id) ?? 0,
      sections: sections.get(id) ?? 0,
      warnings: warnings.get(id) ?? 0,
      tags: [],
      bands: [],
    })
  }
  const words = tables.selectFrom('guide_words').select(['version_id', 'word']).where('version_id', 'in', ids)
  const tags = words.where('kind', '=', 'tag').orderBy('version_id').orderBy('position')
  for (const { version_id, word } of db.all(tags)) contents.get(version_id)?.tags.push(word)
  const bands = tables.selectFrom('salary_bands').selectAll().where('version_id', 'in', ids)
  for (const row of db.all(bands.orderBy('version_id').orderBy('position'))) {
    contents.get(row.version_id)?.bands.push(toSalaryBand(row))
  }
}

export function readVersionContents(db: Database, ids: readonly number[]): Map<number, VersionContents> {
  const contents = new Map<number, VersionContents>()
  for (let from = 0; from < ids.length; from += idsPerQuery) readSome(db, ids.slice(from, from + idsPerQuery), contents)
  return contents
}
