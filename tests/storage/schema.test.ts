// The schema that all migrations build is the committed snapshot, and the types of the queries say the same.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#core/storage/migrate.ts'
import { applicationId, migrations } from '#core/storage/migrations/index.ts'
import { type Tables, userTables } from '#core/storage/schema.ts'

function migrated(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations)
  return sqlite
}

/** Shadow tables of the full-text index belong to SQLite. */
function schemaOf(sqlite: Sqlite.Database): string {
  const rows = sqlite
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT GLOB 'search_t*_*'
       ORDER BY type DESC, name`,
    )
    .all()
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`
}

const columnsOf = (sqlite: Sqlite.Database, table: string) =>
  sqlite.prepare<[string], { name: string; type: string; pk: number }>('SELECT * FROM pragma_table_info(?)').all(table)

/** Every column of every table, so that the compiler compares the keys with schema.ts. */
const typed: { [Table in keyof Tables]: Record<keyof Tables[Table], true> } = {
  guide_versions: {
    id: true,
    slug: true,
    sha256: true,
    file_name: true,
    encoding: true,
    byte_length: true,
    parser_version: true,
    family: true,
    title: true,
    role: true,
    subtitle: true,
    category: true,
    published_at: true,
    has_salary: true,
    imported_at: true,
    placed_at: true,
  },
  guide_files: { version_id: true, text: true, bytes: true },
  guide_words: { version_id: true, kind: true, position: true, word: true },
  guide_links: { version_id: true, position: true, slug: true },
  guide_sections: { version_id: true, position: true, kind: true, title: true, line: true, end_line: true },
  salary_bands: {
    version_id: true,
    position: true,
    label: true,
    min_years: true,
    max_years: true,
    min_pay: true,
    max_pay: true,
    open_ended: true,
    note: true,
    line: true,
    end_line: true,
  },
  salary_notes: { version_id: true, position: true, note: true },
  skills: { id: true, kind: true, folded: true, name: true },
  requirement_rows: {
    version_id: true,
    position: true,
    kind: true,
    name: true,
    description: true,
    skill_id: true,
    line: true,
    end_line: true,
  },
  requirement_tools: { version_id: true, row_position: true, position: true, name: true, skill_id: true },
  ladder_stages: {
    version_id: true,
    position: true,
    stage: true,
    responsibilities: true,
    outlook: true,
    requirements: true,
    is_this_role: true,
    line: true,
    end_line: true,
  },
  learning_steps: { version_id: true, position: true, title: true, purpose: true, line: true, end_line: true },
  resources: {
    version_id: true,
    step_position: true,
    position: true,
    item_key: true,
    type: true,
    title: true,
    creator: true,
    source: true,
    text: true,
    line: true,
    end_line: true,
  },
  company_types: { version_id: true, position: true, type: true, text: true, line: true, end_line: true },
  company_names: { version_id: true, type_position: true, position: true, name: true },
  questions: {
    version_id: true,
    position: true,
    question: true,
    answered: true,
    answer: true,
    intent: true,
    bad_answer: true,
    level: true,
    topic: true,
    line: true,
    end_line: true,
  },
  diagnostics: {
    version_id: true,
    position: true,
    severity: true,
    code: true,
    message: true,
    line: true,
    end_line: true,
  },
  library: { slug: true, version_id: true, is_sample: true, added_at: true, removed_at: true },
  ratings: { id: true, skill_id: true, level: true, rated_on: true, rated_at: true, retracted: true },
  interests: { skill_id: true, interest: true },
  evidence: { id: true, skill_id: true, kind: true, happened_on: true, link: true, note: true, added_at: true },
  requirement_edits: {
    slug: true,
    key: true,
    junior_level: true,
    middle_level: true,
    senior_level: true,
    weight: true,
    own_level: true,
  },
  targets: { slug: true, stage: true, due_on: true, weekly_hours: true, is_main: true, set_at: true },
  checklist_items: {
    key: true,
    slug: true,
    type: true,
    title: true,
    creator: true,
    source: true,
    text: true,
    status: true,
    planned_hours: true,
    spent_hours: true,
    started_on: true,
    due_on: true,
    finished_on: true,
    note: true,
    added_at: true,
  },
  checklist_order: { slug: true, key: true, position: true },
  settings: { key: true, value: true },
  skill_merges: { skill_id: true, into_id: true },
  requirement_merges: { slug: true, key: true, into_key: true },
  item_merges: { key: true, into_key: true },
  career_notes: { field: true, text: true },
  dismissed_renames: { slug: true, part: true, old_key: true, new_key: true },
  dismissed_duplicates: { part: true, one_key: true, other_key: true },
  check_ins: {
    id: true,
    slug: true,
    role: true,
    stage: true,
    held_on: true,
    held_at: true,
    note: true,
    low: true,
    high: true,
    fit: true,
    coverage: true,
  },
  salary_edits: {
    slug: true,
    key: true,
    hidden: true,
    label: true,
    min_years: true,
    max_years: true,
    min_pay: true,
    max_pay: true,
    open_ended: true,
  },
  ladder_places: { slug: true, stage: true },
  ladder_links: { slug: true, stage: true, to_slug: true, confirmed: true },
  item_stars: { key: true, stars: true },
  item_steps: { key: true, step: true },
  item_gaps: { slug: true, key: true, requirement: true, linked: true },
  days_off: { id: true, from_on: true, to_on: true, note: true },
  interview_answers: { key: true, slug: true, question: true, text: true },
  card_reviews: {
    id: true,
    key: true,
    slug: true,
    question: true,
    grade: true,
    reviewed_on: true,
    reviewed_at: true,
    retracted: true,
  },
  question_merges: { key: true, into_key: true },
  favourites: { slug: true, added_at: true },
  collections: { id: true, name: true, made_at: true },
  collection_guides: { collection_id: true, slug: true },
  passages: {
    id: true,
    slug: true,
    kind: true,
    colour: true,
    section: true,
    quote: true,
    before: true,
    after: true,
    occurrence: true,
    note: true,
    marked_at: true,
  },
  changes: {
    id: true,
    kind: true,
    happened_on: true,
    happened_at: true,
    subject: true,
    patches: true,
    undone_at: true,
    abandoned: true,
  },
  change_parts: { id: true, change_id: true, patches: true },
  reading_places: { slug: true, line: true, read_at: true },
  search_docs: {
    id: true,
    version_id: true,
    kind: true,
    line: true,
    end_line: true,
    title: true,
    folded_title: true,
    body: true,
    folded: true,
  },
  search_titles: { rowid: true, grams: true },
  search_texts: { rowid: true, grams: true },
}

it('is the committed snapshot', async () => {
  const sqlite = migrated()
  await expect(schemaOf(sqlite)).toMatchFileSnapshot('schema.snapshot.sql')
  expect(sqlite.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(sqlite.pragma('application_id', { simple: true })).toBe(applicationId)
})

it('has the columns that the queries are typed with', () => {
  const sqlite = migrated()
  for (const [table, columns] of Object.entries(typed)) {
    const names = columnsOf(sqlite, table).map((column) => column.name)
    const expected = table.startsWith('search_t') ? ['grams'] : Object.keys(columns)
    expect(names.sort(), table).toEqual(expected.sort())
  }
})

it('keeps only text and numbers, by known keys, in the tables of the change log', () => {
  const sqlite = migrated()
  for (const [table, keys] of Object.entries(userTables)) {
    const columns = columnsOf(sqlite, table)
    expect(columns.map((column) => column.type).filter((type) => !['TEXT', 'INTEGER', 'REAL'].includes(type))).toEqual(
      [],
    )
    const primary = columns.filter((column) => column.pk > 0).toSorted((a, b) => a.pk - b.pk)
    expect(
      primary.map((column) => column.name),
      table,
    ).toEqual([...keys])
  }
})

it('makes every table strict and bounds every text that a person or a file can fill', () => {
  const sqlite = migrated()
  const tables = sqlite
    .prepare<[], { name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'`,
    )
    .all()
  expect(tables.length).toBeGreaterThan(25)
  expect(tables.filter((table) => table.strict === 0)).toEqual([])
  // Folded texts and bodies are made from texts that are bounded already.
  const derived = new Set(['search_docs', 'skills'])
  for (const { name } of tables) {
    if (derived.has(name)) continue
    const sql = sqlite.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.sql
    for (const column of columnsOf(sqlite, name).filter((one) => one.type === 'TEXT')) {
      const line = sql?.split('\n').find((one) => one.trim().startsWith(`${column.name} TEXT`))
      expect(line, `${name}.${column.name}`).toMatch(/CHECK|DEFAULT/)
    }
  }
})
