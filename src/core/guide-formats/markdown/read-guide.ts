// Reads one Markdown guide: puts front matter, sections and the rules of each section together.
import type { Diagnostic, Guide, Lines } from '#contract/guide.ts'
import { chooseSlug } from '../slug.ts'
import { isTagLine, readTags } from './body-tags.ts'
import { readCompanies } from './companies.ts'
import { decideFamily } from './family.ts'
import { readFrontMatter } from './front-matter.ts'
import { readFields } from './front-matter-fields.ts'
import { findHeadings, type Heading } from './headings.ts'
import { readInterview } from './interview.ts'
import { isLadderTable, readLadder } from './ladder.ts'
import { readLearning } from './learning.ts'
import { overviewNames, readRole, roleAliases } from './role.ts'
import { isSalaryTable, readSalary } from './salary.ts'
import { divide, type Section } from './sections.ts'
import { isSkillTable, readSkills } from './skills.ts'
import { isBlank, type SourceLine, scanLines } from './source-lines.ts'
import { findTables } from './table.ts'
import { findUnassigned } from './unassigned.ts'

export function readGuide(text: string, fileName: string): Guide {
  const front = readFrontMatter(text)
  const fields = readFields(front, text)
  const { slug, replaced } = chooseSlug(fields.slug, fileName)
  const lines = scanLines(text, front.bodyAfter)
  const headings = findHeadings(lines)
  const title = findTitle(headings)
  const { role, subtitle } = readRole(title, overviewNames(headings.filter((heading) => heading !== title)))
  const division = divide(lines, headings, title, role)
  const sections = withLadder(division.sections)
  const tables = findTables(lines)
  const aliases = role === null ? [] : roleAliases(role, lines, fields.title, fields.description)
  const bodies = (kind: Section['kind']): Section[] => sections.filter((section) => section.kind === kind)

  const salary = readSalary(salaryLines(sections, lines))
  const skills = bodies('skills').map((section) => readSkills(section.body, section.title))
  const ladders = bodies('ladder').map((section) => readLadder(section.body, aliases))
  const interviews = bodies('interview').map((section) => readInterview(section.body, section.heading))
  const hasSkillTable = tables.some(isSkillTable)

  const guide: Guide = {
    family: decideFamily({ ...division, sections }, front.format, hasSkillTable),
    slug,
    title: fields.title ?? title?.fullText ?? null,
    role,
    subtitle,
    category: fields.category,
    keywords: fields.keywords,
    tags: fields.tags,
    bodyTags: tagsOf(bodies('tags'), lines),
    relatedSlugs: fields.relatedSlugs,
    publishedAt: fields.publishedAt,
    sections: sections.map((section) => ({
      kind: section.kind,
      title: section.title,
      line: section.heading.line.number,
      endLine: section.body.findLast((line) => !isBlank(line))?.number ?? section.heading.line.number,
    })),
    salary: salary.salary,
    skills: skills.flatMap((read) => read.skills),
    ladder: ladders.flatMap((read) => read.ladder),
    learning: bodies('learning').flatMap((section) => readLearning(section.body, section.title)),
    companies: bodies('companies').flatMap((section) => readCompanies(section.body)),
    interview: interviews.flatMap((read) => read.questions),
    diagnostics: [...front.diagnostics, ...fields.diagnostics],
  }
  capLists(guide)
  if (replaced !== null) guide.diagnostics.push(slugReplaced(replaced, slug, fields.slugLine))
  guide.diagnostics.push(
    ...salary.diagnostics,
    ...skills.flatMap((read) => read.diagnostics),
    ...ladders.flatMap((read) => read.diagnostics),
    ...interviews.flatMap((read) => read.diagnostics),
    ...unrecognisedSections(sections),
    ...unanswered(guide),
    ...cutOff(guide, lines),
  )
  if (front.format === 'none' && !sections.some((section) => section.kind !== 'other')) {
    guide.diagnostics.push({
      severity: 'warning',
      line: headings[0]?.line.number ?? 1,
      code: 'not-a-guide',
      message: 'The file has neither front matter nor a section of a career guide.',
    })
  }
  guide.diagnostics.push(...findUnassigned(guide, sections, lines, noteLines(guide, salaryLines(sections, lines))))
  guide.diagnostics.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return guide
}

/** A person writes dozens of each; what goes beyond is reported instead of stored. */
const maxElements = 1_000

function capLists(guide: Guide): void {
  const cap = <T extends Lines>(list: readonly T[]): T[] => {
    const [first, last] = [list[maxElements], list.at(-1)]
    if (first !== undefined && last !== undefined) {
      guide.diagnostics.push({
        severity: 'warning',
        line: first.line,
        endLine: last.endLine,
        code: 'too-complex',
        message: `Only the first ${maxElements} entries of a kind are read.`,
      })
    }
    return list.slice(0, maxElements)
  }
  guide.skills = cap(guide.skills)
  guide.ladder = cap(guide.ladder)
  guide.learning = cap(guide.learning).map((step) => ({ ...step, items: step.items.slice(0, maxElements) }))
  guide.companies = cap(guide.companies)
  guide.interview = cap(guide.interview)
}

/** The first heading of the first level; a guide that lost its `#` marks it with 完全ガイド. */
function findTitle(headings: readonly Heading[]): Heading | null {
  return (
    headings.find((heading) => heading.level === 1 && heading.numbering !== 'keycap') ??
    headings.find((heading) => heading.level > 0 && /^\s*[[［【]?完全ガイド/.test(heading.fullText)) ??
    null
  )
}

/** A section about the outlook that holds the career table is the ladder, when the guide has no other. */
function withLadder(sections: readonly Section[]): Section[] {
  if (sections.some((section) => section.kind === 'ladder')) return [...sections]
  return sections.map((section) =>
    (section.kind === 'outlook' || section.kind === 'other') && findTables(section.body).some(isLadderTable)
      ? { ...section, kind: 'ladder' }
      : section,
  )
}

/** The lines of the salary section; without one, the lines of a salary table that stands before the first section. */
function salaryLines(sections: readonly Section[], lines: readonly SourceLine[]): SourceLine[] {
  const own = sections.filter((section) => section.kind === 'salary').flatMap((section) => section.body)
  if (own.length > 0) return own
  const table = findTables(lines).find(isSalaryTable)
  if (table === undefined) return []
  return lines.filter((line) => line.number >= table.headerLine && line.number <= table.endLine)
}

function noteLines(guide: Guide, lines: readonly SourceLine[]): Set<number> {
  const notes = guide.salary?.notes ?? []
  const squeeze = (text: string): string => text.replaceAll(/[\s*`|>\\_#-]/g, '')
  const known = new Set(notes.map(squeeze))
  return new Set(lines.filter((line) => known.has(squeeze(line.text))).map((line) => line.number))
}

function tagsOf(sections: readonly Section[], lines: readonly SourceLine[]): string[] {
  if (sections.length > 0) return sections.flatMap((section) => readTags(section.body, section.heading.line.text))
  const last = lines.findLast((line) => !isBlank(line))
  return last !== undefined && isTagLine(last.text) ? readTags([last]) : []
}

function slugReplaced(given: string, slug: string, line: number | null): Diagnostic {
  return {
    severity: 'warning',
    line,
    code: 'slug-replaced',
    message: `The slug "${given}" cannot be used; it became "${slug}".`,
  }
}

function unrecognisedSections(sections: readonly Section[]): Diagnostic[] {
  return sections
    .filter((section) => section.kind === 'other')
    .map((section) => ({
      severity: 'info',
      line: section.heading.line.number,
      endLine: section.endLine,
      code: 'section-unrecognised',
      message: `The section "${section.title.slice(0, 80)}" is of no known kind.`,
    }))
}

function unanswered(guide: Guide): Diagnostic[] {
  return guide.interview
    .filter((question) => !question.answered)
    .map((question) => ({
      severity: 'info',
      line: question.line,
      endLine: question.endLine,
      code: 'question-without-answer',
      message: 'The guide gives no answer to this question.',
    }))
}

/** A guide cut off by its generator stops without a mark at its end and without its closing section. */
function cutOff(guide: Guide, lines: readonly SourceLine[]): Diagnostic[] {
  const last = lines.findLast((line) => !isBlank(line))
  if (last === undefined || guide.family === 'other') return []
  if (guide.sections.some((section) => section.kind === 'summary' || section.kind === 'tags')) return []
  if (/[。．.！!？?」』）)】*`|…~〜\]-]$|\p{Extended_Pictographic}\ufe0f?$/u.test(last.text)) return []
  return [
    {
      severity: 'warning',
      line: last.number,
      code: 'truncated',
      message: 'The guide ends in the middle of a sentence.',
    },
  ]
}
