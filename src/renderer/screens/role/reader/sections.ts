// Cuts the text of a guide into sections that are rendered one by one.

import type { SectionKind } from '#contract/guide.ts'
import type { GuideDetail } from '#contract/library.ts'
import { plainHeading } from '../../../parts/plain-heading.ts'

export type ReaderSection = {
  kind: SectionKind
  /** Heading without leading emoji and numbers; empty for text before the first heading. */
  title: string
  /** 1-based line of the file. */
  line: number
  text: string
  /** Stands in the table of contents. */
  listed: boolean
}

/** A section as long as this is cut, so that its beginning need not wait for its end. */
const longSection = 20_000
const shortestPiece = 8_000
const fence = /^\s*(`{3,}|~{3,})/
/** A paragraph of its own: neither a point, a cell, a quotation nor what is indented under one. */
const startsAfresh = /^[^\s|>*+\-\d]/

/** Cut before headings, and where there are none between paragraphs. */
function piecesOf(section: ReaderSection): ReaderSection[] {
  if (section.text.length < longSection) return [section]
  const lines = section.text.split('\n')
  const starts = [0]
  let length = 0
  let inFence = false
  for (const [index, line] of lines.entries()) {
    if (fence.test(line)) inFence = !inFence
    else if (!inFence && length > shortestPiece) {
      const between = lines[index - 1]?.trim() === '' && startsAfresh.test(line)
      if (/^#{1,6}\s/.test(line) || (between && length > longSection)) {
        starts.push(index)
        length = 0
      }
    }
    length += line.length + 1
  }
  return starts.map((start, index) => ({
    ...section,
    line: section.line + start,
    text: lines.slice(start, starts[index + 1]).join('\n'),
    listed: section.listed && index === 0,
  }))
}

const definition = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S.*$/gm

/** A section is rendered alone, but may refer to what stands at the end of the guide. */
export const definitionsIn = (sections: readonly ReaderSection[]): string =>
  sections.flatMap(({ text }) => text.match(definition) ?? []).join('\n')

export function readerSections(detail: Pick<GuideDetail, 'text' | 'bodyLine' | 'guide'>): ReaderSection[] {
  // Sections were counted by line feeds: a carriage return alone is no line end, but Markdown would take it for one.
  const lines = detail.text.replaceAll(/\r(?!\n)/g, ' ').split(/\r?\n/)
  const known = [...detail.guide.sections].sort((a, b) => a.line - b.line)
  const textOf = (from: number, to: number) => lines.slice(from - 1, to).join('\n')
  const sections: ReaderSection[] = []
  const first = known[0]?.line ?? lines.length + 1
  const before = textOf(detail.bodyLine, first - 1)
  if (before.trim() !== '') {
    sections.push({ kind: 'introduction', title: '', line: detail.bodyLine, text: before, listed: false })
  }
  for (const [index, section] of known.entries()) {
    const next = known[index + 1]?.line ?? lines.length + 1
    const title = plainHeading(section.title)
    sections.push({
      kind: section.kind,
      title,
      line: section.line,
      text: textOf(section.line, next - 1),
      listed: title !== '',
    })
  }
  return sections.flatMap(piecesOf)
}
