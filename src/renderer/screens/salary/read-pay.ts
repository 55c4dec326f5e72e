// Reads pay as people type it, 680万円 as well as 6,800,000円; without a unit it is in the unit of the screen.

import { type ReadNumber, readNumber } from './read-number.ts'

/** In 万円. */
export function readPay(text: string, inYen: boolean): ReadNumber {
  const read = readNumber(text)
  if (!read.ok || read.value === null) return read
  const plain = text.normalize('NFKC').trim()
  const yen = /万円?$/u.test(plain) ? false : /円$/u.test(plain) ? true : inYen
  return { ok: true, value: yen ? read.value / 10_000 : read.value }
}
