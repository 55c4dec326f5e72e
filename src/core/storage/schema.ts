// The tables as queries see them; the migrations are the truth, tests/storage/schema.test.ts compares the two.

import type { Generated, Insertable, Selectable } from 'kysely'
import type { Grade } from '#contract/deck.ts'
import type {
  Diagnostic,
  GuideFamily,
  InterviewQuestion,
  ResourceType,
  SectionKind,
  SkillKind,
} from '#contract/guide.ts'
import type { RenamedPart } from '#contract/library.ts'
import type { HighlightColour, Passage } from '#contract/passages.ts'
import type { ItemStatus, Stars } from '#contract/plan.ts'
import type { CareerNoteField } from '#contract/report.ts'
import type { EvidenceKind, Interest, Level, Stage, Weight } from '#contract/skills.ts'

/** SQLite has no booleans. */
export type Flag = 0 | 1
export const flag = (value: boolean): Flag => (value ? 1 : 0)

type OfVersion = { version_id: number; position: number }
type Placed = { line: number; end_line: number }

type GuideVersionsTable = {
  id: Generated<number>
  slug: string
  sha256: string
  file_name: string
  encoding: string
  byte_length: number
  parser_version: number
  family: GuideFamily
  title: string | null
  role: string | null
  subtitle: string | null
  category: string | null
  published_at: string | null
  has_salary: Flag
  imported_at: string
  placed_at: string | null
}

export type Tables = {
  guide_versions: GuideVersionsTable
  guide_files: { version_id: number; text: string | null; bytes: Uint8Array }
  guide_words: OfVersion & { kind: 'keyword' | 'tag' | 'body-tag'; word: string }
  guide_links: OfVersion & { slug: string }
  guide_sections: OfVersion & Placed & { kind: SectionKind; title: string }
  salary_bands: OfVersion &
    Placed & {
      label: string
      min_years: number | null
      max_years: number | null
      min_pay: number | null
      max_pay: number | null
      open_ended: Flag
      note: string | null
    }
  salary_notes: OfVersion & { note: string }
  skills: { id: Generated<number>; kind: SkillKind; folded: string; name: string }
  requirement_rows: OfVersion &
    Placed & { kind: SkillKind; name: string; description: string | null; skill_id: number | null }
  requirement_tools: OfVersion & { row_position: number; name: string; skill_id: number | null }
  ladder_stages: OfVersion &
    Placed & {
      stage: string
      responsibilities: string | null
      outlook: string | null
      requirements: string | null
      is_this_role: Flag
    }
  learning_steps: OfVersion & Placed & { title: string; purpose: string | null }
  resources: OfVersion &
    Placed & {
      step_position: number
      item_key: string
      type: ResourceType
      title: string | null
      creator: string | null
      source: string | null
      text: string
    }
  company_types: OfVersion & Placed & { type: string; text: string }
  company_names: OfVersion & { type_position: number; name: string }
  questions: OfVersion &
    Placed & {
      question: string
      answered: Flag
      answer: string | null
      intent: string | null
      bad_answer: string | null
      level: InterviewQuestion['level']
      topic: InterviewQuestion['group']
    }
  diagnostics: OfVersion & {
    severity: Diagnostic['severity']
    code: Diagnostic['code']
    message: string
    line: number | null
    end_line: number | null
  }
  library: { slug: string; version_id: number; is_sample: Flag; added_at: string; removed_at: string | null }
  ratings: { id: number; skill_id: number; level: Level | null; rated_on: string; rated_at: string; retracted: Flag }
  interests: { skill_id: number; interest: Interest }
  evidence: {
    id: string
    skill_id: number
    kind: EvidenceKind
    happened_on: string | null
    link: string | null
    note: string | null
    added_at: string
  }
  requirement_edits: {
    slug: string
    key: string
    junior_level: Level | null
    middle_level: Level | null
    senior_level: Level | null
    weight: Weight | null
    own_level: Level | null
  }
  targets: {
    slug: string
    stage: Stage
    due_on: string | null
    weekly_hours: number
    is_main: Flag
    set_at: string
  }
  checklist_items: {
    key: string
    slug: string
    type: ResourceType | 'own'
    title: string
    creator: string | null
    source: string | null
    text: string
    status: ItemStatus
    planned_hours: number | null
    spent_hours: number
    started_on: string | null
    due_on: string | null
    finished_on: string | null
    note: string | null
    added_at: string
  }
  checklist_order: { slug: string; key: string; position: number }
  settings: { key: string; value: string }
  skill_merges: { skill_id: number; into_id: number }
  requirement_merges: { slug: string; key: string; into_key: string }
  item_merges: { key: string; into_key: string }
  dismissed_renames: { slug: string; part: RenamedPart; old_key: string; new_key: string }
  career_notes: { field: CareerNoteField; text: string }
  dismissed_duplicates: { part: 'skill' | 'item'; one_key: string; other_key: string }
  check_ins: {
    id: string
    slug: string
    role: string
    stage: Stage
    held_on: string
    held_at: string
    note: string | null
    low: number | null
    high: number | null
    fit: number | null
    coverage: number | null
  }
  salary_edits: {
    slug: string
    key: string
    hidden: Flag
    label: string | null
    min_years: number | null
    max_years: number | null
    min_pay: number | null
    max_pay: number | null
    open_ended: Flag
  }
  ladder_places: { slug: string; stage: string }
  ladder_links: { slug: string; stage: string; to_slug: string; confirmed: Flag }
  item_stars: { key: string; stars: Stars }
  item_steps: { key: string; step: string }
  item_gaps: { slug: string; key: string; requirement: string; linked: Flag }
  days_off: { id: string; from_on: string; to_on: string; note: string | null }
  interview_answers: { key: string; slug: string; question: string; text: string }
  card_reviews: {
    id: number
    key: string
    slug: string
    question: string
    grade: Grade
    reviewed_on: string
    reviewed_at: string
    retracted: Flag
  }
  question_merges: { key: string; into_key: string }
  favourites: { slug: string; added_at: string }
  collections: { id: string; name: string; made_at: string }
  collection_guides: { collection_id: string; slug: string }
  passages: {
    id: string
    slug: string
    kind: Passage['kind']
    colour: HighlightColour | null
    section: string
    quote: string
    before: string
    after: string
    occurrence: number
    note: string | null
    marked_at: string
  }
  changes: {
    id: Generated<number>
    kind: string
    happened_on: string
    happened_at: string
    subject: string
    patches: string
    undone_at: string | null
    abandoned: Generated<Flag>
  }
  change_parts: { id: Generated<number>; change_id: number; patches: string }
  reading_places: { slug: string; line: number; read_at: string }
  search_docs: {
    id: Generated<number>
    version_id: number
    kind: 'guide' | 'section' | 'resource' | 'question'
    line: number | null
    end_line: number | null
    title: string
    folded_title: string
    body: string
    folded: string
  }
  search_titles: { rowid: number; grams: string }
  search_texts: { rowid: number; grams: string }
}

export type RowOf<Table extends keyof Tables> = Selectable<Tables[Table]>
export type NewRowOf<Table extends keyof Tables> = Insertable<Tables[Table]>

/** The tables that only the change log writes, with the columns that name a row. */
export const userTables = {
  library: ['slug'],
  ratings: ['id'],
  interests: ['skill_id'],
  evidence: ['id'],
  requirement_edits: ['slug', 'key'],
  targets: ['slug'],
  checklist_items: ['key'],
  checklist_order: ['slug', 'key'],
  settings: ['key'],
  skill_merges: ['skill_id'],
  requirement_merges: ['slug', 'key'],
  item_merges: ['key'],
  dismissed_renames: ['slug', 'part', 'old_key', 'new_key'],
  career_notes: ['field'],
  dismissed_duplicates: ['part', 'one_key', 'other_key'],
  check_ins: ['id'],
  salary_edits: ['slug', 'key'],
  ladder_places: ['slug'],
  ladder_links: ['slug', 'stage', 'to_slug'],
  item_stars: ['key'],
  item_steps: ['key'],
  item_gaps: ['slug', 'key', 'requirement'],
  days_off: ['id'],
  interview_answers: ['key'],
  card_reviews: ['id'],
  question_merges: ['key'],
  favourites: ['slug'],
  collections: ['id'],
  collection_guides: ['collection_id', 'slug'],
  passages: ['id'],
} as const satisfies { [Table in keyof Tables]?: readonly (keyof Tables[Table])[] }

export type UserTable = keyof typeof userTables
