// Builds a database of its own from an archive: tables as they were, brought to the present schema, guides read again.

import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { CoreFailure } from '#contract/failures.ts'
import type { Guide } from '#contract/guide.ts'
import type { Archive, ArchiveCell, ArchiveTable } from '#core/exports/archive.ts'
import {
  archivedTables,
  columnsOf,
  fillTables,
  listVersionsToRead,
  markUnread,
  type TableRows,
} from '#core/storage/archive-rows.ts'
import type { Database } from '#core/storage/database.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { breaksSchema } from '#core/storage/failures.ts'
import { readVersionBytes, rewriteVersion } from '#core/storage/guide-versions.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { openStorage } from '#core/storage/open.ts'
import { userTables } from '#core/storage/schema.ts'
import { adoptOrphans } from './adopt-orphans.ts'
import type { Context } from './context.ts'
import { createMemory } from './memory.ts'

const stageFolder = (dataFolder: string): string => join(dataFolder, 'archive-import')

/** What a program that was killed left behind. */
export function clearStage(dataFolder: string): void {
  rmSync(stageFolder(dataFolder), { recursive: true, force: true })
}

const invalid = (detail: string) => new CoreFailure('archive-invalid', detail)

function openStage({ needs }: Context, schema: number) {
  return openStorage({
    folder: stageFolder(needs.dataFolder),
    readOnly: false,
    program: 'archive import',
    now: needs.clock.now(),
    onSlow: () => {},
    migrations: migrations.slice(0, schema),
  })
}

function storedValue(cell: ArchiveCell): TableRows['rows'][number][number] {
  if (cell === null || typeof cell !== 'object') return typeof cell === 'string' ? cell.toWellFormed() : cell
  if ('utf8' in cell) return Buffer.from(cell.utf8, 'utf8')
  const bytes = Buffer.from(cell.base64, 'base64')
  if (bytes.toString('base64') !== cell.base64) throw invalid('base64')
  return bytes
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** Every table of that schema with all of its columns: an archive that lacks one was not written whole. */
function checkShape(db: Database, { tables }: Archive): void {
  const wanted = archivedTables(db)
  const missing = wanted.find((name) => !tables.has(name))
  if (missing !== undefined) throw invalid(`the table ${missing} is missing`)
  for (const [name, { columns }] of tables) {
    if (!wanted.includes(name)) throw invalid(`there is no table ${JSON.stringify(name.slice(0, 100))}`)
    if (!sameNames(columns, columnsOf(db, name))) throw invalid(`columns of ${name}`)
  }
}

/** A user table as the archive has it: all columns, and those that name a row. */
type Shape = { columns: ReadonlySet<string>; key: readonly string[] }
type Shapes = ReadonlyMap<string, Shape>

const isValue = (cell: unknown): boolean => cell === null || typeof cell === 'string' || typeof cell === 'number'

/** null, or a whole row: a log finds its rows by comparing all of their columns. */
function isRowImage(value: unknown, { columns, key }: Shape): value is Record<string, unknown> | null {
  if (value === null) return true
  if (typeof value !== 'object' || Array.isArray(value)) return false
  const cells = Object.entries(value)
  const whole = cells.length === columns.size && cells.every(([column, cell]) => columns.has(column) && isValue(cell))
  return whole && key.every((column) => (value as Record<string, unknown>)[column] !== null)
}

function isPatch(value: unknown, shapes: Shapes): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { table, before, after, ...more } = value as Record<string, unknown>
  const shape = typeof table === 'string' ? shapes.get(table) : undefined
  if (shape === undefined || Object.keys(more).length > 0) return false
  if (!isRowImage(before, shape) || !isRowImage(after, shape)) return false
  // One row: a patch that names two would undo what another change did.
  return before === null || after === null || shape.key.every((column) => before[column] === after[column])
}

function isSubject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return (
    Object.keys(value).sort().join() === 'count,from,name,to' &&
    Object.values(value).every((one) => one === null || typeof one !== 'object')
  )
}

function parsed(cell: ArchiveCell | undefined): unknown {
  try {
    return JSON.parse(typeof cell === 'string' ? cell : '')
  } catch {
    return undefined
  }
}

/** Undo applies what stands in the log, so it must stand there as the program writes it. */
function checkLog(tables: ReadonlyMap<string, ArchiveTable>): void {
  const shapes = new Map(
    Object.entries(userTables).flatMap(([name, key]) => {
      const columns = tables.get(name)?.columns
      return columns === undefined ? [] : [[name, { columns: new Set(columns), key }] as const]
    }),
  )
  const isLog = (cell: unknown) => Array.isArray(cell) && cell.every((patch) => isPatch(patch, shapes))
  for (const name of ['changes', 'change_parts']) {
    const { columns = [], rows = [] } = tables.get(name) ?? {}
    const [patchesAt, subjectAt] = [columns.indexOf('patches'), columns.indexOf('subject')]
    for (const [index, row] of rows.entries()) {
      const whole = isLog(parsed(row[patchesAt])) && (subjectAt < 0 || isSubject(parsed(row[subjectAt])))
      if (!whole) throw invalid(`${name} ${index + 1}`)
    }
  }
}

function fill(db: Database, archive: Archive): void {
  checkShape(db, archive)
  checkLog(archive.tables)
  try {
    fillTables(
      db,
      new Map(
        [...archive.tables].map(([name, { columns, rows }]) => [
          name,
          { columns: [...columns], rows: rows.map((row) => row.map(storedValue)) },
        ]),
      ),
    )
  } catch (error) {
    if (breaksSchema(error)) throw invalid(error instanceof Error ? error.message : '')
    throw error
  }
}

const turnsPerGuides = 8

async function readGuides(context: Context, tell: Progress, stopped: () => boolean): Promise<void> {
  const { db, parser } = context
  const versions = listVersionsToRead(db)
  const guides: Guide[] = []
  const outdated: Guide[] = []
  for (const [done, version] of versions.entries()) {
    if (stopped()) throw new CoreFailure('shutting-down')
    tell(done, versions.length)
    const bytes = readVersionBytes(db, version.id)
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== version.sha256) {
      throw invalid(`the guide ${version.file_name} is not the one that was written`)
    }
    const read = await parser.parse(bytes, version.file_name)
    if (read.ok) {
      rewriteVersion(db, version.id, version.slug, { ...read, parserVersion: parser.version })
      const guide = { ...read.guide, slug: version.slug }
      guides.push(guide)
      if (version.present !== null && version.parser_version !== parser.version) outdated.push(guide)
    } else markUnread(db, version.id)
    if (done % turnsPerGuides === 0) await turn()
  }
  adoptOrphans(context, guides, outdated)
  tell(versions.length, versions.length)
}

export type Progress = (done: number, total: number) => void

/** Answers the file of the database, whole and closed. Throws CoreFailure, and leaves the user's own database alone. */
export async function stageArchive(
  context: Context,
  archive: Archive,
  tell: Progress,
  stopped: () => boolean,
): Promise<string> {
  const { dataFolder } = context.needs
  clearStage(dataFolder)
  try {
    return await build(context, archive, tell, stopped)
  } catch (error) {
    clearStage(dataFolder)
    throw error
  }
}

async function build(context: Context, archive: Archive, tell: Progress, stopped: () => boolean): Promise<string> {
  const first = openStage(context, archive.schema)
  try {
    fill(first.db, archive)
  } finally {
    first.close()
  }
  const stage = openStage(context, migrations.length)
  try {
    await readGuides({ ...context, db: stage.db, memory: createMemory() }, tell, stopped)
    await stage.check(stopped)
  } finally {
    stage.close()
  }
  return join(stageFolder(context.needs.dataFolder), databaseName)
}
