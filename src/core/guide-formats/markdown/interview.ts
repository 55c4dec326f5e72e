// Reads interview questions in all their shapes: tables, lists, headings, and bold paragraphs with labelled answers.
import type { Diagnostic, InterviewQuestion } from '#contract/guide.ts'
import { type AnswerLabel, answerLabel } from './answer-label.ts'
import { type Heading, readHeading } from './headings.ts'
import { isQuestionTable, readQuestionTable } from './interview-table.ts'
import { plainText } from './plain-text.ts'
import { type QuestionContext, questionContext } from './question-context.ts'
import { hasQuestionLabel, isBareQuestionLabel, looksLikeQuestion, questionText } from './question-text.ts'
import { continuedContent, isBlank, isFence, isRule, listItem, type SourceLine } from './source-lines.ts'
import { findTables, type Table } from './table.ts'

export type Interview = { questions: InterviewQuestion[]; diagnostics: Diagnostic[] }

/** How a question is written; the questions of one block are all written alike. */
type Style = string

type Field = 'answer' | 'intent' | 'badAnswer' | 'plain'

type Draft = {
  question: string
  line: number
  endLine: number
  indent: number
  /** Of the heading that is the question; 0 for any other question. */
  level: number
  /** In a numbered list; null for any other question. */
  number: number | null
  style: Style
  context: QuestionContext
  texts: Record<Field, string[]>
  field: Field
}

type Scope = { level: number; context: QuestionContext }

export function readInterview(body: readonly SourceLine[], heading: Heading): Interview {
  return new InterviewReader(body, heading).read()
}

/** Far beyond any real guide; the rest is reported as unassigned. */
const maxQuestions = 1_000

/** Deeper than any true heading. */
const boldLevel = 7

/** `**【深掘り解説】**`, `**🌱 ジュニア層への質問**`: a bold line that divides the questions. */
function isBoldHeading(line: SourceLine): boolean {
  if (line.indent > 0 || line.quoted || listItem(line) !== null) return false
  return (
    /^\*\*[^*]*(?:【[^】]*(?:解説|ドリル|質問|対策|編)[^】]*】|一問一答|深掘り|層.{0,24}質問)[^*]*\*\*$/u.test(
      line.text,
    ) && !hasQuestionLabel(line.text)
  )
}

/** Walks the lines once; what it has to remember on the way is kept here. */
class InterviewReader {
  readonly #lines: readonly SourceLine[]
  readonly #tables: readonly Table[]
  readonly #questions: InterviewQuestion[] = []
  readonly #diagnostics: Diagnostic[] = []
  #scopes: Scope[]
  #draft: Draft | null = null
  #style: Style | null = null

  constructor(body: readonly SourceLine[], heading: Heading) {
    this.#lines = body
    this.#tables = findTables(body)
    this.#scopes = [{ level: 0, context: questionContext(heading.fullText) }]
  }

  read(): Interview {
    let index = 0
    while (index < this.#lines.length && this.#questions.length <= maxQuestions) {
      const line = this.#lines[index]
      index += 1
      if (line === undefined) break
      const table = this.#tables.find((other) => other.headerLine === line.number)
      if (table === undefined) this.#readLine(line, index)
      else {
        this.#readTable(table)
        while ((this.#lines[index]?.number ?? Number.POSITIVE_INFINITY) <= table.endLine) index += 1
      }
    }
    this.#close()
    return { questions: this.#questions, diagnostics: this.#diagnostics }
  }

  #readTable(table: Table): void {
    if (isQuestionTable(table)) {
      this.#close()
      this.#questions.push(...readQuestionTable(table, this.#context()))
    } else if (this.#draft !== null) {
      for (const row of table.rows) this.#add(row.line, row.cells.map(plainText).join(' '))
    } else {
      this.#diagnostics.push({
        severity: 'info',
        line: table.headerLine,
        endLine: table.endLine,
        code: 'table-unrecognised',
        message: 'This table holds no questions.',
      })
    }
  }

  /** `next`: the index of the line after this one. */
  #readLine(line: SourceLine, next: number): void {
    const heading = readHeading(line)
    if (heading !== null) this.#readHeading(heading, next)
    else if (isBoldHeading(line)) this.#readBoldHeading(line)
    else if (isBlank(line)) this.#addBlank()
    else if (isRule(line) || isFence(line)) return
    else if (line.code) this.#add(line.number, line.text)
    else this.#readContent(line, next)
  }

  #readHeading(heading: Heading, next: number): void {
    const label = this.#answerHeading(heading)
    if (label !== null) {
      this.#addLabelled(heading.line, label)
      return
    }
    this.#close()
    this.#style = null
    this.#scopes = this.#scopes.filter((scope) => scope.level < heading.level)
    if (this.#isQuestionHeading(heading, next)) {
      this.#open(questionText(heading.fullText), heading.line, 'heading', heading.level)
    } else this.#scopes.push({ level: heading.level, context: questionContext(heading.fullText) })
  }

  /** `#### ⭕ 模範解答` below a question that is a heading itself. */
  #answerHeading(heading: Heading): AnswerLabel | null {
    const draft = this.#draft
    if (draft === null || draft.style !== 'heading' || heading.level <= draft.level) return null
    return headingLabel(heading)
  }

  /** Stands in for a sub-heading, so it ends at the next one or at any true heading. */
  #readBoldHeading(line: SourceLine): void {
    this.#close()
    this.#style = null
    this.#scopes = this.#scopes.filter((scope) => scope.level < boldLevel)
    this.#scopes.push({ level: boldLevel, context: questionContext(plainText(line.text)) })
  }

  /** A heading is a question when it says so, or when an answer follows before any other question. */
  #isQuestionHeading(heading: Heading, next: number): boolean {
    if (hasQuestionLabel(heading.fullText)) return questionText(heading.fullText) !== ''
    if (heading.number !== null && looksLikeQuestion(heading.fullText)) return true
    for (let index = next; index < this.#lines.length; index += 1) {
      const line = this.#lines[index]
      if (line === undefined) return false
      const below = readHeading(line)
      if (below !== null) return below.level > heading.level && headingLabel(below) !== null
      if (isBlank(line) || isRule(line)) continue
      const content = contentOf(line)
      if (answerLabel(content) !== null) return true
      if (hasQuestionLabel(content) || (listItem(line) !== null && looksLikeQuestion(content))) return false
      if (line.text.startsWith('|')) return false
    }
    return false
  }

  #readContent(line: SourceLine, next: number): void {
    const content = contentOf(line)
    const label = answerLabel(content)
    if (label !== null && this.#draft !== null) this.#addLabelled(line, label)
    else if (label === null && this.#startsQuestion(line, content, next)) this.#openFromLine(line, content)
    else if (this.#belongsToDraft(line, next)) this.#add(line.number, textOf(line))
    else this.#close()
  }

  #startsQuestion(line: SourceLine, content: string, next: number): boolean {
    if (hasQuestionLabel(content)) return true
    const draft = this.#draft
    if (draft !== null && line.indent > draft.indent && draft.style !== 'heading') return false
    const style = styleOf(line)
    const number = listItem(line)?.number ?? null
    // The next of a numbered list is a question too, however much of it is bold.
    if (draft?.number != null && number === draft.number + 1 && line.indent === draft.indent) return true
    if (this.#style !== null) return style === this.#style && style !== 'paragraph' && style !== 'heading'
    if (draft?.style === 'heading') return false
    if (style === 'paragraph') return false
    return looksLikeQuestion(boldPart(content) ?? content) || this.#isAnswered(next, line)
  }

  /** The next line with text, deeper or labelled, is an answer. */
  #isAnswered(next: number, question: SourceLine): boolean {
    for (let index = next; index < this.#lines.length; index += 1) {
      const line = this.#lines[index]
      if (line === undefined) return false
      if (isBlank(line)) continue
      return line.indent >= question.indent && answerLabel(contentOf(line)) !== null
    }
    return false
  }

  #openFromLine(line: SourceLine, content: string): void {
    const bold = boldPart(content)
    const rest =
      bold === null
        ? ''
        : content
            .trim()
            .slice(bold.length)
            .replace(/^\s*[:：]?\s*/, '')
    // In `**質問:** Q` and `**Q1.** Q` the question follows the bold part; otherwise an answer does.
    const isLabelOnly = bold !== null && (questionText(bold) === '' || isBareQuestionLabel(bold))
    const source = bold === null || isLabelOnly || rest === '' ? content : bold
    this.#open(questionText(source), line, styleOf(line))
    if (source !== content && rest !== '') {
      const label = answerLabel(rest)
      if (label === null) this.#add(line.number, plainText(rest.replace(/^[-–—―]\s*/, '')))
      else this.#addLabelled(line, label)
    }
  }

  #open(question: string, line: SourceLine, style: Style, level = 0): void {
    this.#close()
    this.#style ??= style === 'heading' ? null : style
    this.#draft = {
      question,
      line: line.number,
      endLine: line.number,
      indent: line.indent,
      level,
      number: level === 0 ? (listItem(line)?.number ?? null) : null,
      style,
      context: this.#context(),
      texts: { answer: [], intent: [], badAnswer: [], plain: [] },
      field: 'plain',
    }
  }

  #addLabelled(line: SourceLine, label: AnswerLabel): void {
    const draft = this.#draft
    if (draft === null) return
    const field: Field = label.role === 'bad' ? 'badAnswer' : label.role
    // A second label of the same kind stays in the text where it stands; the label itself is kept as a divider.
    if (draft.texts[field].some((text) => text !== '') && draft.field !== field) draft.texts[field].push('')
    draft.field = field
    draft.endLine = line.number
    const isRepeated = draft.texts[field].some((text) => text !== '')
    draft.texts[field].push(isRepeated ? textOf(line) : plainText(label.rest))
  }

  #add(line: number, text: string): void {
    if (this.#draft === null) return
    this.#draft.texts[this.#draft.field].push(text)
    this.#draft.endLine = line
  }

  #addBlank(): void {
    const texts = this.#draft?.texts[this.#draft.field]
    if (texts !== undefined && texts.length > 0) texts.push('')
  }

  /** A paragraph at the margin after the last list question speaks about all of them. */
  #belongsToDraft(line: SourceLine, next: number): boolean {
    const draft = this.#draft
    if (draft === null) return false
    if (draft.style === 'heading' || draft.style === 'paragraph') return true
    const previous = this.#lines[next - 2]
    const isAfterGap = previous === undefined || isBlank(previous) || isRule(previous)
    return !(isAfterGap && line.indent === 0 && listItem(line) === null && !line.quoted)
  }

  #context(): QuestionContext {
    const known = [...this.#scopes].reverse()
    return {
      level: known.find((scope) => scope.context.level !== null)?.context.level ?? null,
      group: known.find((scope) => scope.context.group !== null)?.context.group ?? null,
    }
  }

  #close(): void {
    const draft = this.#draft
    this.#draft = null
    if (draft === null) return
    if (draft.question === '') {
      this.#diagnostics.push({
        severity: 'info',
        line: draft.line,
        endLine: draft.endLine,
        code: 'row-unrecognised',
        message: 'A question label without a question.',
      })
      return
    }
    this.#questions.push(finish(draft))
  }
}

/** Text without a label is the answer where nothing else is; beside an answer it tells what is wanted. */
function finish(draft: Draft): InterviewQuestion {
  const [plain, given, wanted, bad] = [
    draft.texts.plain,
    draft.texts.answer,
    draft.texts.intent,
    draft.texts.badAnswer,
  ].map(join)
  const isReverse = draft.context.group === 'reverse'
  const answer = given ?? (isReverse ? (wanted ?? plain) : plain) ?? null
  const usesPlain = given === undefined && answer !== null && answer === plain
  const intent = (isReverse && given === undefined ? undefined : wanted) ?? (usesPlain ? undefined : plain) ?? null
  return {
    question: draft.question,
    answered: answer !== null,
    answer,
    intent,
    badAnswer: bad ?? null,
    level: draft.context.level,
    group: draft.context.group,
    line: draft.line,
    endLine: draft.endLine,
  }
}

function join(texts: readonly string[]): string | undefined {
  const text = texts
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return text === '' ? undefined : text
}

function contentOf(line: SourceLine): string {
  return listItem(line)?.content ?? line.text
}

/** A list number is part of the text; a bullet is not. */
function textOf(line: SourceLine): string {
  return plainText(continuedContent(line))
}

/** A heading stands for itself as a bold line does. */
function headingLabel(heading: Heading): AnswerLabel | null {
  return answerLabel(`**${heading.fullText}**`)
}

/** With the emoji before it, as in `💬 **…**`. */
function boldPart(content: string): string | null {
  return /^(?:\p{Extended_Pictographic}\ufe0f?\s*)*\*\*.+?\*\*(?!\*)/u.exec(content.trim())?.[0] ?? null
}

function styleOf(line: SourceLine): Style {
  const item = listItem(line)
  const mark = item === null ? 'paragraph' : item.ordered ? 'ordered' : 'bullet'
  const bold = boldPart(contentOf(line)) === null && !contentOf(line).startsWith('**') ? '' : ' bold'
  const label = hasQuestionLabel(contentOf(line)) ? ' labelled' : ''
  return mark === 'paragraph' && bold === '' && label === '' ? 'paragraph' : `${mark}${bold}${label}`
}
