// Points the library at versions that were read: all of an import in one change, so that one undo takes it back.

import type { ChangeKind } from '#contract/changes.ts'
import type { GuideDifference, ImportEntry } from '#contract/library.ts'
import { recordChange, type When } from '#core/storage/changes.ts'
import { markPlaced, readLibraryRow } from '#core/storage/library.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { compareWithLibrary, type ReadGuideFile } from './read-file.ts'

export type Placed = { outcome: ImportEntry['outcome']; differences: GuideDifference[] }

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

const kindOf = (outcomes: ImportEntry['outcome'][]): ChangeKind => {
  const placed = outcomes.filter((one) => one === 'new' || one === 'updated' || one === 'restored')
  return placed.length > 0 && placed.every((one) => one === 'restored') ? 'restore-guide' : 'import'
}

/** In the order of files. */
export function placeGuides(context: Context, files: readonly ReadGuideFile[], isSample: boolean): Placed[] {
  const { db } = context
  const when = now(context)
  return db.transaction(() => {
    const patches: Patch[] = []
    const placed = files.map((file): Placed => {
      const { outcome, patch } = placePatch(context, file, isSample, when)
      const before = patch.before?.version_id ?? null
      if (outcome === 'new' || outcome === 'updated' || outcome === 'restored') {
        patches.push(patch)
        markPlaced(db, file.versionId, when.at)
      }
      const { differences } =
        before === file.comparedWith ? file : compareWithLibrary(context, file.slug, file.versionId)
      return { outcome, differences: outcome === 'skipped' ? [] : differences }
    })
    const [first] = files
    const name = patches.length === 1 && first ? nameOf(files, patches[0]) : null
    const subject = { name, from: null, to: null, count: patches.length }
    recordChange(db, { ...when, kind: kindOf(placed.map((one) => one.outcome)), subject, patches })
    return placed
  })
}

function nameOf(files: readonly ReadGuideFile[], patch: Patch | undefined): string | null {
  const slug = patch?.after?.slug
  return files.find((file) => file.slug === slug)?.role ?? null
}
