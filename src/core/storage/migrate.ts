// Brings a database to the present schema: forward only, each step and its version number commit together.

import type Sqlite from 'better-sqlite3'
import { CoreFailure } from '#contract/failures.ts'

export function schemaVersion(sqlite: Sqlite.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}

export function refuseNewer(sqlite: Sqlite.Database, known: number): void {
  const found = schemaVersion(sqlite)
  if (found > known) {
    throw new CoreFailure('database-newer', `database has schema ${found}, this program knows schema ${known}`)
  }
}

export function migrate(sqlite: Sqlite.Database, migrations: readonly string[]): void {
  const current = schemaVersion(sqlite)
  refuseNewer(sqlite, migrations.length)
  // Has no effect inside a transaction, so it stands outside.
  sqlite.pragma('foreign_keys = off')
  try {
    for (const [index, sql] of migrations.entries()) {
      if (index < current) continue
      sqlite
        .transaction(() => {
          sqlite.exec(sql)
          const broken = sqlite.pragma('foreign_key_check')
          if (Array.isArray(broken) && broken.length > 0) throw new Error(`migration ${index + 1} broke foreign keys`)
          sqlite.pragma(`user_version = ${index + 1}`)
        })
        .immediate()
    }
  } finally {
    sqlite.pragma('foreign_keys = on')
  }
}
