// Imports files that are at hand as bytes, for callers beside the core such as the command line.

import type { ImportStatus } from '#contract/library.ts'
import { inMemory } from './import-sources.ts'
import type { Imports } from './imports.ts'

export type FileBytes = { fileName: string; bytes: Uint8Array }

/** Resolves when everything without a conflict is in the library; a conflict is left to import.choose. */
export function importFiles(imports: Imports, files: readonly FileBytes[]): Promise<ImportStatus> {
  const received = files.map(({ fileName, bytes }) => inMemory(fileName, bytes))
  const { importId } = imports.start(received, { isSample: false, release: () => {} })
  return imports.settled(importId)
}
