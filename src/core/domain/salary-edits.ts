// The guide's salary bands with what the user says instead: corrected, hidden and own ones, each with its key.

import type { SalaryBand } from '#contract/guide.ts'
import type { BandValues, OwnedBand } from '#contract/salary.ts'
import { foldName } from '#folding/fold-name.ts'
import { stageOfBand } from './salary-band.ts'

/** values null: the guide's own, only hidden. */
export type BandEdit = { key: string; hidden: boolean; values: BandValues | null }

const ownPrefix = 'own:'
export const ownBandKey = (id: string): string => `${ownPrefix}${id}`
export const isOwnBand = (key: string): boolean => key.startsWith(ownPrefix)

/** A request carries keys of at most 2,000 characters. */
const LONGEST = 1500

/** Found again in the next version by the label; the second band of one label carries its number. */
export function bandKeys(bands: readonly Pick<SalaryBand, 'label'>[]): string[] {
  const seen = new Map<string, number>()
  return bands.map(({ label }) => {
    const name = foldName(label).slice(0, LONGEST).toWellFormed()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? `guide:${name}` : `guide:${name}#${count}`
  })
}

const valuesOf = ({ label, minYears, maxYears, min, max, openEnded }: BandValues): BandValues => ({
  label,
  minYears,
  maxYears,
  min,
  max,
  openEnded,
})

function ofGuide(band: SalaryBand, key: string, edit: BandEdit | undefined): OwnedBand {
  const values = edit?.values ?? valuesOf(band)
  return {
    ...values,
    key,
    stage: stageOfBand(values),
    note: band.note,
    line: band.line,
    origin: edit?.values ? 'changed' : 'guide',
    guide: edit?.values ? valuesOf(band) : null,
  }
}

function ofUser({ key, values }: BandEdit): OwnedBand[] {
  if (values === null) return []
  return [{ ...values, key, stage: stageOfBand(values), note: null, line: null, origin: 'own', guide: null }]
}

export type EditedBands = { bands: OwnedBand[]; hidden: OwnedBand[] }

/**
 * The guide's order; a band that the guide does not have stands behind the last one that begins no later.
 * What the user corrected stays his own when the guide drops the band; a hidden one that is gone is no more.
 */
export function editedBands(guide: readonly SalaryBand[], edits: readonly BandEdit[]): EditedBands {
  const keys = bandKeys(guide)
  const byKey = new Map(edits.map((edit) => [edit.key, edit]))
  const all = guide.map((band, index) => {
    const key = keys[index] ?? ''
    return ofGuide(band, key, byKey.get(key))
  })
  for (const added of edits.filter(({ key }) => !keys.includes(key)).flatMap(ofUser)) {
    const at = all.findLastIndex((band) => (band.minYears ?? 0) <= (added.minYears ?? 0))
    all.splice(at + 1, 0, added)
  }
  const isHidden = ({ key }: OwnedBand) => byKey.get(key)?.hidden === true
  return { bands: all.filter((band) => !isHidden(band)), hidden: all.filter(isHidden) }
}
