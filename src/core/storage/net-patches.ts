// What many changes come to: each row as it was before the first of them and as it is after the last.

import type { Patch, Row } from './patches.ts'
import { type UserTable, userTables } from './schema.ts'

/** row: the newer of the two that there is. */
export type NetPatch = Patch & { row: Row }

export function netPatches(patches: readonly Patch[]): NetPatch[] {
  const net = new Map<string, NetPatch>()
  for (const { table, before, after } of patches) {
    const row = after ?? before
    if (row === null) continue
    const name = nameOf(table, row)
    const known = net.get(name)
    net.set(name, { table, before: known === undefined ? before : known.before, after, row })
  }
  return [...net.values()]
}

function nameOf(table: UserTable, row: Row): string {
  const columns: readonly string[] = userTables[table]
  return JSON.stringify([table, ...columns.map((column) => row[column])])
}
