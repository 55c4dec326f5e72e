// Reads the kinds of companies and the names given as examples.
import type { CompanyType } from '#contract/guide.ts'
import {
  bareList,
  companyNames,
  dropBrackets,
  exampleNames,
  isName,
  namesInBullet,
  splitNames,
} from './company-names.ts'
import { readHeading, splitNumber } from './headings.ts'
import { type Label, readLabel } from './labels.ts'
import { plainText } from './plain-text.ts'
import { continuedContent, isBlank, isFence, isRule, lineContent, listItem, type SourceLine } from './source-lines.ts'

type Entry = { head: string; first: SourceLine; lines: SourceLine[] }

const namesLabel =
  /^(?:主な|代表的な|具体的な|代表)?(?:examples?|example companies|企業例|企業タイプ|企業名|企業|例|代表例|具体例|該当企業|代表企業|求人企業|会社名)(?:[・（(].*)?$/i
const otherLabel =
  /活用|特徴|役割|求められる|ポイント|業務|概要|魅力|理由|メリット|期待|スキル|内容|働き方|環境|キャリア|年収|備考|補足|目的|ミッション|需要|傾向|強み/

/** `環境・エネルギー企業` and `通信キャリア` are types although they hold such a word. */
const kindOfCompany =
  /(?:企業|会社|メーカー|キャリア|ベンダー|スタートアップ|ベンチャー|ファーム|機関|業界)(?:[(（][^()（）]*[)）])?$/

export function readCompanies(body: readonly SourceLine[]): CompanyType[] {
  return entries(body).flatMap(readEntry)
}

/** A type is a sub-heading, else a list item or paragraph in bold. */
function entries(body: readonly SourceLine[]): Entry[] {
  const headings = body.flatMap((line) => readHeading(line) ?? [])
  if (headings.length > 0) {
    const isNumbered = headings.some((heading) => heading.number !== null)
    return headings.flatMap((heading, index) => {
      if (isNumbered ? heading.number === null : /まとめ|補足|ストーリー|ポイント/.test(heading.title)) return []
      // In a numbered list of types a deeper heading without number, such as 企業例, is a label.
      const next = headings.find(
        (other, at) => at > index && !(isNumbered && other.number === null && other.level > heading.level),
      )
      const end = next?.line.number ?? Number.POSITIVE_INFINITY
      const lines = body.filter((line) => line.number > heading.line.number && line.number < end)
      return [{ head: heading.title, first: heading.line, lines }]
    })
  }
  return entriesByLine(body)
}

function entriesByLine(body: readonly SourceLine[]): Entry[] {
  const marked = body.filter((line) => isTypeLine(line))
  const top = marked.length > 0 ? marked : body.filter((line) => isPlainType(line))
  const isOrdered = top.some((line) => isNumberedLine(line))
  const offset = (body[0]?.number ?? 1) - 1
  const starts = isOrdered ? top.filter((line) => isNumberedLine(line)) : top
  return starts.map((first, index) => {
    const end = starts[index + 1]?.number ?? Number.POSITIVE_INFINITY
    // Line numbers run without gaps; looking through the whole section for each of its bullets takes quadratic time.
    const below = body.slice(first.number - offset, end - offset - 1)
    const stop = below.findIndex((line, at) => endsList(line, below[at - 1], first))
    return {
      head: splitNumber(plainText(lineContent(first))).title,
      first,
      lines: stop < 0 ? below : below.slice(0, stop),
    }
  })
}

function isNumberedLine(line: SourceLine): boolean {
  return listItem(line)?.ordered === true || /^\*\*\s*\d/.test(line.text)
}

function isTypeLine(line: SourceLine): boolean {
  if (line.indent >= 2 || line.code || isBlank(line) || isRule(line)) return false
  const label = readLabel(lineContent(line))
  if (listItem(line)?.ordered === true || isNumberedLine(line)) return true
  return label?.bold === true && !namesLabel.test(label.name) && !isOtherLabel(label.name)
}

/** `- 海運：青波海運、ミナト` and `- 海運（青波海運など）`: where nothing is bold, the bullets at the margin are the types. */
function isPlainType(line: SourceLine): boolean {
  return line.indent < 2 && !line.code && listItem(line) !== null
}

/** A paragraph at the margin after a blank line speaks about all types. */
function endsList(line: SourceLine, previous: SourceLine | undefined, first: SourceLine): boolean {
  if (isRule(line)) return true
  return (
    listItem(first) !== null &&
    line.indent === 0 &&
    !isBlank(line) &&
    listItem(line) === null &&
    readLabel(line.text)?.bold !== true &&
    !/^[(（]例/.test(line.text) &&
    (previous === undefined || isBlank(previous))
  )
}

function isOtherLabel(name: string): boolean {
  return name.length <= 20 && otherLabel.test(name) && !kindOfCompany.test(name)
}

function readEntry(entry: Entry): CompanyType[] {
  const { type, names: inHead, rest } = readHead(entry)
  if (type === '') return []
  const lines = entry.lines.filter((line) => !isBlank(line) && !isRule(line) && !isFence(line))
  const names = [...inHead, ...namesBelow(lines)]
  const texts = [rest, ...lines.map((line) => readHeading(line)?.title ?? plainText(continuedContent(line)))]
  const text = texts.filter((part) => part !== '').join('\n')
  return [
    {
      type,
      names: [...new Set(names)],
      text: text === '' ? type : text,
      line: entry.first.number,
      endLine: lines.at(-1)?.number ?? entry.first.number,
    },
  ]
}

/** A bare label such as `**企業例:**` says what the lines below it are, up to the next label. */
function namesBelow(lines: readonly SourceLine[]): string[] {
  const isLabelled = lines.some((line) => namesLabel.test(labelOf(line)?.name ?? ''))
  let below: 'names' | 'remarks' | null = null
  return lines.flatMap((line) => {
    const label = labelOf(line)
    if (label !== null && label.rest === '' && (namesLabel.test(label.name) || isOtherLabel(label.name))) {
      below = namesLabel.test(label.name) ? 'names' : 'remarks'
      return []
    }
    if (label !== null && (namesLabel.test(label.name) || isOtherLabel(label.name))) below = null
    else if (below === 'names') return listedNames(line)
    else if (below === 'remarks' || (isLabelled && label?.bold === true))
      return exampleNames(plainText(lineContent(line)))
    return namesInLine(line)
  })
}

function labelOf(line: SourceLine): Label | null {
  const heading = readHeading(line)
  return heading === null ? readLabel(lineContent(line)) : { name: heading.title, rest: '', bold: true, colon: false }
}

/** `- 青波海運（島への配達）`, `- **ミナト**：倉庫`, or a whole list in one line. */
function listedNames(line: SourceLine): string[] {
  const label = readLabel(lineContent(line))
  if (label !== null && listItem(line) !== null) return splitNames(dropBrackets(label.name))
  return companyNames(plainText(lineContent(line)).split(/\s[-–—―]\s/)[0] ?? '')
}

/** `海運（青波海運、ミナトなど）` names two companies; `大手海運会社（外航船）` describes a type. */
function readHead(entry: Entry): { type: string; names: string[]; rest: string } {
  const label = readHeading(entry.first) === null ? readLabel(lineContent(entry.first)) : null
  // A plain bullet splits at its colon; a numbered one may hold a colon of its own.
  const isPlain = label?.bold === false && listItem(entry.first)?.ordered === false
  const isSplit = label !== null && (label.bold || isPlain) && label.rest !== ''
  const head = isSplit ? splitNumber(label.name).title : splitNumber(entry.head.replace(/[:：]$/, '')).title
  const rest = isSplit ? plainText(label.rest.replace(/^[-–—―]\s*/, '')) : ''
  const restBracket = /^[(（](.+)[)）]$/.exec(rest)
  const bracket = /^(.*?)\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]$/.exec(head)
  const listed = bracket === null ? [] : namesInBracket(bracket[2] ?? '')
  const colon = /^(.{2,30}?)[:：]\s*(.+)$/.exec(head)
  if (bracket !== null && listed.length > 0) return { type: (bracket[1] ?? '').trim(), names: listed, rest }
  if (restBracket !== null) return { type: head, names: namesInBracket(restBracket[1] ?? ''), rest }
  if (colon !== null && companyNames(colon[2] ?? '').length >= 2) {
    return { type: (colon[1] ?? '').trim(), names: companyNames(colon[2] ?? ''), rest }
  }
  return {
    type: head,
    names:
      isSplit && label.colon ? [...companyNames(rest.split('。')[0] ?? ''), ...exampleNames(rest)] : exampleNames(rest),
    rest,
  }
}

function namesInBracket(text: string): string[] {
  const isMarked = /^(?:例|代表例|主な企業)\s*[：:]?|(?:など|等|他|ほか)$/.test(text.trim())
  const names = splitNames(
    dropBrackets(
      text
        .trim()
        .replace(/^(?:例|代表例|主な企業)\s*[：:]?\s*/, '')
        .replace(/(?:など|等|他|ほか)$/, ''),
    ),
  )
  return isMarked || names.length >= 2 ? names : []
}

function namesInLine(line: SourceLine): string[] {
  const content = lineContent(line)
  const whole = plainText(content)
  if (/^[(（]\s*(?:例|主な企業|代表例|企業例)/.test(whole))
    return exampleNames(whole.replace(/^([(（])\s*(?:主な企業|企業例)/, '$1例'))
  const label = readLabel(content)
  if (label === null) {
    const listed = listItem(line) === null ? [] : namesInBullet(whole)
    return listed.length > 0 ? listed : [...bareList(whole), ...exampleNames(whole)]
  }
  if (namesLabel.test(label.name)) {
    const text = plainText(label.rest)
    const names = companyNames(text)
    return names.length > 0 ? names : exampleNames(text)
  }
  if (isOtherLabel(label.name) || !label.bold) return exampleNames(whole)
  // `**青波海運** - …` and `**ミナト / Blue Port**：…`: the label itself is the name.
  return listItem(line) === null ? [] : splitNames(dropBrackets(label.name)).filter(isName)
}
