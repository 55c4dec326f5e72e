// The one sentence above the chart: the stage for the user's years and the nearest lower limit.

import type { SalaryComparison, SalaryRole } from '#contract/salary.ts'
import { bandName, money, type SalaryWords, sentenceSpace } from '../../charts/salary-text.ts'

export function salarySentence({ roles, pay, years }: SalaryComparison, w: SalaryWords): string {
  const withBands = roles.filter((role) => role.bands.length > 0)
  if (withBands.length === 0) return ''
  if (years === null) return w.words(pay === null ? 'sentence.needBoth' : 'sentence.needYears')
  return [stageSentence(withBands, years, w), ...(pay === null ? [w.words('sentence.needPay')] : limits(withBands, w))]
    .filter((sentence) => sentence !== '')
    .join(sentenceSpace(w))
}

function stageSentence(roles: SalaryRole[], count: number, w: SalaryWords): string {
  const years = w.common('units.years', { count })
  const placed = roles.flatMap((role) => {
    const band = role.bandForYears === null ? undefined : role.bands[role.bandForYears]
    return band === undefined ? [] : [{ role: role.role, stage: bandName(band, w.common) }]
  })
  const [first] = placed
  if (first === undefined) return w.words('sentence.noStage', { years })
  if (placed.length === 1) return w.words('sentence.oneStage', { years, role: first.role, stage: first.stage })
  const byStage = Map.groupBy(placed, ({ stage }) => stage)
  if (byStage.size === 1) return w.words('sentence.sameStage', { years, count: placed.length, stage: first.stage })
  const parts = [...byStage].map(([stage, { length }]) => w.words('sentence.mixedPart', { count: length, stage }))
  return w.words('sentence.mixed', { years, parts: parts.join(w.words('listMark')) })
}

function limits(roles: SalaryRole[], w: SalaryWords): string[] {
  const known = roles.flatMap((role) => {
    const min = role.bandForYears === null ? null : (role.bands[role.bandForYears]?.min ?? null)
    return role.distanceToMin === null || min === null ? [] : [{ role: role.role, min, distance: role.distanceToMin }]
  })
  const reached = known.filter(({ distance }) => distance >= 0)
  const nearest = known.filter(({ distance }) => distance < 0).sort((a, b) => b.distance - a.distance)[0]
  const sentences: string[] = []
  const [only] = reached
  if (only !== undefined && reached.length === 1) sentences.push(w.words('sentence.reachedOne', { role: only.role }))
  else if (reached.length > 0)
    sentences.push(
      w.words(nearest === undefined ? 'sentence.reachedAll' : 'sentence.reachedSome', { count: reached.length }),
    )
  if (nearest !== undefined)
    sentences.push(
      w.words('sentence.below', {
        role: nearest.role,
        amount: money(nearest.min, w),
        gap: money(-nearest.distance, w),
      }),
    )
  return sentences
}
