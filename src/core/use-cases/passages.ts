// Highlights, notes and bookmarks in the text of a guide: listed where they stand now, added, edited, removed.

import { randomUUID } from 'node:crypto'
import type { Changed, ChangeKind } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import { limits } from '#contract/limits.ts'
import type { Passage } from '#contract/passages.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { anchorOf, type Found, findPassage } from '#core/domain/passages.ts'
import { type PlainText, plainText } from '#core/domain/plain-text.ts'
import { decodeEntity } from '#core/guide-formats/markdown/entities.ts'
import { recordChange } from '#core/storage/changes.ts'
import { readVersion, readVersionText } from '#core/storage/guide-versions.ts'
import { findPassageRow, listPassages } from '#core/storage/passages.ts'
import { patchRow } from '#core/storage/patches.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { bodyLineOf } from './read-guide.ts'
import { findShelved } from './roles.ts'

type PassageRow = RowOf<'passages'>

function readPlain(context: Context, slug: string): PlainText {
  return plainOf(context, slug, findShelved(readPresent(context), slug))
}

function plainOf(context: Context, slug: string, version: RowOf<'guide_versions'>): PlainText {
  return context.memory.kept(`passage-text ${slug}`, `${version.id} ${version.parser_version}`, () => {
    const text = readVersionText(context.db, version.id)
    return plainText(text, bodyLineOf(text), readGuide(context.db, version).sections, decodeEntity)
  })
}

/** Where one passage stands in the present guide, which must be in the library; null: nowhere. */
export function passageLine(context: Context, slug: string, id: string): number | null {
  const row = findPassageRow(context.db, id)
  return row ? (findPassage(readPlain(context, slug), row)?.line ?? null) : null
}

/** How many of the user's marks stood in one version of a guide and stand in another no more. */
export function countLostPassages(context: Context, slug: string, beforeId: number, afterId: number): number {
  const rows = beforeId === afterId ? [] : listPassages(context.db, slug)
  const [before, after] = [beforeId, afterId].map((id) => (rows.length > 0 ? readVersion(context.db, id) : undefined))
  if (!before || !after) return 0
  const [old, next] = [plainOf(context, slug, before), plainOf(context, slug, after)]
  return rows.filter((row) => findPassage(old, row) !== null && findPassage(next, row) === null).length
}

function toPassage(
  { marked_at, slug: _, before, after, occurrence, ...row }: PassageRow,
  found: Found | null,
): Passage {
  const place =
    found === null ? null : { line: found.line, endLine: found.endLine, before: found.before, after: found.after }
  return { ...row, markedAt: marked_at, place }
}

/** In the order of the text; those that do not stand in it any more come last. */
export function listMarkedPassages(context: Context, { slug }: CheckedInput<'passage.list'>): Passage[] {
  findShelved(readPresent(context), slug)
  const rows = listPassages(context.db, slug)
  if (rows.length === 0) return []
  const plain = readPlain(context, slug)
  const placed = rows.map((row) => ({ row, found: findPassage(plain, row) }))
  const atOf = ({ found }: { found: Found | null }) => found?.at ?? plain.letters.length
  return placed.sort((a, b) => atOf(a) - atOf(b)).map(({ row, found }) => toPassage(row, found))
}

function record(context: Context, kind: ChangeKind, row: PassageRow, next: PassageRow | null): Changed {
  const patch = patchRow(context.db, 'passages', { id: row.id }, () => next)
  const subject = { name: row.quote.slice(0, 200).toWellFormed(), from: null, to: null, count: null }
  return { change: recordChange(context.db, { ...now(context), kind, subject, patches: [patch] }) }
}

const written = (note: string | null): string | null => (note === null || note.trim() === '' ? null : note)

export function addPassage(
  context: Context,
  { slug, kind, colour, note, ...marked }: CheckedInput<'passage.add'>,
): Changed & { passageId: string } {
  const anchor = anchorOf(readPlain(context, slug), marked)
  if (anchor === null) throw new CoreFailure('unknown-passage', marked.quote.slice(0, 200))
  if (listPassages(context.db, slug).length >= limits.passages) throw new CoreFailure('too-many-passages')
  const { section, quote, before, after, occurrence } = anchor
  const row: PassageRow = {
    id: randomUUID(),
    slug,
    kind,
    colour: kind === 'highlight' ? (colour ?? 'yellow') : null,
    section,
    quote,
    before,
    after,
    occurrence,
    note: written(note),
    marked_at: now(context).at,
  }
  const added = kind === 'highlight' ? 'add-highlight' : 'add-bookmark'
  return { ...record(context, added, row, row), passageId: row.id }
}

function findRow(context: Context, id: string): PassageRow {
  const row = findPassageRow(context.db, id)
  if (!row) throw new CoreFailure('unknown-passage', id)
  return row
}

export function editPassage(context: Context, { passageId, colour, note }: CheckedInput<'passage.edit'>): Changed {
  const row = findRow(context, passageId)
  return record(context, 'edit-passage', row, {
    ...row,
    colour: row.kind === 'highlight' ? (colour ?? row.colour) : null,
    note: note === undefined ? row.note : written(note),
  })
}

export function removePassage(context: Context, { passageId }: CheckedInput<'passage.remove'>): Changed {
  return record(context, 'remove-passage', findRow(context, passageId), null)
}
