// Reads an archive file and says what it holds; refuses what no program of this or an earlier version could have written.

import type { ArchiveSummary } from '#contract/exports.ts'
import { CoreFailure } from '#contract/failures.ts'
import { limits } from '#contract/limits.ts'
import { type Archive, type ArchiveTable, readArchive } from '#core/exports/archive.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import type { ImportFile } from './import-sources.ts'

/** Throws CoreFailure. */
export async function openArchive({ byteLength, content }: ImportFile): Promise<Archive> {
  if (typeof content !== 'function') throw new CoreFailure('archive-unreadable', content.detail)
  if (byteLength > limits.archiveBytes) throw new CoreFailure('upload-too-large', String(byteLength))
  const archive = readArchive(textOf(await content(0, byteLength)))
  if ('problem' in archive) throw new CoreFailure(`archive-${archive.problem}`, archive.detail)
  if (archive.schema > migrations.length) throw new CoreFailure('archive-newer', `schema ${archive.schema}`)
  return archive
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CoreFailure('archive-unreadable', 'not UTF-8')
  }
}

const countWhere = (table: ArchiveTable | undefined, column: string, wanted: unknown): number => {
  const at = table?.columns.indexOf(column) ?? -1
  return table?.rows.filter((row) => row[at] === wanted).length ?? 0
}

export function summaryOf({ exportedAt, program, tables }: Archive): ArchiveSummary {
  return {
    exportedAt,
    program,
    guides: countWhere(tables.get('library'), 'removed_at', null),
    ratings: countWhere(tables.get('ratings'), 'retracted', 0),
    items: tables.get('checklist_items')?.rows.length ?? 0,
    changes: tables.get('changes')?.rows.length ?? 0,
  }
}
