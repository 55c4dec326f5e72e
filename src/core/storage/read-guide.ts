// Puts a Guide together again from the tables of one version.

import type { Guide, InterviewQuestion, LearningItem, LearningStep, SalaryBand, SkillRow } from '#contract/guide.ts'
import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

type PerVersion =
  | 'guide_words'
  | 'guide_links'
  | 'guide_sections'
  | 'salary_bands'
  | 'salary_notes'
  | 'requirement_rows'
  | 'requirement_tools'
  | 'ladder_stages'
  | 'learning_steps'
  | 'resources'
  | 'company_types'
  | 'company_names'
  | 'questions'
  | 'diagnostics'

function rowsOf<Table extends PerVersion>(db: Database, table: Table, versionId: number): RowOf<Table>[] {
  const query = tables.selectFrom<PerVersion>(table).selectAll().where('version_id', '=', versionId).orderBy('position')
  // Kysely types the union of the tables; the caller named one of them.
  return db.all(query) as unknown as RowOf<Table>[]
}

const placed = ({ line, end_line }: { line: number; end_line: number }) => ({ line, endLine: end_line })

export function toSalaryBand(row: RowOf<'salary_bands'>): SalaryBand {
  return {
    label: row.label,
    minYears: row.min_years,
    maxYears: row.max_years,
    min: row.min_pay,
    max: row.max_pay,
    openEnded: row.open_ended === 1,
    note: row.note,
    ...placed(row),
  }
}

export function toSkillRow(row: RowOf<'requirement_rows'>, tools: readonly string[]): SkillRow {
  const { kind, name, description } = row
  const base = { kind, name, description, ...placed(row) }
  return kind === 'tool' || tools.length > 0 ? { ...base, tools: [...tools] } : base
}

export function toLearningItem(row: RowOf<'resources'>): LearningItem {
  const { type, title, creator, source, text } = row
  return { type, title, creator, source, text, ...placed(row) }
}

export function toQuestion(row: RowOf<'questions'>): InterviewQuestion {
  return {
    question: row.question,
    answered: row.answered === 1,
    answer: row.answer,
    intent: row.intent,
    badAnswer: row.bad_answer,
    level: row.level,
    group: row.topic,
    ...placed(row),
  }
}

function readSkillRows(db: Database, versionId: number): SkillRow[] {
  const tools = rowsOf(db, 'requirement_tools', versionId)
  return rowsOf(db, 'requirement_rows', versionId).map((row) =>
    toSkillRow(
      row,
      tools.filter((tool) => tool.row_position === row.position).map((tool) => tool.name),
    ),
  )
}

function readLearning(db: Database, versionId: number): LearningStep[] {
  const resources = rowsOf(db, 'resources', versionId)
  return rowsOf(db, 'learning_steps', versionId).map((step) => ({
    title: step.title,
    purpose: step.purpose,
    items: resources.filter((one) => one.step_position === step.position).map(toLearningItem),
    ...placed(step),
  }))
}

function readCompanies(db: Database, versionId: number): Guide['companies'] {
  const names = rowsOf(db, 'company_names', versionId)
  return rowsOf(db, 'company_types', versionId).map((row) => ({
    type: row.type,
    names: names.filter((one) => one.type_position === row.position).map((one) => one.name),
    text: row.text,
    ...placed(row),
  }))
}

function readDiagnostics(db: Database, versionId: number): Guide['diagnostics'] {
  return rowsOf(db, 'diagnostics', versionId).map(({ severity, line, end_line, code, message }) => ({
    severity,
    line,
    ...(end_line === null ? {} : { endLine: end_line }),
    code,
    message,
  }))
}

export function readGuide(db: Database, version: RowOf<'guide_versions'>): Guide {
  const { id } = version
  const words = rowsOf(db, 'guide_words', id)
  const wordsOf = (kind: RowOf<'guide_words'>['kind']) =>
    words.filter((one) => one.kind === kind).map((one) => one.word)
  return {
    family: version.family,
    slug: version.slug,
    title: version.title,
    role: version.role,
    subtitle: version.subtitle,
    category: version.category,
    keywords: wordsOf('keyword'),
    tags: wordsOf('tag'),
    bodyTags: wordsOf('body-tag'),
    relatedSlugs: rowsOf(db, 'guide_links', id).map((one) => one.slug),
    publishedAt: version.published_at,
    sections: rowsOf(db, 'guide_sections', id).map((row) => ({ kind: row.kind, title: row.title, ...placed(row) })),
    salary:
      version.has_salary === 0
        ? null
        : {
            bands: rowsOf(db, 'salary_bands', id).map(toSalaryBand),
            notes: rowsOf(db, 'salary_notes', id).map((row) => row.note),
          },
    skills: readSkillRows(db, id),
    ladder: rowsOf(db, 'ladder_stages', id).map((row) => ({
      stage: row.stage,
      responsibilities: row.responsibilities,
      outlook: row.outlook,
      requirements: row.requirements,
      isThisRole: row.is_this_role === 1,
      ...placed(row),
    })),
    learning: readLearning(db, id),
    companies: readCompanies(db, id),
    interview: rowsOf(db, 'questions', id).map(toQuestion),
    diagnostics: readDiagnostics(db, id),
  }
}
