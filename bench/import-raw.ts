// Inserts the finished rows and index entries of an imported database into an empty one, as directly as can be, a
// transaction for each guide; or only its bare text. Prints what it took as JSON. Run by import.bench.ts.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { gramsOfText } from '#core/domain/search-grams.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { watchLoop } from './watch-loop.ts'

const [from = '', into = '', what = 'rows'] = process.argv.slice(2)

type Row = Record<string, string | number | bigint | Buffer | null>

const source = new Sqlite(join(from, databaseName), { readonly: true })
const target = new Sqlite(into)
target.pragma('journal_mode = wal')
target.pragma('foreign_keys = on')
for (const step of migrations) target.exec(step)
// The settings that an import works with; a guide is safe once the library points at it.
target.pragma('synchronous = normal')
target.pragma('wal_autocheckpoint = 0')
for (const index of ['search_titles', 'search_texts']) {
  target.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 0)`)
  target.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('crisismerge', 64)`)
}

const bare = ['guide_versions', 'guide_files']
const perVersion = [
  ...bare,
  ...['guide_words', 'guide_links', 'guide_sections', 'salary_bands', 'salary_notes', 'requirement_rows'],
  ...['requirement_tools', 'ladder_stages', 'learning_steps', 'resources', 'company_types', 'company_names'],
  ...['questions', 'diagnostics', 'search_docs', 'library'],
]

const columnsOf = (table: string) =>
  (source.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)

type Prepared = { read: Sqlite.Statement<unknown[]>; write: Sqlite.Statement<unknown[]> }

const prepared = new Map<string, Prepared>()
for (const table of what === 'rows' ? perVersion : bare) {
  const columns = columnsOf(table)
  const key = table === 'guide_versions' ? 'id' : 'version_id'
  prepared.set(table, {
    read: source.prepare<unknown[]>(`SELECT * FROM ${table} WHERE ${key} = ?`).raw(),
    write: target.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`),
  })
}
const addSkill = target.prepare('INSERT INTO skills (id, kind, folded, name) VALUES (?, ?, ?, ?)')
const addTitle = target.prepare('INSERT INTO search_titles (rowid, grams) VALUES (?, ?)')
const addText = target.prepare('INSERT INTO search_texts (rowid, grams) VALUES (?, ?)')
const usedSkills = source
  .prepare(
    `SELECT skill_id FROM requirement_rows WHERE version_id = @id AND skill_id IS NOT NULL
     UNION SELECT skill_id FROM requirement_tools WHERE version_id = @id AND skill_id IS NOT NULL ORDER BY 1`,
  )
  .pluck()
const readSkill = source.prepare<unknown[]>('SELECT id, kind, folded, name FROM skills WHERE id = ?').raw()
const readDocs = source.prepare('SELECT id, folded_title, folded FROM search_docs WHERE version_id = ? ORDER BY id')

/** Everything that one guide needs, made ready before the time starts. */
type Finished = {
  rows: [Sqlite.Statement<unknown[]>, unknown[][]][]
  skills: unknown[][]
  grams: [number, string, string][]
}

const knownSkills = new Set<number>()

function finish(id: number): Finished {
  const rows = [...prepared.values()].map(
    ({ read, write }) => [write, read.all(id) as unknown[][]] satisfies [Sqlite.Statement<unknown[]>, unknown[][]],
  )
  if (what !== 'rows') return { rows, skills: [], grams: [] }
  const fresh = (usedSkills.all({ id }) as number[]).filter((skill) => !knownSkills.has(skill))
  for (const skill of fresh) knownSkills.add(skill)
  const skills = fresh.map((skill) => readSkill.get(skill) as unknown[])
  const docs = readDocs.all(id) as Row[]
  const grams = docs.map((doc): [number, string, string] => [
    Number(doc.id),
    gramsOfText(String(doc.folded_title)),
    gramsOfText(String(doc.folded)),
  ])
  return { rows, skills, grams }
}

const write = target.transaction(({ rows, skills, grams }: Finished) => {
  for (const skill of skills) addSkill.run(...skill)
  for (const [statement, values] of rows) for (const row of values) statement.run(...row)
  for (const [id, title] of grams) addTitle.run(id, title)
  for (const [id, , text] of grams) addText.run(id, text)
})

const merges = ['search_titles', 'search_texts'].map((index) =>
  target.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', 16)`),
)

/** The index ends as well merged as the import leaves it. */
function merge(portions: number): void {
  for (let done = 0; done < portions; done += 1) {
    let merged = false
    for (const one of merges) {
      const before = Number(target.prepare('SELECT total_changes()').pluck().get())
      one.run()
      merged ||= Number(target.prepare('SELECT total_changes()').pluck().get()) - before > 1
    }
    if (!merged) return
  }
}

const ids = source.prepare('SELECT id FROM guide_versions ORDER BY id').pluck().all() as number[]
let took = 0
const loop = watchLoop()
/** A hundred guides are made ready at a time, which does not count. */
for (let at = 0; at < ids.length; at += 100) {
  const finished = ids.slice(at, at + 100).map(finish)
  loop.start()
  for (const [index, guide] of finished.entries()) {
    write.immediate(guide)
    if (what === 'rows' && (at + index + 1) % 8 === 0) {
      merge(8)
      target.pragma('wal_checkpoint(PASSIVE)')
    }
  }
  took = loop.stop()
}
loop.start()
if (what === 'rows') merge(Number.POSITIVE_INFINITY)
target.pragma('wal_checkpoint(PASSIVE)')
took = loop.stop()
const count = target.prepare('SELECT count(*) FROM guide_files').pluck().get()
target.close()
console.log(JSON.stringify({ guides: count, took, thread: loop.thread(), threads: loop.threads() }))
