// How tall the head of the heat map is, where names of roles stand upright in two lines, and which lines these are.

import { labelLines, textWidth } from './label-text.ts'

const nameSize = 12
/** The present role stands in bold, a tenth wider. */
const boldSize = nameSize * 1.08
/** Room that a name does not fill: its padding and the unevenness of two lines. */
const lost = 24
const oneLine = 172

const widthOf = (name: string) => textWidth(name, boldSize)

/** The shortest two lines that part no word. */
function lengthFor(name: string): number {
  const whole = widthOf(name)
  if (whole <= oneLine) return whole
  let length = Math.max(oneLine, whole / 2)
  while (length < whole && labelLines(name, length, boldSize).length > 2) length += 4
  return length
}

/** As tall as the longest name needs in two lines, up to a third of the window. */
export function headHeightFor(names: readonly string[], windowHeight: number): number {
  const wished = Math.max(0, ...names.map(lengthFor)) + lost
  return Math.ceil(Math.min(wished + 1, Math.max(120, windowHeight / 3)))
}

/** Two lines at most; what does not fit ends in an ellipsis. */
export function headLines(name: string, headHeight: number): string[] {
  const longest = headHeight - lost
  const lines = labelLines(name, longest, boldSize)
  if (lines.length <= 2) return lines
  const first = lines[0] ?? ''
  const rest = name.trim().slice(first.length).trimStart()
  let end = rest.length
  while (end > 0 && widthOf(`${rest.slice(0, end)}…`) > longest) end -= 1
  return [first, `${rest.slice(0, end)}${end < rest.length ? '…' : ''}`]
}
