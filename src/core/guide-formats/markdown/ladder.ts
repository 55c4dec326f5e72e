// Reads the career ladder: the table of the standard families, the arrow chains of the older ones.
import type { Diagnostic, LadderStage } from '#contract/guide.ts'
import { readHeading } from './headings.ts'
import { readLabel } from './labels.ts'
import { plainText } from './plain-text.ts'
import { continuedContent, isBlank, isRule, lineContent, listItem, type SourceLine } from './source-lines.ts'
import { cellText, column, findTables, type Table } from './table.ts'

export type Ladder = { ladder: LadderStage[]; diagnostics: Diagnostic[] }

const arrow = /\s*(?:→|⇒|➡️?|➜|➔|⟶|->|=>|＞)\s*/

export function isLadderTable(table: Table): boolean {
  return /キャリア(?:段階|ステージ|レベル|ステップ|パス)|career (?:stage|level)/i.test(table.headers[0] ?? '')
}

/** `aliases`: the names the guide uses for its own role. */
export function readLadder(body: readonly SourceLine[], aliases: readonly string[]): Ladder {
  const tables = findTables(body)
  const own = tables.filter((table) => isLadderTable(table) || looksLikeLadder(table))
  const diagnostics = tables
    .filter((table) => !own.includes(table))
    .map(
      (table): Diagnostic => ({
        severity: 'info',
        line: table.headerLine,
        endLine: table.endLine,
        code: 'table-unrecognised',
        message: 'This table is not a career table.',
      }),
    )
  const stages = own.length > 0 ? own.flatMap(readTable) : readSteps(body)
  return { ladder: markOwnStage(stages, aliases), diagnostics }
}

function looksLikeLadder(table: Table): boolean {
  return (
    /段階|ステージ|レベル|役職|ポジション|フェーズ|職位|^(?:stage|level|position)$/i.test(table.headers[0] ?? '') &&
    /役割|責任|業務|展望|responsibilit|outlook/i.test(table.headers.slice(1).join(' '))
  )
}

function readTable(table: Table): LadderStage[] {
  const stageAt = column(table, /段階|ステージ|レベル|ステップ|役職|ポジション|フェーズ|職位|キャリア/) ?? 0
  const responsibilitiesAt = column(table, /役割|責任|業務内容|主な業務|responsibilit/i)
  const outlookAt = column(table, /展望|今後|次の|目標|outlook/i)
  const requirementsAt = column(table, /必要|経験|スキル|要件|条件|年数|年収/)
  return table.rows.flatMap((row) => {
    const stage = cellText(row, stageAt)?.replace(/^\d{1,2}[.．)）]\s+/, '') ?? null
    if (stage === null) return []
    return [
      {
        stage,
        responsibilities: cellText(row, responsibilitiesAt),
        outlook: cellText(row, outlookAt),
        requirements: cellText(row, requirementsAt === stageAt ? null : requirementsAt),
        isThisRole: false,
        line: row.line,
        endLine: row.line,
      },
    ]
  })
}

/** Without a table: arrow chains, else numbered steps. */
function readSteps(body: readonly SourceLine[]): LadderStage[] {
  const chains = readChains(body)
  return chains.length > 0 ? chains : readNumbered(body)
}

/** Of a list of stages at least one names a rank or years; other numbered lists are advice. */
const stageWord =
  /ジュニア|ミドル|シニア|リーダー?|アシスタント|アソシエイト|チーフ|マネージャー?|ディレクター|責任者|見習い|新人|初級|中級|上級|\d\s*年|junior|senior|lead|manager|director/i

/** `1. **灯台守**（3〜5年）：点検する。` and `### 1. 灯台守（3〜5年）`; the lines below tell what the stage does. */
function readNumbered(body: readonly SourceLine[]): LadderStage[] {
  const starts = body.flatMap((line, index) => {
    const start = numberedStage(line)
    return start === null ? [] : [{ ...start, line, index }]
  })
  const counts = starts.every(({ number }, index) => number === index + 1)
  if (starts.length < 2 || !counts || !starts.some(({ stage }) => stageWord.test(stage))) return []
  return starts.map(({ stage, rest, line, index }, at) => {
    const own = body.slice(index + 1, starts[at + 1]?.index ?? body.length)
    const end = own.findIndex((other) => isRule(other) || isApart(other, line))
    const below = (end < 0 ? own : own.slice(0, end)).filter((other) => !isBlank(other))
    const text = [rest, ...below.map((other) => plainText(continuedContent(other)))]
      .filter((part) => part !== '')
      .join('\n')
    return {
      stage,
      responsibilities: text === '' ? null : text,
      outlook: null,
      requirements: null,
      isThisRole: false,
      line: line.number,
      endLine: below.at(-1)?.number ?? line.number,
    }
  })
}

/** A heading without number, or a paragraph at the margin below a list, speaks about all stages. */
function isApart(line: SourceLine, start: SourceLine): boolean {
  if (isBlank(line)) return false
  const isHeading = readHeading(line) !== null
  return isHeading || (listItem(start) !== null && line.indent === 0 && listItem(line) === null)
}

function numberedStage(line: SourceLine): { number: number; stage: string; rest: string } | null {
  const heading = readHeading(line)
  if (heading !== null) {
    return heading.numbering === 'plain' && heading.number !== null
      ? { number: heading.number, stage: heading.title, rest: '' }
      : null
  }
  const item = listItem(line)
  const label = item?.ordered === true && line.indent < 2 ? readLabel(item.content) : null
  if (item?.number == null || label?.bold !== true) return null
  const tail = /^([(（][^()（）]*[)）])\s*(?:[:：]\s*|[-–—―]\s+|$)(.*)$/.exec(label.rest)
  return tail === null
    ? { number: item.number, stage: label.name, rest: plainText(label.rest.replace(/^[-–—―]\s+/, '')) }
    : { number: item.number, stage: label.name + (tail[1] ?? ''), rest: plainText(tail[2] ?? '') }
}

/** A chain's stages in order, each once; what the lines below a chain say belongs to the stage it leads to. */
function readChains(body: readonly SourceLine[]): LadderStage[] {
  const stages: LadderStage[] = []
  let index = 0
  while (index < body.length) {
    const line = body[index]
    index += 1
    if (line === undefined || line.code || !isChain(line)) continue
    const below: SourceLine[] = []
    for (let next = body[index]; next !== undefined && isContinued(next, line); next = body[index]) {
      below.push(next)
      index += 1
    }
    addChain(stages, line, below)
  }
  return stages
}

function isChain(line: SourceLine): boolean {
  const content = lineContent(line)
  if (!arrow.test(content) || content.includes('|')) return false
  const isMarked = listItem(line) !== null || /^\*\*/.test(content)
  return (
    isMarked ||
    plainText(content)
      .split(arrow)
      .every((part) => part.length <= 30 && !/[。、]/.test(part))
  )
}

function isContinued(line: SourceLine, chain: SourceLine): boolean {
  return (
    !isBlank(line) &&
    listItem(line) === null &&
    !/^#/.test(line.text) &&
    (line.indent > chain.indent || /\\$/.test(chain.raw.trimEnd()))
  )
}

function addChain(stages: LadderStage[], line: SourceLine, below: readonly SourceLine[]): void {
  const { chain, remark } = splitRemark(lineContent(line))
  const names = plainText(chain)
    .split(arrow)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const description =
    [remark, ...below.map((row) => plainText(row.text))].filter((text) => text !== '').join('\n') || null
  const endLine = below.at(-1)?.number ?? line.number
  for (const stage of names) {
    const known = stages.find((other) => other.stage === stage)
    const isLast = stage === names.at(-1)
    if (known === undefined) {
      stages.push({
        stage,
        responsibilities: isLast ? description : null,
        outlook: null,
        requirements: null,
        isThisRole: false,
        line: line.number,
        endLine: isLast ? endLine : line.number,
      })
    }
  }
}

/** `**A → B**：…` and `A → B：…` end in a remark; `**技術系**: A → B` begins with a label. */
function splitRemark(content: string): { chain: string; remark: string } {
  const label = readLabel(content)
  if (label !== null && !arrow.test(label.name) && label.colon && arrow.test(label.rest)) return splitRemark(label.rest)
  const bold = /^\*\*([^*]+)\*\*\s*(?:[:：]|[-–—―]\s)\s*(.*)$/.exec(content)
  if (bold && arrow.test(bold[1] ?? '')) return { chain: bold[1] ?? '', remark: plainText(bold[2] ?? '') }
  const plain = /^([^:：]+)[:：]\s*([^:：]+)$/.exec(content)
  if (plain && arrow.test(plain[1] ?? '') && !arrow.test(plain[2] ?? '') && !(plain[1] ?? '').includes('**'))
    return { chain: plain[1] ?? '', remark: plainText(plain[2] ?? '') }
  return { chain: content, remark: '' }
}

/** The stage whose name, without its tail in brackets, is the guide's own role. */
function markOwnStage(stages: readonly LadderStage[], aliases: readonly string[]): LadderStage[] {
  const own = new Set(aliases.map(fold).filter((alias) => alias !== ''))
  const at = stages.findIndex((stage) => namesOf(stage.stage).some((name) => own.has(fold(name))))
  return stages.map((stage, index) => ({ ...stage, isThisRole: index === at }))
}

function namesOf(stage: string): string[] {
  const bare = stage.replaceAll(/\s*[(（][^()（）]*[)）]/g, '').trim()
  return [stage, bare, ...bare.split(/\s[/／]\s/)]
}

/** Width, case and separators make no difference, nor does 者 in 開発者. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s・/･_-]/g, '')
    .replace(/(?<=.{2})者$/, '')
}
