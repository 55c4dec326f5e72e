// Reads pay as people type it, 680万円 as well as 6,800,000円; without a unit it is in the unit of the screen.

import { type PayUnit, toManYen } from '../../parts/pay-unit.ts'
import { type ReadNumber, readNumber } from './read-number.ts'

/** In 万円. */
export function readPay(text: string, unit: PayUnit): ReadNumber {
  const read = readNumber(text)
  if (!read.ok || read.value === null) return read
  const plain = text.normalize('NFKC').trim()
  const said = /万円?$/u.test(plain) ? 'man' : /円$/u.test(plain) ? 'yen' : unit
  return { ok: true, value: toManYen(read.value, said) }
}
