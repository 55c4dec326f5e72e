// What importing 1,000 and 10,000 guides costs beside inserting the same finished rows as directly as can be.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copiedFrom } from './import-guides.ts'
import { milliseconds, printTable } from './table.ts'

const rounds = 3
const few = 1_000
const many = Number(process.env.SHIRUBE_BENCH_GUIDES ?? 10_000)

type Inserted = { guides: number; took: number; thread: number; threads: number }
type Imported = Inserted & { bytes: number; longest: number; longestUsed: number; memory: number }

const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))

/** Each in a process of its own: no measurement warms up or fills the memory of another. */
function inProcess<Result>(script: string, args: readonly string[]): Result {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, script), ...args],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Result
}

function importGuides(count: number, name: string): Imported {
  return inProcess('import-run.ts', [String(count), join(folder, name)])
}

const insert = (name: string, what: 'rows' | 'bare'): Inserted =>
  inProcess('import-raw.ts', [join(folder, name), join(folder, `${name}-${what}.db`), what])

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const times = (value: number) => `${value.toFixed(2)} ×`
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
const goal = (text: string, reached: boolean) => `${text}: ${reached ? 'reached' : 'missed'}`

try {
  const all = Array.from({ length: rounds }, (_, round) => {
    const name = `few${round}`
    const imported = importGuides(few, name)
    const rows = insert(name, 'rows')
    const bare = insert(name, 'bare')
    for (const one of [name, `${name}-rows.db`, `${name}-bare.db`]) {
      rmSync(join(folder, one), { recursive: true, force: true })
    }
    return { imported, rows, bare }
  })
  const large = importGuides(many, 'many')

  type Measure = 'took' | 'thread' | 'threads'
  const measures: readonly Measure[] = ['took', 'thread', 'threads']
  const each = (value: (measure: Measure) => string): string[] => measures.map(value)
  const of = (measure: (round: (typeof all)[number]) => number) => middle(all.map(measure))
  const perGuide = (measure: Measure) => of(({ imported }) => imported[measure] / few)
  const toRaw = (measure: Measure) => of(({ imported, rows }) => imported[measure] / rows[measure])
  const growth = (measure: Measure) => large[measure] / many / perGuide(measure)
  const runs = [...all.map(({ imported }) => imported), large]
  const block = Math.max(...runs.map(({ longest }) => longest))
  const blockUsed = Math.max(...runs.map(({ longestUsed }) => longestUsed))

  printTable(
    `Importing ${few} guides (${megabytes(all[0]?.imported.bytes ?? 0)}, varied copies of the ${copiedFrom}; median of ${rounds} rounds)`,
    ['', 'by the clock', 'processor time of the main thread', 'of all threads', 'goal, by the clock'],
    [
      ['a guide', ...each((measure) => milliseconds(perGuide(measure))), ''],
      ['the same rows raw', ...each((measure) => milliseconds(of(({ rows }) => rows[measure] / few))), ''],
      ['to raw', ...each((measure) => times(toRaw(measure))), goal('≤ 1.30 ×', toRaw('took') <= 1.3)],
      [
        'to its bare text',
        ...each((measure) => times(of(({ imported, bare }) => imported[measure] / bare[measure]))),
        '',
      ],
      [
        `a guide of ${many} to one of ${few}`,
        ...each((measure) => times(growth(measure))),
        goal('≤ 1.30 ×', growth('took') <= 1.3),
      ],
      ['longest time without a turn', milliseconds(block), milliseconds(blockUsed), '', goal('≤ 50 ms', block <= 50)],
      [`memory growth, ${many} guides`, megabytes(large.memory), '', '', goal('≤ 200 MB', large.memory <= 200e6)],
    ],
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
