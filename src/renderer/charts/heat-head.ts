// How tall the head of the heat map is, where names of roles stand upright in two lines, and what of a name fits there.

import { textWidth } from './label-text.ts'

const nameSize = 12
/** Room that a name does not fill: its padding and the unevenness of two lines. */
const lost = 24

/** The present role stands in bold, a tenth wider. */
const widthOf = (name: string) => textWidth(name, nameSize) * 1.08

/** As tall as the longest name needs in two lines, up to a third of the window. */
export function headHeightFor(names: readonly string[], windowHeight: number): number {
  const longest = Math.max(0, ...names.map(widthOf))
  const oneLine = 172
  const wished = longest <= oneLine ? longest + lost : Math.max(oneLine, longest / 2) + lost
  return Math.ceil(Math.min(wished + 1, Math.max(120, windowHeight / 3)))
}

/** What two lines of the head hold. */
export function headName(name: string, headHeight: number): string {
  const longest = 2 * (headHeight - lost)
  if (widthOf(name) <= longest) return name
  let end = name.length
  while (widthOf(name.slice(0, end)) > longest) end -= 1
  return `${name.slice(0, end)}…`
}
