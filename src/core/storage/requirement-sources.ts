// What the requirements of many guides are built from, read in few queries.

import type { SkillRow } from '#contract/guide.ts'
import { type Database, tables } from './database.ts'
import { toSkillRow } from './read-guide.ts'

export type RequirementSource = { rows: SkillRow[]; words: string[] }

/** SQLite takes 32,766 values in one statement. */
const idsPerQuery = 1_000

function readSome(db: Database, ids: readonly number[], sources: Map<number, RequirementSource>): void {
  const tools = new Map<string, string[]>()
  const toolRows = tables.selectFrom('requirement_tools').select(['version_id', 'row_position', 'name'])
  for (const tool of db.all(
    toolRows.where('version_id', 'in', ids).orderBy('version_id').orderBy('row_position').orderBy('position'),
  )) {
    const key = `${tool.version_id} ${tool.row_position}`
    const names = tools.get(key)
    if (names) names.push(tool.name)
    else tools.set(key, [tool.name])
  }
  const rows = tables.selectFrom('requirement_rows').selectAll().where('version_id', 'in', ids)
  for (const row of db.all(rows.orderBy('version_id').orderBy('position'))) {
    sources.get(row.version_id)?.rows.push(toSkillRow(row, tools.get(`${row.version_id} ${row.position}`) ?? []))
  }
  const words = tables.selectFrom('guide_words').select(['version_id', 'word']).where('version_id', 'in', ids)
  for (const { version_id, word } of db.all(words)) sources.get(version_id)?.words.push(word)
}

export function readRequirementSources(db: Database, ids: readonly number[]): Map<number, RequirementSource> {
  const sources = new Map(ids.map((id): [number, RequirementSource] => [id, { rows: [], words: [] }]))
  for (let from = 0; from < ids.length; from += idsPerQuery) readSome(db, ids.slice(from, from + idsPerQuery), sources)
  return sources
}
