// Writes everything that was extracted from a guide into the tables, keyed by the version, and removes it again.

import type { Guide } from '#contract/guide.ts'
import { resourceKey } from '#core/domain/checklist.ts'
import { type Database, tables } from './database.ts'
import { flag, type NewRowOf } from './schema.ts'
import { skillIdFor } from './skills.ts'

function writeWords(db: Database, version_id: number, guide: Guide): void {
  const of = (kind: 'keyword' | 'tag' | 'body-tag', words: string[]) =>
    words.map((word, position) => ({ version_id, kind, position, word }))
  db.insertAll('guide_words', [
    ...of('keyword', guide.keywords),
    ...of('tag', guide.tags),
    ...of('body-tag', guide.bodyTags),
  ])
  db.insertAll(
    'guide_links',
    guide.relatedSlugs.map((slug, position) => ({ version_id, position, slug })),
  )
}

function writeSections(db: Database, version_id: number, guide: Guide): void {
  const rows = guide.sections.map(({ kind, title, line, endLine }, position) => ({
    version_id,
    position,
    kind,
    title,
    line,
    end_line: endLine,
  }))
  db.insertAll('guide_sections', rows)
}

function writeSalary(db: Database, version_id: number, guide: Guide): void {
  const bands = guide.salary?.bands ?? []
  db.insertAll(
    'salary_bands',
    bands.map((band, position) => ({
      version_id,
      position,
      label: band.label,
      min_years: band.minYears,
      max_years: band.maxYears,
      min_pay: band.min,
      max_pay: band.max,
      open_ended: flag(band.openEnded),
      note: band.note,
      line: band.line,
      end_line: band.endLine,
    })),
  )
  const notes = guide.salary?.notes ?? []
  db.insertAll(
    'salary_notes',
    notes.map((note, position) => ({ version_id, position, note })),
  )
}

function writeRequirements(db: Database, version_id: number, guide: Guide): void {
  const rows: NewRowOf<'requirement_rows'>[] = []
  const tools: NewRowOf<'requirement_tools'>[] = []
  for (const [position, row] of guide.skills.entries()) {
    const { kind, name, description, line, endLine } = row
    const skill_id = kind === 'tool' ? null : skillIdFor(db, kind, name)
    rows.push({ version_id, position, kind, name, description, skill_id, line, end_line: endLine })
    for (const [at, tool] of (row.tools ?? []).entries()) {
      const toolId = kind === 'tool' ? skillIdFor(db, 'tool', tool) : null
      tools.push({ version_id, row_position: position, position: at, name: tool, skill_id: toolId })
    }
  }
  db.insertAll('requirement_rows', rows)
  db.insertAll('requirement_tools', tools)
}

function writeLadder(db: Database, version_id: number, guide: Guide): void {
  const rows = guide.ladder.map((stage, position) => ({
    version_id,
    position,
    stage: stage.stage,
    responsibilities: stage.responsibilities,
    outlook: stage.outlook,
    requirements: stage.requirements,
    is_this_role: flag(stage.isThisRole),
    line: stage.line,
    end_line: stage.endLine,
  }))
  db.insertAll('ladder_stages', rows)
}

function writeLearning(db: Database, version_id: number, slug: string, guide: Guide): void {
  const steps = guide.learning.map(({ title, purpose, line, endLine }, position) => ({
    version_id,
    position,
    title,
    purpose,
    line,
    end_line: endLine,
  }))
  const resources = guide.learning.flatMap(({ items }, step_position) =>
    items.map((item, position) => ({
      version_id,
      step_position,
      position,
      item_key: resourceKey(item, slug),
      type: item.type,
      title: item.title,
      creator: item.creator,
      source: item.source,
      text: item.text,
      line: item.line,
      end_line: item.endLine,
    })),
  )
  db.insertAll('learning_steps', steps)
  db.insertAll('resources', resources)
}

function writeCompanies(db: Database, version_id: number, guide: Guide): void {
  const types = guide.companies.map(({ type, text, line, endLine }, position) => ({
    version_id,
    position,
    type,
    text,
    line,
    end_line: endLine,
  }))
  const names = guide.companies.flatMap((company, type_position) =>
    company.names.map((name, position) => ({ version_id, type_position, position, name })),
  )
  db.insertAll('company_types', types)
  db.insertAll('company_names', names)
}

function writeQuestions(db: Database, version_id: number, guide: Guide): void {
  const rows = guide.interview.map((one, position) => ({
    version_id,
    position,
    question: one.question,
    answered: flag(one.answered),
    answer: one.answer,
    intent: one.intent,
    bad_answer: one.badAnswer,
    level: one.level,
    topic: one.group,
    line: one.line,
    end_line: one.endLine,
  }))
  db.insertAll('questions', rows)
}

function writeDiagnostics(db: Database, version_id: number, guide: Guide): void {
  const rows = guide.diagnostics.map(({ severity, code, message, line, endLine }, position) => ({
    version_id,
    position,
    severity,
    code,
    message,
    line,
    end_line: endLine ?? null,
  }))
  db.insertAll('diagnostics', rows)
}

export function writeGuideRows(db: Database, versionId: number, slug: string, guide: Guide): void {
  writeWords(db, versionId, guide)
  writeSections(db, versionId, guide)
  writeSalary(db, versionId, guide)
  writeRequirements(db, versionId, guide)
  writeLadder(db, versionId, guide)
  writeLearning(db, versionId, slug, guide)
  writeCompanies(db, versionId, guide)
  writeQuestions(db, versionId, guide)
  writeDiagnostics(db, versionId, guide)
}

/** Rows of requirements, steps and company types take what hangs on them along. */
export function deleteGuideRows(db: Database, versionId: number): void {
  const perVersion = [
    'guide_words',
    'guide_links',
    'guide_sections',
    'salary_bands',
    'salary_notes',
    'requirement_rows',
    'ladder_stages',
    'learning_steps',
    'company_types',
    'questions',
    'diagnostics',
    'search_docs',
  ] as const
  for (const table of perVersion) db.run(tables.deleteFrom(table).where('version_id', '=', versionId))
}
