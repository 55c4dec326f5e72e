// Names every line with content that no element was made from, so that nothing is lost in silence.
import type { Diagnostic, Guide, Lines, SectionKind } from '#contract/guide.ts'
import { readHeading } from './headings.ts'
import type { Section } from './sections.ts'
import { isBlank, isRule, type SourceLine } from './source-lines.ts'

const coveredKinds: readonly SectionKind[] = ['salary', 'skills', 'ladder', 'learning', 'interview']

/** `noteLines`: lines that became notes of the salary, which carry no line of their own. */
export function findUnassigned(
  guide: Guide,
  sections: readonly Section[],
  lines: readonly SourceLine[],
  noteLines: ReadonlySet<number>,
): Diagnostic[] {
  const taken = takenLines(guide, noteLines)
  const diagnostics: Diagnostic[] = []
  for (const section of sections) {
    if (!coveredKinds.includes(section.kind)) continue
    let open: Diagnostic | null = null
    for (const line of lines) {
      if (line.number <= section.heading.line.number || line.number > section.endLine) continue
      if (isBlank(line)) continue
      if (taken.has(line.number) || isRule(line) || readHeading(line) !== null || isTableMark(line)) {
        open = null
        continue
      }
      if (open !== null) open.endLine = line.number
      else {
        open = {
          severity: 'info',
          line: line.number,
          endLine: line.number,
          code: 'line-unassigned',
          message: `This text in the section ${section.kind} belongs to no element.`,
        }
        diagnostics.push(open)
      }
    }
  }
  return diagnostics
}

function takenLines(guide: Guide, noteLines: ReadonlySet<number>): Set<number> {
  const taken = new Set(noteLines)
  const take = (element: { line: number | null; endLine?: number }): void => {
    if (element.line === null) return
    for (let line = element.line; line <= (element.endLine ?? element.line); line += 1) taken.add(line)
  }
  const lists: readonly (readonly Lines[])[] = [
    guide.salary?.bands ?? [],
    guide.skills,
    guide.ladder,
    guide.learning,
    guide.companies,
    guide.interview,
  ]
  for (const list of lists) for (const element of list) take(element)
  for (const diagnostic of guide.diagnostics) take(diagnostic)
  return taken
}

/** A table's delimiter row, and the header rows of the format, which name columns and say nothing themselves. */
function isTableMark(line: SourceLine): boolean {
  return (
    /^[\s:|-]+$/.test(line.text) ||
    /^\|\s*\*{0,2}(?:スキル|ツールカテゴリ|キャリア段階|経験年数|質問|No\.|段階|面接質問|技術質問)/.test(line.text)
  )
}
