// Points the library at versions that were read, a portion at a time and yet in one change, so that one undo takes all of an import back.

import type { ChangeKind } from '#contract/changes.ts'
import type { GuideDifference, ImportEntry } from '#contract/library.ts'
import { extendChange, recordChange, type When } from '#core/storage/changes.ts'
import { markPlaced, readLibraryRow } from '#core/storage/library.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { createCarryOver } from './carry-over.ts'
import { type Context, now } from './context.ts'
import { countLostPassages } from './passages.ts'
import { compareWithLibrary, type ReadGuideFile } from './read-file.ts'

export type Placed = Pick<ImportEntry, 'outcome' | 'lostPassages'> & { differences: GuideDifference[] }

type LibraryRow = RowOf<'library'>

function outcomeOf(before: LibraryRow | null, versionId: number, isSample: boolean): ImportEntry['outcome'] {
  if (before === null) return 'new'
  // The user's own guide of that slug is worth more than a sample.
  if (isSample && before.is_sample === 0) return before.removed_at === null ? 'skipped' : 'restored'
  if (before.removed_at !== null) return 'restored'
  return before.version_id === versionId ? 'unchanged' : 'updated'
}

function placePatch({ db }: Context, file: ReadGuideFile, isSample: boolean, when: When) {
  const before = readLibraryRow(db, file.slug) ?? null
  const outcome = outcomeOf(before, file.versionId, isSample)
  const patch = patchRow(db, 'library', { slug: file.slug }, (row): LibraryRow | null => {
    if (outcome === 'skipped' || outcome === 'unchanged') return row
    return {
      slug: file.slug,
      version_id: file.versionId,
      is_sample: flag(isSample),
      added_at: row?.added_at ?? when.at,
      removed_at: null,
    }
  })
  return { outcome, patch }
}

/** What the change of an import holds so far; id null: nothing. */
export type Placing = { id: number | null; count: number; name: string | null; onlyRestored: boolean }

export const nothingPlaced: Placing = { id: null, count: 0, name: null, onlyRestored: true }

export const changesLibrary = (outcome: ImportEntry['outcome']): boolean =>
  outcome === 'new' || outcome === 'updated' || outcome === 'restored'

/** Answers in the order of files. */
export function placeGuides(
  context: Context,
  files: readonly ReadGuideFile[],
  isSample: boolean,
  before: Placing,
): { placed: Placed[]; placing: Placing } {
  const { db } = context
  const when = now(context)
  return db.transaction(() => {
    const patches: Patch[] = []
    let { count, name, onlyRestored } = before
    const carryOver = createCarryOver(context)
    const placed = files.map((file): Placed => {
      const { outcome, patch } = placePatch(context, file, isSample, when)
      const present = patch.before?.version_id ?? null
      if (changesLibrary(outcome)) {
        patches.push(patch)
        markPlaced(db, file.versionId, when.at)
        count += 1
        name = count === 1 ? file.role : null
        onlyRestored &&= outcome === 'restored'
      }
      const { differences } =
        present === file.comparedWith ? file : compareWithLibrary(context, file.slug, file.versionId)
      const mayLose = changesLibrary(outcome) && typeof present === 'number'
      return {
        outcome,
        differences: outcome === 'skipped' ? [] : carryOver.place(file.slug, differences),
        lostPassages: mayLose ? countLostPassages(context, file.slug, present, file.versionId) : 0,
      }
    })
    const kind: ChangeKind = count > 0 && onlyRestored ? 'restore-guide' : 'import'
    const subject = { name, from: null, to: null, count }
    const change = { kind, subject, patches: [...patches, ...carryOver.patches()] }
    const extended = before.id !== null && extendChange(db, before.id, change)
    // Undone while the import still ran: what comes now is a change of its own.
    const id = extended ? before.id : (recordChange(db, { ...when, ...change })?.id ?? before.id)
    return { placed, placing: { id, count, name, onlyRestored } }
  })
}
