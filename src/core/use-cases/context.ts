// What every use-case works with.

import type { LocalDate } from '#contract/skills.ts'
import { localDate } from '#core/domain/local-date.ts'
import type { PreparedFile } from '#core/guide-formats/parsed-file.ts'
import type { Needs } from '#core/needs.ts'
import type { When } from '#core/storage/changes.ts'
import type { Database } from '#core/storage/database.ts'
import type { KeptList } from '#core/storage/kept-list.ts'
import type { MadeKind, OpenedStorage } from '#core/storage/open.ts'
import { createMemory, type Memory } from './memory.ts'

export type Parser = {
  version: number
  /** Never rejects for what a file holds; one file at a time is read, others wait in the order they came. */
  parse(bytes: Uint8Array, fileName: string): Promise<PreparedFile>
}

export type Context = {
  db: Database
  needs: Needs
  parser: Parser
  memory: Memory
  /** As the last run left it; null: for reading only. */
  keptList: KeptList | null
  /** A checked copy of the present state, made before something that is hard to take back; answers its name. */
  backUp(kind: MadeKind): Promise<string>
}

export function createContext(
  { db, backUp }: Pick<OpenedStorage, 'db' | 'backUp'>,
  needs: Needs,
  parser: Parser,
  keptList: KeptList | null = null,
): Context {
  return { db, needs, parser, memory: createMemory(), keptList, backUp: (kind) => backUp(kind, needs.clock.now()) }
}

export function today({ needs }: Context): LocalDate {
  return localDate(needs.clock.now())
}

export function now({ needs }: Context): When {
  const instant = needs.clock.now()
  return { on: localDate(instant), at: instant.toISOString() }
}
