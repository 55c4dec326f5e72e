// Writes what search can find of one guide: the guide, its sections, skills, tools, resources and questions.

import type { Guide, GuideSection } from '#contract/guide.ts'
import { foldText } from '#core/domain/fold-name.ts'
import { type Database, tables } from './database.ts'
import type { NewRowOf } from './schema.ts'
import { gramsOfText } from './search-grams.ts'
import { skillIdFor } from './skills.ts'

type Doc = Omit<NewRowOf<'search_docs'>, 'id' | 'version_id' | 'folded' | 'folded_title'>

const noSkill = { skill_id: null, skill_kind: null }

/** Marks of Markdown have no place in an excerpt; lines stay lines, so that a hit knows its own. */
export function readableLine(line: string): string {
  if (/^[\s|:-]*$/.test(line)) return ''
  return line
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+)+/, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll('|', ' ')
    .trim()
}

function sectionDoc(section: GuideSection, lines: readonly string[]): Doc {
  // From the heading itself, so that line n of the body is line n of the section.
  const body = lines
    .slice(section.line - 1, section.endLine)
    .map(readableLine)
    .join('\n')
  return { kind: 'section', ...noSkill, line: section.line, title: readableLine(section.title), body }
}

function guideDoc(guide: Guide): Doc {
  const title = guide.role ?? guide.title ?? guide.slug
  const words = [...guide.keywords, ...guide.tags, ...guide.bodyTags]
  const body = [guide.title, guide.subtitle, guide.category, guide.slug, ...new Set(words)]
  return { kind: 'guide', ...noSkill, line: null, title, body: body.filter((part) => part !== null).join('\n') }
}

function skillDocs(db: Database, guide: Guide): Doc[] {
  return guide.skills.flatMap(({ kind, name, description, tools, line }): Doc[] => {
    const body = description ?? ''
    if (kind !== 'tool') {
      return [{ kind: 'skill', skill_id: skillIdFor(db, kind, name), skill_kind: kind, line, title: name, body }]
    }
    const named = (tools ?? []).map(
      (tool): Doc => ({
        kind: 'skill',
        skill_id: skillIdFor(db, 'tool', tool),
        skill_kind: 'tool',
        line,
        title: tool,
        body: name,
      }),
    )
    return [{ kind: 'skill', skill_id: null, skill_kind: 'tool', line, title: name, body }, ...named]
  })
}

function otherDocs(guide: Guide): Doc[] {
  const resources = guide.learning.flatMap(({ items }) =>
    items.map(({ title, creator, source, text, line }): Doc => {
      const body = [creator, source, title === null ? null : text].filter((part) => part !== null)
      return { kind: 'resource', ...noSkill, line, title: title ?? text, body: body.join('\n') }
    }),
  )
  const questions = guide.interview.map(({ question, answer, intent, line }): Doc => {
    const body = [answer, intent].filter((part) => part !== null)
    return { kind: 'question', ...noSkill, line, title: question, body: body.join('\n') }
  })
  return [...resources, ...questions]
}

function writeDoc(db: Database, version_id: number, doc: Doc): void {
  const folded_title = foldText(doc.title)
  const folded = foldText(`${doc.title}\n${doc.body}`)
  const { id } = db.run(tables.insertInto('search_docs').values({ ...doc, version_id, folded_title, folded }))
  for (const [table, text] of [
    ['search_titles', folded_title],
    ['search_texts', folded],
  ] as const) {
    db.run(tables.insertInto(table).values({ rowid: id, grams: gramsOfText(text) }))
  }
}

export function writeSearchDocs(db: Database, versionId: number, guide: Guide, text: string): void {
  const lines = text.split('\n')
  const sections = guide.sections.map((section) => sectionDoc(section, lines))
  for (const doc of [guideDoc(guide), ...sections, ...skillDocs(db, guide), ...otherDocs(guide)]) {
    writeDoc(db, versionId, doc)
  }
}
