// Writes what search can find of one guide: itself, its sections, resources and questions; skills are found by their own table.

import type { Guide, GuideSection } from '#contract/guide.ts'
import { foldText } from '#core/domain/fold-name.ts'
import { type Database, tables } from './database.ts'
import type { NewRowOf } from './schema.ts'
import { gramsOfText } from './search-grams.ts'

type Doc = Omit<NewRowOf<'search_docs'>, 'id' | 'version_id' | 'folded' | 'folded_title' | 'body'> & {
  /** Searched. */
  text: string
  /** Kept for excerpts. */
  body: string
}

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

function sectionDoc({ title, line, endLine }: GuideSection, lines: readonly string[]): Doc {
  const text = sectionBody(lines, line, endLine)
  return { kind: 'section', line, end_line: endLine, title: readableLine(title), text, body: '' }
}

function guideDoc(guide: Guide): Doc {
  const title = guide.role ?? guide.title ?? guide.slug
  const words = [...guide.keywords, ...guide.tags, ...guide.bodyTags]
  const parts = [guide.title, guide.subtitle, guide.category, guide.slug, ...new Set(words)]
  const body = parts.filter((part) => part !== null).join('\n')
  return { kind: 'guide', line: null, end_line: null, title, text: body, body }
}

function resourceDocs(guide: Guide): Doc[] {
  return guide.learning.flatMap(({ items }) =>
    items.map(({ title, creator, source, text, line, endLine }): Doc => {
      const parts = [creator, source, title === null ? null : text]
      const body = parts.filter((part) => part !== null).join('\n')
      return { kind: 'resource', line, end_line: endLine, title: title ?? text, text: body, body }
    }),
  )
}

function questionDocs(guide: Guide): Doc[] {
  return guide.interview.map(({ question, answer, intent, line, endLine }): Doc => {
    const body = [answer, intent].filter((part) => part !== null).join('\n')
    return { kind: 'question', line, end_line: endLine, title: question, text: body, body }
  })
}

function writeDoc(db: Database, version_id: number, { text, ...doc }: Doc): void {
  const folded_title = foldText(doc.title)
  const folded = foldText(`${doc.title}\n${text}`)
  const { id } = db.run(tables.insertInto('search_docs').values({ ...doc, version_id, folded_title, folded }))
  db.run(tables.insertInto('search_titles').values({ rowid: id, grams: gramsOfText(folded_title) }))
  db.run(tables.insertInto('search_texts').values({ rowid: id, grams: gramsOfText(folded) }))
}

export function writeSearchDocs(db: Database, versionId: number, guide: Guide, text: string): void {
  const lines = text.split('\n')
  const sections = guide.sections.map((section) => sectionDoc(section, lines))
  const docs = [guideDoc(guide), ...sections, ...resourceDocs(guide), ...questionDocs(guide)]
  for (const doc of docs) writeDoc(db, versionId, doc)
}
