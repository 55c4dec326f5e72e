// Everything as one archive: every table that can not be made again, guides byte for byte.

import type { ExportedFile } from '#contract/exports.ts'
import { type ArchiveCell, type ArchiveTable, archiveVersion, writeArchive } from '#core/exports/archive.ts'
import { exportFileName } from '#core/exports/file-name.ts'
import { archivedTables, readTable } from '#core/storage/archive-rows.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { type Context, now } from './context.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function blobCell(bytes: Uint8Array): ArchiveCell {
  try {
    return { utf8: decoder.decode(bytes) }
  } catch {
    return { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') }
  }
}

function archivedTable({ db }: Context, name: string): ArchiveTable {
  const { columns, rows } = readTable(db, name)
  return { columns, rows: rows.map((row) => row.map((cell) => (cell instanceof Uint8Array ? blobCell(cell) : cell))) }
}

export function exportArchive(context: Context): ExportedFile {
  const { db, needs } = context
  const { on, at } = now(context)
  const text = db.snapshot(() =>
    writeArchive({
      version: archiveVersion,
      schema: migrations.length,
      program: needs.version,
      exportedAt: at,
      tables: new Map(archivedTables(db).map((name) => [name, archivedTable(context, name)])),
    }),
  )
  return { fileName: exportFileName(['archive'], on, 'json'), mediaType: 'application/json', text }
}
