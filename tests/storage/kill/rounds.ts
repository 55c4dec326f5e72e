// One round of the kill test: starts the program, kills it at a random moment, and looks whether what was acknowledged is there and everything is whole.

import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import type { Change } from '#contract/changes.ts'
import { openApp } from '#core/app.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { openStorage } from '#core/storage/open.ts'
import { checkpointThread, parserThread } from '../../parser-thread.ts'
import { laterMigrations } from './migrations.ts'

type Told = {
  opened?: boolean
  imported?: (string | null)[]
  change?: Change | null
  undone?: number
  redone?: number
  backup?: string
  migrating?: number
  migrated?: number
}

export type Round = { kind: 'work' | 'migrate'; acknowledged: number; afterMs: number }

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function start(mode: Round['kind'], folder: string, seed: number): ChildProcess {
  const program = fileURLToPath(new URL('./work.ts', import.meta.url))
  return spawn(process.execPath, [program, mode, folder, String(seed), parserThread.href, checkpointThread.href], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Everything that was printed in whole lines before the kill; afterMs counts from the first line. */
async function killed(child: ChildProcess, afterMs: number): Promise<Told[]> {
  let printed = ''
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once('close', (_code, signal) => done(signal)))
  child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs))
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  must((await ended) === 'SIGKILL', 'the program ended before it was killed')
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Told)
}

function checkWhole(file: string): Sqlite.Database {
  const sqlite = new Sqlite(file, { readonly: true })
  const findings: unknown = sqlite.pragma('integrity_check', { simple: true })
  must(findings === 'ok', `${file}: ${String(findings)}`)
  must((sqlite.pragma('foreign_key_check') as unknown[]).length === 0, `${file}: broken foreign keys`)
  return sqlite
}

/** What was acknowledged, against the log and the tables; one more change may have been saved that nobody heard of. */
function checkAcknowledged(sqlite: Sqlite.Database, told: readonly Told[], folder: string): void {
  const rowOf = sqlite.prepare('SELECT kind, subject, undone_at FROM changes WHERE id = ?')
  const lastMove = new Map<number, 'undone' | 'redone'>()
  const moves = told.filter(({ undone, redone }) => undone !== undefined || redone !== undefined)
  for (const { undone, redone } of moves) {
    if (undone !== undefined) lastMove.set(undone, 'undone')
    if (redone !== undefined) lastMove.set(redone, 'redone')
  }
  const newest = Math.max(...told.map(({ change }) => change?.id ?? 0))
  for (const { change } of told) {
    if (!change) continue
    const row = rowOf.get(change.id) as { kind: string; subject: string; undone_at: string | null } | undefined
    must(row !== undefined, `change ${change.id} (${change.kind}) is gone`)
    must(row?.kind === change.kind, `change ${change.id} is another one`)
    must(row?.subject === JSON.stringify(change.subject), `change ${change.id} says something else`)
    // Of the newest, an undo may have been saved whose reply nobody saw.
    if (lastMove.get(change.id) !== 'undone' && change.id !== newest)
      must(row?.undone_at === null, `change ${change.id} is undone`)
  }
  const count = (sql: string) => Number(sqlite.prepare(sql).pluck().get())
  const ratings = count('SELECT count(*) FROM ratings WHERE retracted = 0')
  must(
    ratings === count("SELECT count(*) FROM changes WHERE kind = 'rate' AND undone_at IS NULL"),
    'ratings and log differ',
  )
  const shelf = new Set(sqlite.prepare('SELECT slug FROM library').pluck().all())
  const undoneImport = count("SELECT count(*) FROM changes WHERE kind = 'import' AND undone_at IS NOT NULL") > 0
  for (const slug of told.flatMap(({ imported }) => imported ?? [])) {
    must(undoneImport || shelf.has(slug), `guide ${slug} is gone`)
  }
  for (const { backup } of told) {
    if (backup !== undefined) checkWhole(join(folder, 'backups', backup)).close()
  }
}

async function workRound(folder: string, seed: number, afterMs: number): Promise<Round> {
  const told = await killed(start('work', folder, seed), afterMs)
  const sqlite = checkWhole(join(folder, databaseName))
  checkAcknowledged(sqlite, told, folder)
  sqlite.close()
  const app = await openApp({
    shell: 'command-line',
    version: '0.0.0',
    dataFolder: folder,
    sampleFolder: folder,
    parserThread,
    checkpointThread,
    clock: { now: () => new Date() },
    log: () => {},
    print: null,
    readOnly: false,
  })
  const reply = await app.dispatch('settings.write', { weeklyHours: seed % 160 })
  await app.close()
  must(reply.ok, `the program does not write: ${JSON.stringify(reply)}`)
  return { kind: 'work', acknowledged: told.length, afterMs }
}

async function migrationRound(folder: string, seed: number, afterMs: number): Promise<Round> {
  const place = mkdtempSync(join(tmpdir(), 'shirube-kill-'))
  try {
    mkdirSync(join(place, 'before'))
    cpSync(join(folder, databaseName), join(place, 'before', databaseName))
    const told = await killed(start('migrate', place, seed), afterMs)
    const began = told.flatMap(({ migrating }) => migrating ?? [])
    for (const turn of began) {
      const here = join(place, String(turn))
      const finished = told.some(({ migrated }) => migrated === turn)
      const file = join(here, databaseName)
      if (!existsSync(file)) continue
      const sqlite = checkWhole(file)
      const version = Number(sqlite.pragma('user_version', { simple: true }))
      const steps = sqlite.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later\\_%' ESCAPE '\\'").pluck()
      must(version - migrations.length === Number(steps.get()), `schema ${version} has other tables`)
      if (finished) must(version === laterMigrations.length, 'an acknowledged migration is not there')
      sqlite.close()
      for (const name of existsSync(join(here, 'backups')) ? readdirSync(join(here, 'backups')) : []) {
        if (name.startsWith('before-v')) checkWhole(join(here, 'backups', name)).close()
      }
      const now = new Date()
      const options = { folder: here, readOnly: false, program: 'kill', now, onSlow: () => {} }
      openStorage({ ...options, migrations: laterMigrations }).close()
    }
    return { kind: 'migrate', acknowledged: told.length, afterMs }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Long enough for some changes on a slow computer. */
const longestMs = 1_200

/** Every fourth round migrates what the others left. Throws what was lost. */
export async function killRounds(count: number, onRound: (round: Round, index: number) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-kill-'))
  try {
    for (let index = 0; index < count; index += 1) {
      const afterMs = Math.floor(Math.random() * longestMs)
      const round = index % 4 === 3 ? migrationRound : workRound
      onRound(await round(folder, index, afterMs), index)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
