// How long ten years of daily changes (100,000) take to be summed up for the charts of progress; aim: 50 ms.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { askThrough } from '../src/cli/core.ts'
import { addDays } from '../src/core/domain/local-date.ts'
import { startHostedApp } from '../src/loopback/hosted-app.ts'
import { milliseconds, printTable, timed } from './table.ts'

const changes = 100_000
const days = 3_650
const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
const open = () => startHostedApp({ shell: 'browser', dataFolder, readOnly: false, port: 0, log: () => {} })

async function prepare(): Promise<string> {
  const app = await open()
  const ask = askThrough(app.dispatch)
  const { importId } = await ask('import.samples', {})
  while ((await ask('import.status', { importId })).state === 'running')
    await new Promise((done) => setTimeout(done, 20))
  const [guide] = await ask('library.list', {})
  if (guide === undefined) throw new Error('no sample guide was imported')
  await app.close()
  return guide.slug
}

/** Half of them ratings of skills in turn, a third ticks of items, the rest of other kinds. */
function fill(): void {
  const sqlite = new Sqlite(join(dataFolder, 'shirube.db'))
  const skills = sqlite.prepare<[], number>('SELECT id FROM skills').pluck().all()
  // The guides are as old as the history.
  sqlite.prepare(`UPDATE changes SET happened_on = '2016-11-01', happened_at = '2016-11-01T00:00:00.000Z'`).run()
  const rating = sqlite.prepare('INSERT INTO ratings VALUES (?, ?, ?, ?, ?, ?)')
  const change = sqlite.prepare(
    'INSERT INTO changes (kind, happened_on, happened_at, subject, patches) VALUES (?, ?, ?, ?, ?)',
  )
  const subject = JSON.stringify({ name: '要件の整理', from: 1, to: 2, count: null })
  const kinds = ['rate', 'edit-item', 'rate', 'add-evidence', 'rate', 'edit-item'] as const
  sqlite.transaction(() => {
    for (let at = 0; at < changes; at += 1) {
      const on = addDays('2016-11-21', Math.floor((at / changes) * days))
      const instant = `${on}T12:00:00.000Z`
      const kind = kinds[at % kinds.length] ?? 'rate'
      const row = {
        id: at + 1,
        skill_id: skills[at % skills.length],
        level: at % 5,
        rated_on: on,
        rated_at: instant,
        retracted: 0,
      }
      if (kind === 'rate') rating.run(Object.values(row))
      change.run(kind, on, instant, subject, JSON.stringify([{ table: 'ratings', before: null, after: row }]))
    }
  })()
  sqlite.close()
}

const slug = await prepare()
fill()
const app = await open()
const ask = askThrough(app.dispatch)
const results = {
  'trend, activity, burn-up and check-ins': await timed(30, () => ask('progress.read', { slug })),
  'the trend alone': await timed(30, () => ask('gap.trend', { slug })),
}
printTable(
  `Progress over ${changes.toLocaleString('en')} changes in ${days.toLocaleString('en')} days`,
  ['', 'median', '95 %', 'runs'],
  Object.entries(results).map(([name, { median, p95, runs }]) => [
    name,
    milliseconds(median),
    milliseconds(p95),
    String(runs),
  ]),
)
await app.close()
rmSync(dataFolder, { recursive: true, force: true })
