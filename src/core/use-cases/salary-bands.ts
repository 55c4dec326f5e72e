// The salary bands of one role as the user has them, and his corrections of them.

import { randomUUID } from 'node:crypto'
import type { Change, Changed, ChangeKind } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { BandValues, OwnedBand } from '#contract/salary.ts'
import { type BandEdit, type EditedBands, editedBands, isOwnBand, ownBandKey } from '#core/domain/salary-edits.ts'
import { recordChange } from '#core/storage/changes.ts'
import type { Shelved } from '#core/storage/library.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { listBandEdits } from '#core/storage/salary.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { findShelved } from './roles.ts'

const none: readonly BandEdit[] = []

function editsOf({ db, memory }: Context, slug: string): readonly BandEdit[] {
  return memory.present(db, 'band edits', '', () => listBandEdits(db)).get(slug) ?? none
}

export function bandsOf(context: Context, guide: Shelved): EditedBands {
  return editedBands(context.memory.contents(context.db, guide).bands, editsOf(context, guide.slug))
}

function patchEdit({ db }: Context, slug: string, key: string, edit: Omit<BandEdit, 'key'> | null): Patch {
  return patchRow(db, 'salary_edits', { slug, key }, (): RowOf<'salary_edits'> | null => {
    if (edit === null || (!edit.hidden && edit.values === null)) return null
    const { hidden, values } = edit
    return {
      slug,
      key,
      hidden: flag(hidden),
      label: values?.label ?? null,
      min_years: values?.minYears ?? null,
      max_years: values?.maxYears ?? null,
      min_pay: values?.min ?? null,
      max_pay: values?.max ?? null,
      open_ended: flag(values?.openEnded ?? false),
    }
  })
}

function record(context: Context, kind: ChangeKind, name: string, patch: Patch): Change | null {
  const subject = { name, from: null, to: null, count: null }
  return recordChange(context.db, { ...now(context), kind, subject, patches: [patch] })
}

function findBand(context: Context, slug: string, key: string): { band: OwnedBand; isHidden: boolean } {
  const { bands, hidden } = bandsOf(context, findShelved(readPresent(context), slug))
  const band = [...bands, ...hidden].find((one) => one.key === key)
  if (!band) throw new CoreFailure('unknown-band', key)
  return { band, isHidden: hidden.includes(band) }
}

const sameValues = (a: BandValues, b: BandValues): boolean =>
  a.label === b.label &&
  a.minYears === b.minYears &&
  a.maxYears === b.maxYears &&
  a.min === b.min &&
  a.max === b.max &&
  a.openEnded === b.openEnded

export function editBand(context: Context, input: CheckedInput<'salary.edit'>): Changed & { key: string } {
  const { slug, key, band: values } = input
  if (key === undefined) {
    findShelved(readPresent(context), slug)
    const added = ownBandKey(randomUUID())
    const patch = patchEdit(context, slug, added, { hidden: false, values })
    return { change: record(context, 'add-band', values.label, patch), key: added }
  }
  const { band, isHidden } = findBand(context, slug, key)
  const guide = band.origin === 'guide' ? band : band.guide
  const asGuide = guide !== null && sameValues(values, guide)
  const patch = patchEdit(context, slug, key, { hidden: isHidden, values: asGuide ? null : values })
  return { change: record(context, 'edit-band', values.label, patch), key }
}

export function hideBand(context: Context, { slug, key, hidden }: CheckedInput<'salary.hide'>): Changed {
  const { band } = findBand(context, slug, key)
  const values = band.origin === 'guide' ? null : band
  const patch = patchEdit(context, slug, key, { hidden, values })
  return { change: record(context, hidden ? 'hide-band' : 'show-band', band.label, patch) }
}

export function resetBand(context: Context, { slug, key }: CheckedInput<'salary.reset'>): Changed {
  const { band } = findBand(context, slug, key)
  const kind = isOwnBand(key) || band.origin === 'own' ? 'remove-band' : 'reset-band'
  return { change: record(context, kind, band.label, patchEdit(context, slug, key, null)) }
}
