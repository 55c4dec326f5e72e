// Guides as immutable versions: one for each slug and content, kept byte for byte with what was extracted from it.

import type { Guide } from '#contract/guide.ts'
import type { Instant } from '#contract/skills.ts'
import type { SearchDoc } from '#core/domain/search-docs.ts'
import { type Database, filledIn, tables } from './database.ts'
import { deleteGuideRows, writeGuideRows } from './guide-rows.ts'
import { flag, type RowOf } from './schema.ts'
import { writeSearchDocs } from './search-index.ts'

export type ReadFile = {
  fileName: string
  sha256: string
  bytes: Uint8Array
  text: string
  encoding: string
  parserVersion: number
  guide: Guide
  docs: readonly SearchDoc[]
}

/** null where the bytes say the same. */
function textBeside(bytes: Uint8Array, text: string): string | null {
  return Buffer.from(text, 'utf8').equals(bytes) ? null : text
}

function columnsOf(guide: Guide) {
  return {
    family: guide.family,
    title: guide.title,
    role: guide.role,
    subtitle: guide.subtitle,
    category: guide.category,
    published_at: guide.publishedAt,
    has_salary: flag(guide.salary !== null),
  }
}

function insertVersion(db: Database, file: ReadFile, at: Instant): number {
  const id = db.insert('guide_versions', {
    slug: file.guide.slug,
    sha256: file.sha256,
    file_name: file.fileName,
    encoding: file.encoding,
    byte_length: file.bytes.byteLength,
    parser_version: file.parserVersion,
    ...columnsOf(file.guide),
    imported_at: at,
    placed_at: null,
  })
  db.insert('guide_files', { version_id: id, text: textBeside(file.bytes, file.text), bytes: file.bytes })
  return id
}

/** The same bytes read by a newer parser: what was extracted is replaced, the version stays. */
export function rewriteVersion(
  db: Database,
  id: number,
  slug: string,
  file: Omit<ReadFile, 'sha256' | 'bytes' | 'fileName'>,
): void {
  db.transaction(() => {
    deleteGuideRows(db, id)
    db.run(
      tables
        .updateTable('guide_versions')
        .set({ encoding: file.encoding, parser_version: file.parserVersion, ...columnsOf(file.guide) })
        .where('id', '=', id),
    )
    const bytes = readVersionBytes(db, id) ?? new Uint8Array()
    db.run(
      tables
        .updateTable('guide_files')
        .set({ text: textBeside(bytes, file.text) })
        .where('version_id', '=', id),
    )
    writeGuideRows(db, id, slug, file.guide)
    writeSearchDocs(db, id, file.docs)
  })
}

/** Asked for every file of an import, so it is compiled once. */
const knownVersion = tables
  .selectFrom('guide_versions')
  .select(['id', 'parser_version'])
  .where('slug', '=', '')
  .where('sha256', '=', '')
  .compile()

export function isVersionKnown(db: Database, slug: string, sha256: string): boolean {
  return db.first(filledIn(knownVersion, [slug, sha256])) !== undefined
}

const slugsOfBytes = tables
  .selectFrom('guide_versions')
  .leftJoin('library', 'library.version_id', 'guide_versions.id')
  .select('guide_versions.slug')
  .where('sha256', '=', '')
  .where((where) => where.or([where('library.slug', 'is not', null), where('placed_at', 'is', null)]))
  .orderBy('guide_versions.id')
  .compile()

/** Guides that are these very bytes at present, removed ones and those of a running import too; the oldest first. */
export function listSlugsOfBytes(db: Database, sha256: string): string[] {
  return db.all(filledIn(slugsOfBytes, [sha256])).map(({ slug }) => slug)
}

/** Stores a file that was read, once, and answers its version; the library, placed with full safety, does not show it yet. */
export function saveVersion(db: Database, file: ReadFile, at: Instant): number {
  return db.quickTransaction(() => {
    const { slug } = file.guide
    const known = db.first(filledIn(knownVersion, [slug, file.sha256]))
    if (known) {
      // One that the library shows is read again by itself, which carries over what the user did under its old names.
      if (known.parser_version !== file.parserVersion && !isShown(db, known.id))
        rewriteVersion(db, known.id, slug, file)
      return known.id
    }
    const id = insertVersion(db, file, at)
    writeGuideRows(db, id, slug, file.guide)
    writeSearchDocs(db, id, file.docs)
    return id
  })
}

function isShown(db: Database, id: number): boolean {
  return db.first(tables.selectFrom('library').select('slug').where('version_id', '=', id)) !== undefined
}

/** More of what search can find of a version that the library does not show yet. */
export function saveMoreDocs(db: Database, id: number, docs: readonly SearchDoc[]): void {
  db.quickTransaction(() => writeSearchDocs(db, id, docs))
}

export function readVersion(db: Database, id: number): RowOf<'guide_versions'> | undefined {
  return db.first(tables.selectFrom('guide_versions').selectAll().where('id', '=', id))
}

/** Versions of a guide that the library pointed at before, the newest first. */
export function listEarlierVersions(
  db: Database,
  { slug, id }: Pick<RowOf<'guide_versions'>, 'slug' | 'id'>,
  limit: number,
): RowOf<'guide_versions'>[] {
  return db.all(
    tables
      .selectFrom('guide_versions')
      .selectAll()
      .where('slug', '=', slug)
      .where('id', '!=', id)
      .where('placed_at', 'is not', null)
      .orderBy('id', 'desc')
      .limit(limit),
  )
}

export function readVersionText(db: Database, id: number): string {
  const row = db.first(tables.selectFrom('guide_files').select('text').where('version_id', '=', id))
  if (!row) return ''
  // A file that begins with a mark has a text of its own, so the decoder must not take one away.
  return row.text ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(readVersionBytes(db, id))
}

export function readVersionBytes(db: Database, id: number): Uint8Array | undefined {
  return db.first(tables.selectFrom('guide_files').select('bytes').where('version_id', '=', id))?.bytes
}

/** Versions of imports that a program which was killed never finished. */
export function listUnplacedVersions(db: Database): number[] {
  return db.all(tables.selectFrom('guide_versions').select('id').where('placed_at', 'is', null)).map(({ id }) => id)
}

/** Of the named ones those that the library never pointed at: cancelled, or not chosen. */
export function discardVersions(db: Database, ids: readonly number[]): void {
  db.transaction(() => {
    for (const id of ids) {
      db.run(tables.deleteFrom('guide_versions').where('id', '=', id).where('placed_at', 'is', null))
    }
  })
}

/** Versions in the library that an older parser read. */
export function listOutdatedVersions(db: Database, parserVersion: number): RowOf<'guide_versions'>[] {
  return db.all(
    tables
      .selectFrom('guide_versions')
      .innerJoin('library', 'library.version_id', 'guide_versions.id')
      .where('guide_versions.parser_version', '!=', parserVersion)
      .selectAll('guide_versions'),
  )
}
