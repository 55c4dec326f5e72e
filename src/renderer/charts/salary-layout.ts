// Rows of the salary chart from top to bottom: one block a role, one bar a band, at the sizes of screen, narrow screen and paper.

import { labelLines, textWidth } from './label-text.ts'

export type RoleText = { name: string; notes: string[]; bands: { name: string; years: string; label: string }[] }

export type ChartSizes = {
  width: number
  fontSize: number
  nameSize: number
  barHeight: number
  /** Narrow: names, stages and amounts stand above the bars instead of left of them. */
  narrow: boolean
  /** A halo behind letters would embed them as Type 3 in the PDF, so paper has none. */
  paper: boolean
}

export type RoleBlock = {
  top: number
  bottom: number
  name: { text: string; y: number; head: boolean }[]
  /** Top edge of each bar, and the lines of its name. */
  bars: { y: number; lines: string[] }[]
  /** The hatched row of a role without a table. */
  empty: { y: number; height: number } | null
}

export type SalaryLayout = {
  columns: { name: number; stage: number; years: number; plot: number }
  blocks: RoleBlock[]
  /** Above the first block stands the flag of the own pay. */
  flagTop: number
  top: number
  bottom: number
  height: number
}

export function chartSizes(width: number, paper: boolean): ChartSizes {
  if (paper) return { width, fontSize: 11, nameSize: 12, barHeight: 14, narrow: false, paper }
  return { width, fontSize: 12, nameSize: 14, barHeight: 18, narrow: width < 640, paper }
}

/** A band without amounts, and the row of a role without a table, are hatched so far. */
export const noAmountWidth = 96
export const emptyRowWidth = ({ left, right }: { left: number; right: number }): number =>
  Math.min(600, right - left - 1)

const lineOf = (size: number) => Math.round(size * 1.45)

export function salaryLayout(
  roles: readonly RoleText[],
  sizes: ChartSizes,
  withFlag: boolean,
  language: string,
): SalaryLayout {
  const columns = columnsFor(roles, sizes)
  const flagTop = 8
  const top = withFlag ? 42 : 6
  const blocks: RoleBlock[] = []
  let from = top
  for (const role of roles) {
    const block = sizes.narrow
      ? narrowBlock(role, from, sizes, language)
      : wideBlock(role, from, sizes, columns, language)
    blocks.push(block)
    from = block.bottom
  }
  return { columns, blocks, flagTop, top, bottom: from, height: from + 30 }
}

function columnsFor(roles: readonly RoleText[], { width, fontSize, narrow }: ChartSizes): SalaryLayout['columns'] {
  if (narrow) return { name: 0, stage: 0, years: 0, plot: 0 }
  const bands = roles.flatMap((role) => role.bands)
  const widest = (of: (band: RoleText['bands'][number]) => string) =>
    Math.max(0, ...bands.map((band) => textWidth(of(band), fontSize)))
  const stage = Math.max(150, Math.round(width * 0.1836))
  const years = stage + Math.min(Math.max(60, widest((band) => band.name) + 12), width * 0.15)
  return { name: 0, stage, years, plot: years + Math.max(64, widest((band) => band.years) + 16) }
}

function wideBlock(
  role: RoleText,
  top: number,
  sizes: ChartSizes,
  columns: SalaryLayout['columns'],
  language: string,
): RoleBlock {
  const { barHeight, fontSize, nameSize } = sizes
  const name = nameLines(role, top + 14, columns.stage - 16, nameSize, fontSize, language)
  const nameBottom = (name.at(-1)?.y ?? top) + 14
  const pitch = barHeight + 10
  let y = top + 14
  const bars = role.bands.map((band) => {
    const lines = labelLines(band.name, columns.years - columns.stage - 8, fontSize, language)
    const bar = { y, lines }
    y += Math.max(pitch, lines.length * lineOf(fontSize) + 6)
    return bar
  })
  if (bars.length > 0) return { top, bottom: Math.max(y + 4, nameBottom), name, bars, empty: null }
  const height = barHeight + 7
  const bottom = Math.max(top + 14.5 + height + 17.5, nameBottom)
  return { top, bottom, name, bars, empty: { y: top + 14.5, height } }
}

function narrowBlock(role: RoleText, top: number, sizes: ChartSizes, language: string): RoleBlock {
  const { barHeight, fontSize, nameSize, width } = sizes
  const name = nameLines(role, top + 12, width, nameSize, fontSize, language)
  let y = (name.at(-1)?.y ?? top) + 10
  const bars = role.bands.map((band) => {
    const at = y + lineOf(fontSize) + 4
    y = at + barHeight + 6
    return { y: at, lines: [band.name] }
  })
  if (bars.length > 0) return { top, bottom: y + 8, name, bars, empty: null }
  return { top, bottom: y + barHeight + 22, name, bars, empty: { y: y + 4, height: barHeight + 7 } }
}

/** y is a baseline. */
function nameLines(
  role: RoleText,
  top: number,
  width: number,
  nameSize: number,
  fontSize: number,
  language: string,
): RoleBlock['name'] {
  const found: RoleBlock['name'] = []
  let y = top + nameSize
  // Bold runs about a tenth wider than the estimate, which is made for regular type.
  for (const text of labelLines(role.name, width, nameSize * 1.08, language)) {
    found.push({ text, y, head: true })
    y += lineOf(nameSize)
  }
  y -= 1
  for (const note of role.notes) {
    for (const text of labelLines(note, width, fontSize, language)) {
      found.push({ text, y, head: false })
      y += lineOf(fontSize)
    }
  }
  return found
}
