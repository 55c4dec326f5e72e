// Reads the skills of a guide: tables in the standard families, bullets in the older ones.
import type { Diagnostic, SkillKind, SkillRow } from '#contract/guide.ts'
import { readHeading, splitNumber } from './headings.ts'
import { readLabel } from './labels.ts'
import { plainText } from './plain-text.ts'
import { skillKind } from './skill-kind.ts'
import { continuedContent, isBlank, isRule, listItem, type SourceLine } from './source-lines.ts'
import { cellText, column, findTables, type Table } from './table.ts'
import { isProductList, productList, toolNames } from './tool-names.ts'

export type Skills = { skills: SkillRow[]; diagnostics: Diagnostic[] }

export function isSkillTable(table: Table): boolean {
  const [first, second] = table.headers.filter((header) => !isNumberColumn(header))
  return (
    /^(?:スキル|ツール)|スキル(?:名|項目|カテゴリ)?$|カテゴリ|^分類$/.test(first ?? '') &&
    /説明|詳細|内容|用途|ツール|具体/.test(second ?? '')
  )
}

/** `No.`, `#`: counts the rows and says nothing of the skill. */
function isNumberColumn(header: string): boolean {
  return /^(?:No\.?|[#＃]|番号|順位)$/i.test(header)
}

/** Headings in the skills section whose bullets are something else. */
const notSkills = /資格|認定|ストーリー|まとめ|補足|注意|ポイント|コラム/

type Block = { heading: string | null; lines: SourceLine[] }

/** `title`: of the section, for what stands in it before any sub-heading. */
export function readSkills(body: readonly SourceLine[], title = ''): Skills {
  const diagnostics: Diagnostic[] = []
  const hasTable = findTables(body).some(isSkillTable)
  const skills = blocks(body).flatMap((block) => readBlock(block, title, hasTable, diagnostics))
  return { skills, diagnostics }
}

/** A sub-heading, or a bold line that stands alone, begins a block. */
function blocks(body: readonly SourceLine[]): Block[] {
  const result: Block[] = [{ heading: null, lines: [] }]
  for (const [index, line] of body.entries()) {
    const heading = readHeading(line)
    const group = heading === null ? groupName(line, body.slice(index + 1)) : null
    const label = heading === null && listItem(line) === null && line.indent === 0 ? readLabel(line.text) : null
    if (heading !== null) result.push({ heading: heading.title, lines: [] })
    else if (group !== null) result.push({ heading: group, lines: [] })
    else if (label?.bold === true && label.rest === '')
      result.push({ heading: splitNumber(label.name).title, lines: [] })
    else result.at(-1)?.lines.push(line)
  }
  return result
}

/** `* **技術スキル**` above deeper bullets, or `ソフトスキル：` above bullets: a heading in another form. */
function groupName(line: SourceLine, after: readonly SourceLine[]): string | null {
  const item = listItem(line)
  const label = readLabel(item?.content ?? line.text)
  const text = label === null ? null : label.rest === '' ? label.name : null
  if (text === null || !/(?:スキル|ツール|言語|ツール・サービス)(?:[(（][^()（）]*[)）])?$/.test(text)) return null
  const below = after.find((other) => !isBlank(other))
  if (below === undefined || listItem(below) === null) return null
  return item === null || below.indent > line.indent ? text : null
}

/** Beside tables bullets are remarks, unless their own heading speaks of skills. */
function readBlock(block: Block, title: string, hasTable: boolean, diagnostics: Diagnostic[]): SkillRow[] {
  const tables = findTables(block.lines)
  const known = tables.filter((table) => isSkillTable(table) || block.heading !== null)
  for (const table of tables.filter((other) => !known.includes(other))) {
    diagnostics.push({
      severity: 'info',
      line: table.headerLine,
      endLine: table.endLine,
      code: 'table-unrecognised',
      message: 'This table is not a skill table.',
    })
  }
  if (known.length > 0) return known.flatMap((table) => readTable(table, tableKind(table, block.heading)))
  const heading = block.heading ?? ''
  if (notSkills.test(heading) || (hasTable && !/スキル|ツール|技術|能力/.test(heading))) return []
  // 必要なスキルとツール says of no line which of the two it is; 使用するツール does.
  const own = block.heading ?? (/スキル|skill/i.test(title) ? '' : title)
  return readBullets(block.lines, skillKind(own))
}

/** The table's own header is surer than a heading that names both skills and tools. */
function tableKind(table: Table, heading: string | null): SkillKind {
  const head = table.headers.join(' ')
  if (/ツールカテゴリ|ツール名/.test(head)) return 'tool'
  return heading === null ? skillKind(table.headers[0] ?? '') : skillKind(heading)
}

function readTable(table: Table, kind: SkillKind): SkillRow[] {
  const nameAt =
    column(table, /^スキル|ツールカテゴリ|カテゴリ|^分類$/) ??
    Math.max(
      0,
      table.headers.findIndex((header) => !isNumberColumn(header)),
    )
  const toolsAt = table.headers.findIndex((header, at) => at !== nameAt && /ツール|製品|サービス/.test(header))
  return table.rows.flatMap((row) => {
    const name = cellText(row, nameAt)
    if (name === null) return []
    const description =
      row.cells
        .map((_, at) => (at === nameAt || isNumberColumn(table.headers[at] ?? '') ? null : cellText(row, at)))
        .filter((text) => text !== null)
        .join('\n') || null
    const lines = { line: row.line, endLine: row.line }
    const products = (toolsAt < 0 ? null : cellText(row, toolsAt)) ?? description
    return [skillRow(kind, name.replace(/^\d{1,2}[.．)]\s+/, ''), description, lines, products)]
  })
}

/** What a row of this name lists are protocols and methods; nobody uses them as products. */
const standards =
  /プロトコル|^通信|暗号|認証|認可|規格|標準|方式|手法|アルゴリズム|プラクティス|理論|用語|指標|protocol|standard|cryptograph|authentication/i

/** `products`: the part of the description that names the tools. */
function skillRow(
  kind: SkillKind,
  name: string,
  description: string | null,
  lines: { line: number; endLine: number },
  products = description,
): SkillRow {
  const row: SkillRow = { kind, name, description, ...lines }
  if (kind === 'tool') return { ...row, tools: products === null ? toolNames(name, '') : toolNames(products, name) }
  const isList = description !== null && isProductList(description) && !standards.test(name)
  return isList ? { ...row, tools: productList(description) } : row
}

/** Each bullet is one skill; deeper bullets and continued lines describe it. */
function readBullets(lines: readonly SourceLine[], kind: SkillKind): SkillRow[] {
  const groups: SourceLine[][] = []
  let isOpen = false
  for (const line of lines) {
    const item = listItem(line)
    const first = groups.at(-1)?.[0]
    if (isRule(line)) isOpen = false
    else if (isBlank(line)) continue
    else if (item !== null && (first === undefined || !isOpen || line.indent <= first.indent)) {
      groups.push([line])
      isOpen = true
    } else if (isOpen && first !== undefined && line.indent > first.indent) groups.at(-1)?.push(line)
    else isOpen = false
  }
  return groups.flatMap((group) => readBullet(group, kind))
}

function readBullet(group: readonly SourceLine[], kind: SkillKind): SkillRow[] {
  const [first, ...more] = group
  if (first === undefined) return []
  const content = listItem(first)?.content ?? first.text
  const label = readLabel(content)
  const isNamed = label !== null && (label.rest !== '' || (label.colon && more.length > 0))
  const name = plainText(isNamed ? label.name : content)
  const below = more.map((line) => plainText(continuedContent(line)))
  const own = isNamed ? plainText(label.rest.replace(/^[-–—―]\s*/, '')) : ''
  const description = [own, ...below].filter((text) => text !== '').join('\n') || null
  if (name === '') return []
  const row = skillRow(kind, name, description, { line: first.number, endLine: group.at(-1)?.number ?? first.number })
  // `Alpha / Beta：設計` names the tools where other bullets name their kind.
  if (row.tools?.length === 0) return [{ ...row, tools: toolNames(name, '').filter((tool) => /[a-z]/.test(tool)) }]
  return [row]
}
