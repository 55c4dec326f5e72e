// What search can find of one guide: itself, its sections, resources and questions; skills are found by their own table.

import type { Guide, GuideSection } from '#contract/guide.ts'
import { foldWords } from '#folding/fold-name.ts'
import { gramsOfText } from './search-grams.ts'

export type SearchDoc = {
  kind: 'guide' | 'section' | 'resource' | 'question'
  line: number | null
  endLine: number | null
  title: string
  foldedTitle: string
  /** Kept for excerpts; the text of a section is cut out of the file. */
  body: string
  folded: string
  titleGrams: string
  textGrams: string
}

/** text is what is searched, body what is kept. */
type Found = Pick<SearchDoc, 'kind' | 'line' | 'endLine' | 'title' | 'body'> & { text: string }

/** Marks of Markdown have no place in an excerpt; lines stay lines, so that a hit knows its own. */
function readableLine(line: string): string {
  if (/^[\s|:-]*$/.test(line)) return ''
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)+/, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll('|', ' ')
    .trim()
}

/** From the heading itself, so that line n of the body is line n of the section. */
export function sectionBody(lines: readonly string[], line: number, endLine: number): string {
  return lines
    .slice(line - 1, endLine)
    .map(readableLine)
    .join('\n')
}

function foundSection({ title, line, endLine }: GuideSection, lines: readonly string[]): Found {
  const text = sectionBody(lines, line, endLine)
  return { kind: 'section', line, endLine, title: readableLine(title), text, body: '' }
}

function foundGuide(guide: Guide): Found {
  const title = guide.role ?? guide.title ?? guide.slug
  const words = [...guide.keywords, ...guide.tags, ...guide.bodyTags]
  const parts = [guide.title, guide.subtitle, guide.category, guide.slug, ...new Set(words)]
  const body = parts.filter((part) => part !== null).join('\n')
  return { kind: 'guide', line: null, endLine: null, title, text: body, body }
}

function foundResources(guide: Guide): Found[] {
  return guide.learning.flatMap(({ items }) =>
    items.map(({ title, creator, source, text, line, endLine }): Found => {
      const parts = [creator, source, title === null ? null : text]
      const body = parts.filter((part) => part !== null).join('\n')
      return { kind: 'resource', line, endLine, title: title ?? text, text: body, body }
    }),
  )
}

function foundQuestions(guide: Guide): Found[] {
  return guide.interview.map(({ question, answer, intent, line, endLine }): Found => {
    const body = [answer, intent].filter((part) => part !== null).join('\n')
    return { kind: 'question', line, endLine, title: question, text: body, body }
  })
}

function toDoc({ text, ...found }: Found): SearchDoc {
  const foldedTitle = foldWords(found.title)
  const folded = foldWords(`${found.title}\n${text}`)
  return { ...found, foldedTitle, folded, titleGrams: gramsOfText(foldedTitle), textGrams: gramsOfText(folded) }
}

export function searchDocsOf(guide: Guide, text: string): SearchDoc[] {
  const lines = text.split('\n')
  const sections = guide.sections.map((section) => foundSection(section, lines))
  return [foundGuide(guide), ...sections, ...foundResources(guide), ...foundQuestions(guide)].map(toDoc)
}
