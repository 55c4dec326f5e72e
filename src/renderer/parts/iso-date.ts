// Reads a calendar day as people type it.

import type { LocalDate } from '#contract/skills.ts'

/** 2027-05-31, 2027/5/31, 2027.5.31, 20270531, 2027年5月31日, full width too; null: not a day of the calendar. */
export function readDate(text: string): LocalDate | null {
  const plain = text.normalize('NFKC').trim()
  const match = /^(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{2})(\d{2}))$/.exec(plain)
  if (match === null) return null
  const [, year = '', month = match[4] ?? '', day = match[5] ?? ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date
}
