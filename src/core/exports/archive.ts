// The archive: everything of the user and every guide as one JSON text, one row a line, written and checked (docs/archive.md).

import type { Instant } from '#contract/skills.ts'

/** Bytes are said as text where they are its UTF-8 form. */
export type ArchiveCell = string | number | null | { utf8: string } | { base64: string }
export type ArchiveTable = { columns: readonly string[]; rows: readonly (readonly ArchiveCell[])[] }

type ArchiveHead = {
  /** Of the layout of this file. */
  version: number
  /** Of the tables in it. */
  schema: number
  program: string
  exportedAt: Instant
}
export type Archive = ArchiveHead & { tables: ReadonlyMap<string, ArchiveTable> }

const format = 'shirube-archive'
export const archiveVersion = 1

const headKeys = ['format', 'version', 'schema', 'program', 'exportedAt', 'tables']

function tableText(name: string, { columns, rows }: ArchiveTable): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  return `${JSON.stringify(name)}: {"columns": ${JSON.stringify(columns)}, "rows": [${lines === '' ? '' : `\n${lines}\n`}]}`
}

export function writeArchive({ tables, ...head }: Archive): string {
  const heads = Object.entries({ format, ...head }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  )
  const parts = [...tables].map(([name, table]) => tableText(name, table))
  return `{\n${heads.join('')}"tables": {\n${parts.join(',\n')}\n}\n}\n`
}

/** Why a text is no archive: not one at all, one of a later program, or one that was changed or damaged. */
export type ArchiveProblem = { problem: 'unreadable' | 'newer' | 'invalid'; detail: string }

class Refused extends Error {
  readonly problem: ArchiveProblem['problem']
  constructor(problem: ArchiveProblem['problem'], detail: string) {
    super(detail)
    this.problem = problem
  }
}

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function onlyKeys(value: Fields, allowed: readonly string[], what: string): void {
  const strange = Object.keys(value).find((key) => !allowed.includes(key))
  if (strange !== undefined) throw new Refused('invalid', `${what} has ${JSON.stringify(strange.slice(0, 100))}`)
}

/** No count, day or amount comes near it; the number after an id that does could not be told from it. */
const largestNumber = 2 ** 50

function isCell(value: unknown): value is ArchiveCell {
  if (value === null || typeof value === 'string') return true
  if (typeof value === 'number') return Math.abs(value) <= largestNumber
  if (!isObject(value)) return false
  const [key, ...more] = Object.keys(value)
  return more.length === 0 && (key === 'utf8' || key === 'base64') && typeof value[key] === 'string'
}

function tableOf(name: string, value: unknown): ArchiveTable {
  if (!isObject(value)) throw new Refused('invalid', `${name} is no table`)
  onlyKeys(value, ['columns', 'rows'], name)
  const { columns, rows } = value
  if (!Array.isArray(columns) || !columns.every((one) => typeof one === 'string')) {
    throw new Refused('invalid', `${name} has no columns`)
  }
  if (!Array.isArray(rows)) throw new Refused('invalid', `${name} has no rows`)
  const bad = rows.findIndex((row) => !Array.isArray(row) || row.length !== columns.length || !row.every(isCell))
  if (bad >= 0) throw new Refused('invalid', `row ${bad + 1} of ${name}`)
  return { columns, rows }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,16}Z$/.test(value)

function headOf(value: unknown): ArchiveHead & { tables: unknown } {
  if (!isObject(value) || value.format !== format) throw new Refused('unreadable', 'the file does not say what it is')
  const { version, schema, program, exportedAt, tables } = value
  if (!isCount(version) || !isCount(schema)) throw new Refused('invalid', 'version or schema')
  // A later layout may say anything else in another way.
  if (version > archiveVersion) throw new Refused('newer', `archive version ${version}`)
  onlyKeys(value, headKeys, 'the archive')
  if (typeof program !== 'string' || program.length > 100) throw new Refused('invalid', 'program')
  if (!isInstant(exportedAt)) throw new Refused('invalid', 'exportedAt')
  return { version, schema, program, exportedAt, tables }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refused('unreadable', error instanceof Error ? error.message.slice(0, 200) : 'not JSON')
  }
}

export function readArchive(text: string): Archive | ArchiveProblem {
  try {
    const { tables, ...head } = headOf(parsed(text))
    if (!isObject(tables)) throw new Refused('invalid', 'tables')
    return { ...head, tables: new Map(Object.keys(tables).map((name) => [name, tableOf(name, tables[name])])) }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem, detail: error.message }
    throw error
  }
}
