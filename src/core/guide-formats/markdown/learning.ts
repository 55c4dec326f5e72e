// Reads the learning roadmap by its labels, at any indentation: CommonMark loses the nesting in a quarter of the guides.
import type { LearningStep } from '#contract/guide.ts'
import { type Heading, readHeading, splitNumber } from './headings.ts'
import { readLabel } from './labels.ts'
import { type ItemContext, readItems } from './learning-items.ts'
import { plainText } from './plain-text.ts'
import { continuedContent, isBlank, isFence, isRule, listItem, type SourceLine } from './source-lines.ts'
import { cellText, column, findTables, type Table } from './table.ts'

type Part = { title: string; first: SourceLine; rest: string; lines: SourceLine[] }

export function readLearning(body: readonly SourceLine[], sectionTitle: string): LearningStep[] {
  const table = findTables(body).find(isRoadmapTable)
  const parts = findSteps(body, sectionTitle)
  const fromTable = table === undefined ? [] : readTable(table)
  const isInTable = (line: SourceLine): boolean =>
    table !== undefined && line.number >= table.headerLine && line.number <= table.endLine
  const steps = parts.map((part, index) =>
    readStep({ ...part, lines: part.lines.filter((line) => !isInTable(line)) }, index === parts.length - 1),
  )
  return [
    ...fromTable,
    ...steps.filter((step) => step.items.length > 0 || step.purpose !== null || fromTable.length === 0),
  ]
}

function isRoadmapTable(table: Table): boolean {
  return /段階|ステップ|フェーズ|ステージ|レベル|期間|時期|stage|step|phase/i.test(table.headers[0] ?? '')
}

function readTable(table: Table): LearningStep[] {
  const goalAt = column(table, /目標|目的|ゴール|goal/i, /内容|学習|概要/)
  const resourceAt = column(table, /リソース|教材|書籍|コース|参考|resource/i)
  return table.rows.flatMap((row) => {
    const title = cellText(row, 0)
    if (title === null) return []
    const lines = { line: row.line, endLine: row.line }
    const text = cellText(row, resourceAt)
    const items = text === null ? [] : readItems(text, 'resource', lines)
    return [
      {
        title: stepTitle(splitNumber(title).title, title),
        purpose: cellText(row, goalAt === 0 ? null : goalAt),
        items,
        ...lines,
      },
    ]
  })
}

/** Steps are sub-headings, else numbered or bold list items, else the section is one step. */
function findSteps(body: readonly SourceLine[], sectionTitle: string): Part[] {
  const headings = body.flatMap((line) => readHeading(line) ?? [])
  const ordered = body.filter((line) => listItem(line)?.ordered === true && boldStep(line, body) !== null)
  // A lone heading above a numbered list names the list, not a step.
  const isOverList = headings.length > 0 && !headings.some(isStepHeading) && ordered.length >= 2
  if (headings.length > 0 && !isOverList) return stepsByHeading(body, headings)
  const bold = body.filter((line) => boldStep(line, body) !== null)
  if (bold.length > 0) return stepsByLine(body, bold)
  const first = body.find((line) => listItem(line) !== null)
  if (first === undefined) return []
  return [{ title: sectionTitle, first, rest: '', lines: body.filter((line) => line.number >= first.number) }]
}

function stepsByHeading(body: readonly SourceLine[], headings: readonly Heading[]): Part[] {
  const isNumbered = headings.some(isStepHeading)
  return headings.flatMap((heading, index) => {
    if (isNumbered ? !isStepHeading(heading) : /ストーリー|まとめ|補足|事例|コラム/.test(heading.title)) return []
    // Below a numbered step a deeper heading without number, such as 目的, is a label.
    const next = headings.find(
      (other, at) => at > index && !(isNumbered && !isStepHeading(other) && other.level > heading.level),
    )
    const end = next?.line.number ?? Number.POSITIVE_INFINITY
    const lines = body.filter((line) => line.number > heading.line.number && line.number < end)
    return [{ title: stepTitle(heading.title, heading.fullText), first: heading.line, rest: '', lines }]
  })
}

const stepPrefix =
  /^[【[]?\s*(?:(?:ステップ|step|phase|フェーズ|レベル|level|stage)\s*[\d０-９]{1,2}|第\s*[\d０-９一二三四五六七八九十]{1,2}\s*(?:段階|ステップ|フェーズ|ステージ))\s*[】\]]?\s*(?:[(（][^()（）]{1,20}[)）]\s*(?=[:：]))?\s*[:：.．、|｜-]?\s*/i

function isStepHeading(heading: Heading): boolean {
  return heading.number !== null || stepPrefix.test(heading.title)
}

/** `ステップ1：基礎` is called 基礎. */
function stepTitle(title: string, fullText: string): string {
  const bare = title.replace(stepPrefix, '').trim()
  return bare === '' ? fullText : bare
}

/** `1.  **…**` and `**ステップ1: …**` without headings. A resource label is no step. */
function boldStep(line: SourceLine, body: readonly SourceLine[]): { title: string; rest: string } | null {
  if (line.indent >= 2 || line.code) return null
  const item = listItem(line)
  const content = item?.content ?? line.text
  const label = readLabel(content)
  if (label === null || !label.bold || labelContext(label.name) !== null) return null
  const isOrdered = item?.ordered === true || /^\d/.test(label.name) || stepPrefix.test(label.name)
  const hasOrdered = body.some((other) => other.indent < 2 && listItem(other)?.ordered === true)
  if (!isOrdered && (item === null || hasOrdered)) return null
  return { title: stepTitle(splitNumber(label.name).title, label.name), rest: label.rest }
}

function stepsByLine(body: readonly SourceLine[], starts: readonly SourceLine[]): Part[] {
  return starts.flatMap((first, index) => {
    const step = boldStep(first, body)
    const end = starts[index + 1]?.number ?? Number.POSITIVE_INFINITY
    const lines = body.filter((line) => line.number > first.number && line.number < end)
    return step === null ? [] : [{ title: step.title, first, rest: step.rest, lines }]
  })
}

type Entry = {
  context: ItemContext | 'purpose'
  texts: string[]
  /** What stands in single marks of emphasis. */
  italics: string[]
  line: number
  endLine: number
  indent: number
  prose: boolean
}

/** A label opens an entry and sets what the lines below it hold; a line without label or list mark continues the entry. */
function readStep(part: Part, isLast: boolean): LearningStep {
  const entries: Entry[] = []
  let open: Entry | null = null
  let container: ItemContext = 'action'
  let containerIndent = 0
  let endLine = part.first.number
  let isAfterGap = false
  let isAfterRule = false
  let previous = part.first.number
  const begin = (context: Entry['context'], source: string, line: SourceLine): Entry => {
    const prose = context !== 'purpose' && listItem(line) === null
    const { number, indent } = line
    const entry = {
      context,
      texts: [plainText(source)],
      italics: italicsOf(source),
      line: number,
      endLine: number,
      indent,
      prose,
    }
    entries.push(entry)
    return entry
  }
  if (part.rest !== '') open = begin('action', part.rest, part.first)
  for (const line of part.lines) {
    // A table was read by itself and is not among these lines: what stands behind it continues nothing before it.
    if (line.number > previous + 1) open = null
    previous = line.number
    if (isFence(line)) continue
    if (isBlank(line) || isRule(line)) {
      isAfterGap = true
      isAfterRule ||= isRule(line)
      continue
    }
    const heading = readHeading(line)
    if (heading !== null) {
      const context = labelContext(heading.title)
      container = context === null || context === 'purpose' ? 'action' : context
      containerIndent = 0
      open = context === 'purpose' ? { ...begin('purpose', '', line), indent: -1, prose: true } : null
      if (open !== null) entries[entries.length - 1] = open
      endLine = line.number
      isAfterGap = false
      continue
    }
    const item = listItem(line)
    const content = item?.content ?? line.text
    const label = readLabel(content)
    const context = label !== null && (label.colon || label.rest === '') ? labelContext(label.name) : null
    // Prose after a rule, or after the bullets of the last step, speaks about all steps.
    const isOutside = isAfterRule || (isLast && isAfterGap && line.indent === 0 && open !== null && !open.prose)
    if (item === null && context === null && isOutside) continue
    endLine = line.number
    if (label !== null && context !== null) {
      open = label.rest !== '' || context === 'purpose' ? begin(context, label.rest, line) : null
      container = context === 'purpose' ? container : context
      containerIndent = line.indent
    } else if (label?.bold === true && label.colon && line.indent <= containerIndent) {
      // A label of its own beside the known ones, such as コミュニティ: what it says is neither a book nor a course.
      open = begin('action', content, line)
    } else if (open !== null && continues(line, open, isAfterGap)) {
      open.texts.push(plainText(continuedContent(line)))
      open.endLine = line.number
    } else open = begin(container, content, line)
    isAfterGap = false
    isAfterRule = false
  }
  const purposes = entries.filter((entry) => entry.context === 'purpose').map(textOf)
  const items = entries.flatMap((entry) =>
    entry.context === 'purpose'
      ? []
      : readItems(textOf(entry), entry.context, { line: entry.line, endLine: entry.endLine }, entry.italics),
  )
  return {
    title: part.title,
    purpose: purposes.find((text) => text !== '') ?? null,
    items,
    line: part.first.number,
    endLine,
  }
}

function italicsOf(source: string): string[] {
  if (!/[*_]/.test(source)) return []
  return [...source.matchAll(/(?<![*_\w])([*_])(?![*_\s])([^*_]{2,200})(?<!\s)\1(?![*_\w])/g)].map((match) =>
    plainText(match[2] ?? ''),
  )
}

/** Bullets below a purpose are part of it; any other bullet is an entry of its own. */
function continues(line: SourceLine, open: Entry, isAfterGap: boolean): boolean {
  if (listItem(line) !== null) return open.context === 'purpose' && line.indent > open.indent
  return !isAfterGap || open.prose || line.indent > open.indent
}

function textOf(entry: Entry): string {
  return entry.texts.filter((text) => text !== '').join('\n')
}

/** The labels of the format; any other label is part of the text. */
function labelContext(name: string): ItemContext | 'purpose' | null {
  if (/^(?:学習)?(?:目的|目標|ゴール|ねらい|狙い)$|^(?:goal|purpose|objective)s?$/i.test(name)) return 'purpose'
  if (/^(?:recommended )?(?:books?|reading)$/i.test(name)) return 'book'
  if (/^(?:recommended )?(?:online )?courses?$/i.test(name)) return 'course'
  if (/^actions?$/i.test(name)) return 'action'
  if (
    /^(?:推奨|推薦|おすすめ|参考|関連)?(?:書籍|図書|本|参考書|文献)(?:[・/](?:書籍|文献|論文|雑誌|記事|資料|ドキュメント))?$/.test(
      name,
    )
  )
    return 'book'
  if (
    /^(?:推奨|おすすめ)?(?:オンライン)?(?:コース|講座|研修|学習サイト|学習)(?:[・/](?:資格|研修|講座|コース|教材))?$/.test(
      name,
    )
  )
    return 'course'
  if (
    /^(?:推奨|おすすめ|参考|学習)?(?:リソース|教材|資料)$|^書籍[・/＆&](?:オンライン)?(?:コース|講座|教材|リソース)$/.test(
      name,
    )
  )
    return 'resource'
  if (/^(?:具体的な)?(?:アクション|行動|実践|実践課題|やること|取り組み|学習方法)$/.test(name)) return 'action'
  return null
}
