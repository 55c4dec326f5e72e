// Reads the salary table and the notes that stand round it.
import type { Diagnostic, SalaryBand } from '#contract/guide.ts'
import { readHeading } from './headings.ts'
import { readLabel } from './labels.ts'
import { plainText } from './plain-text.ts'
import { readSalaryRange } from './salary-range.ts'
import { continuedContent, isBlank, isFence, isRule, lineContent, listItem, type SourceLine } from './source-lines.ts'
import { cellText, column, findTables, type Table } from './table.ts'
import { readYears } from './years.ts'

export type Salary = { salary: { bands: SalaryBand[]; notes: string[] } | null; diagnostics: Diagnostic[] }

export function isSalaryTable(table: Table): boolean {
  return /年収|年俸|月収|月給|月額|時給|単価|給与|報酬|salary/i.test(table.headers.slice(1).join(' '))
}

export function readSalary(body: readonly SourceLine[]): Salary {
  const tables = findTables(body)
  const diagnostics: Diagnostic[] = []
  const bands = tables.filter(isSalaryTable).flatMap((table) => readBands(table, diagnostics))
  const listed = tables.length > 0 ? [] : body.flatMap((line) => readListed(line))
  bands.push(...listed)
  const notes = body
    .filter((line) => !listed.some((band) => band.line === line.number))
    .filter((line) => !tables.some((table) => line.number >= table.headerLine && line.number <= table.endLine))
    .flatMap((line) => readNote(line))
  if (bands.length === 0 && notes.length === 0) return { salary: null, diagnostics }
  return { salary: { bands, notes }, diagnostics }
}

function readBands(table: Table, diagnostics: Diagnostic[]): SalaryBand[] {
  const labelAt = column(table, /経験|年数|レベル|段階|ランク|役職|クラス|ポジション/) ?? 0
  const rangeAt = column(table, /年収|年俸|給与|報酬|salary/i, /月収|月給|月額|時給|単価|範囲|レンジ|金額|万円/) ?? 1
  const noteAt = column(table, /特徴|備考|補足|説明|内容|役割|note|remark|description/i)
  const header = table.headers[rangeAt] ?? ''
  const unit = /(?<!万)円|JPY|[¥￥]/.test(header) ? '円' : '万円'
  const period = /月収|月給|月額|月単価|時給/.exec(header)?.[0] ?? ''
  return table.rows.flatMap((row) => {
    const label = cellText(row, labelAt)
    if (label === null) return []
    const range = readSalaryRange(period + (cellText(row, rangeAt) ?? ''), unit)
    if (range === null) {
      diagnostics.push({
        severity: 'warning',
        line: row.line,
        code: 'salary-unreadable',
        message: `No amount in yen can be read from "${row.cells[rangeAt] ?? ''}".`,
      })
    }
    return [
      {
        label,
        ...readYears(label),
        min: range?.min ?? null,
        max: range?.max ?? null,
        openEnded: range?.openEnded ?? false,
        note: cellText(row, noteAt === labelAt || noteAt === rangeAt ? null : noteAt),
        line: row.line,
        endLine: row.line,
      },
    ]
  })
}

/** `- ジュニア（0〜3年）：400万〜600万円`: without a table, a list item whose label is followed by an amount with its unit. */
function readListed(line: SourceLine): SalaryBand[] {
  const label = listItem(line) === null ? null : readLabel(lineContent(line))
  if (label === null || !/^[約〜~～]?\s*[\d０-９][\d０-９,，.]*\s*(?:億|万|円|[-–—−〜~～])/.test(plainText(label.rest)))
    return []
  const text = plainText(label.rest)
  const range = /[万円]/.test(text) ? readSalaryRange(text, '万円') : null
  if (range === null) return []
  const amount = /^[^。（(、]*/.exec(text)?.[0] ?? ''
  const note = text
    .slice(amount.length)
    .replace(/^[。、]\s*/, '')
    .trim()
  return [
    {
      label: label.name,
      ...readYears(label.name),
      ...range,
      note: note === '' ? null : note,
      line: line.number,
      endLine: line.number,
    },
  ]
}

/** One note a line, without sub-headings and bare labels. A list number is part of the text. */
function readNote(line: SourceLine): string[] {
  if (isBlank(line) || isRule(line) || isFence(line) || readHeading(line) !== null) return []
  const content = continuedContent(line)
  const label = readLabel(content)
  if (label !== null && label.rest === '' && isBareLabel(label.name, label.colon)) return []
  const note = plainText(content)
  return note === '' ? [] : [note]
}

function isBareLabel(name: string, colon: boolean): boolean {
  return name.length <= 24 && (colon || /^(?:補足|備考|注意?|ポイント|アドバイス|.*からの補足|.*コメント)$/.test(name))
}
