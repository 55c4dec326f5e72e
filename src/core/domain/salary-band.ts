// Places the user's years and pay on a guide's salary bands; years are [minYears, maxYears), amounts 万円 a year.

import type { BandValues } from '#contract/salary.ts'
import type { Stage } from '#contract/skills.ts'

const stageWords: readonly [Stage, RegExp][] = [
  ['junior', /ジュニア|若手|新人|初級|junior|entry/iu],
  ['middle', /ミドル|中堅|中級|middle|mid-?level/iu],
  ['senior', /シニア|ベテラン|上級|リード|senior|lead/iu],
]

/** By the word that stands first in the label, else by the years at which the band begins; null: neither is stated. */
export function stageOfBand({ label, minYears }: Pick<BandValues, 'label' | 'minYears'>): Stage | null {
  const named = stageWords
    .map(([stage, word]) => ({ stage, at: label.normalize('NFKC').search(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (named !== undefined) return named.stage
  return minYears === null ? null : stageForYears(minYears)
}

/** Five years are ミドル (3–7), seven are シニア. */
export function stageForYears(years: number): Stage {
  if (years < 3) return 'junior'
  return years < 7 ? 'middle' : 'senior'
}

/** Index of the band that holds the years; of two that do, the one that begins later, else the first. null where the guide has none. */
export function bandForYears(bands: readonly BandValues[], years: number | null): number | null {
  if (years === null) return null
  let found: number | null = null
  let begins = Number.NEGATIVE_INFINITY
  for (const [index, { minYears, maxYears }] of bands.entries()) {
    if (minYears === null && maxYears === null) continue
    const from = minYears ?? 0
    if (years < from || (maxYears !== null && years >= maxYears) || from <= begins) continue
    found = index
    begins = from
  }
  return found
}

/** Index of the band that begins next after the given one. */
export function nextBand(bands: readonly BandValues[], index: number | null): number | null {
  const begins = index === null ? null : (bands[index]?.minYears ?? 0)
  if (begins === null) return null
  let found: number | null = null
  let soonest = Number.POSITIVE_INFINITY
  for (const [at, { minYears }] of bands.entries()) {
    if (minYears === null || minYears <= begins || minYears >= soonest) continue
    found = at
    soonest = minYears
  }
  return found
}

/** pay − min of the band; negative: below it. */
export function distanceToMin(pay: number | null, band: Pick<BandValues, 'min'> | null | undefined): number | null {
  const min = band?.min ?? null
  return pay === null || min === null ? null : pay - min
}

/** Lowest and highest amount over all bands; null without any amount. */
export function overallRange(
  bands: readonly Pick<BandValues, 'min' | 'max' | 'openEnded'>[],
): { min: number; max: number; openEnded: boolean } | null {
  const amounts = bands.flatMap(({ min, max }) => [min, max]).filter((amount) => amount !== null)
  if (amounts.length === 0) return null
  return {
    min: Math.min(...amounts),
    max: Math.max(...amounts),
    openEnded: bands.some((band) => band.openEnded),
  }
}
