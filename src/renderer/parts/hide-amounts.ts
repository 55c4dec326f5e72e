// A guide's text with its amounts of pay hidden: those with a unit anywhere, and every figure of its salary table.

import type { Guide } from '#contract/guide.ts'
import { noteText } from '../charts/salary-text.ts'

/** Years of experience have two digits. */
const AMOUNT = /[\d０-９][\d０-９,，]{2,}(?:\.\d+)?[+＋]?/gu

/** Lines stay where they are, so that places in the text stay too. */
export function withoutAmounts(text: string, { salary }: Pick<Guide, 'salary'>): string {
  const inTable = new Set(
    (salary?.bands ?? []).flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
    ),
  )
  return text
    .split('\n')
    .map((line, index) => {
      const plain = noteText(line, { hideAmounts: true })
      return inTable.has(index + 1) ? plain.replaceAll(AMOUNT, '•••') : plain
    })
    .join('\n')
}
