// Looks whether a database is whole: at once, or table by table so that nobody has to wait for it.

import { setImmediate as turn } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import { CoreFailure } from '#contract/failures.ts'

const mostFindings = 3

export function refuseDamaged(sqlite: Sqlite.Database, file: string): void {
  const findings = sqlite.pragma(`quick_check(${mostFindings})`, { simple: true })
  if (findings !== 'ok') throw new CoreFailure('database-damaged', `${file}: ${String(findings)}`)
}

/**
 * As refuseDamaged, with a turn for everyone else after each table; false: stopped before the end. Without the virtual tables,
 * which would take the longest: what they keep lies in tables of its own.
 */
export async function refuseDamagedInPieces(
  sqlite: Sqlite.Database,
  file: string,
  stopped: () => boolean,
): Promise<boolean> {
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").pluck().all()
  for (const name of ['sqlite_schema', ...names]) {
    await turn()
    if (stopped()) return false
    const findings = sqlite.prepare('SELECT quick_check FROM pragma_quick_check(?)').pluck().all(name)
    if (findings.some((finding) => finding !== 'ok')) {
      throw new CoreFailure('database-damaged', `${file}: ${findings.slice(0, mostFindings).join('; ')}`)
    }
  }
  return true
}
