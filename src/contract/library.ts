// Shapes of the library, the reader, search and imports.

import type { Failure } from './failures.ts'
import type { Score } from './gap.ts'
import type { Diagnostic, DiagnosticCode, Guide, GuideFamily, SkillKind } from './guide.ts'
import type { Instant, Stage } from './skills.ts'

export type GuideSummary = {
  slug: string
  /** Short name from the H1, else the title, else the slug. */
  role: string
  subtitle: string | null
  title: string | null
  /** Slug that stands for all guides of the occupation; its own where there is no other. Only for showing them together. */
  occupation: string
  /** What tells it apart where another guide in the library calls its role the same; null: nothing has to. */
  roleNote: string | null
  family: GuideFamily
  category: string | null
  tags: string[]
  fileName: string
  importedAt: Instant
  publishedAt: string | null
  isSample: boolean
  /** Over all bands, 万円 a year; null: the guide has no salary table. */
  salary: { min: number; max: number; openEnded: boolean } | null
  requirementCount: number
  resourceCount: number
  questionCount: number
  sectionCount: number
  warningCount: number
  /** At the stage of its own target, else the main target's, else ミドル. */
  stage: Stage
  score: Score
}

export type Collection = {
  id: string
  name: string
  /** Those of removed guides too. */
  slugs: string[]
}

/** What the user set apart in the library, by slug. */
export type Collections = { favourites: string[]; collections: Collection[] }

export type RelatedRole = { slug: string; role: string | null; subtitle: string | null; inLibrary: boolean }

export type GuideDetail = {
  summary: GuideSummary
  guide: Guide
  /** The decoded file, whole. */
  text: string
  /** 1-based line on which the body starts, after the front matter. */
  bodyLine: number
  encoding: string
  byteLength: number
  related: RelatedRole[]
  /** Where the reader was left: a line of the file; null at the first opening. */
  readingLine: number | null
}

/** answer: to an interview question; item: a learning item of the user's own, or the note on one; passage: the note on one. */
export type OwnTextKind = 'answer' | 'item' | 'career-note' | 'evidence' | 'check-in' | 'passage'

/** What the user wrote to a guide, which may be gone. title: what it was written to; text '': the title is all of it. */
export type GuideOwnText = { kind: OwnTextKind; key: string | null; title: string; text: string }

export type SearchHit = {
  kind: 'guide' | 'section' | 'skill' | 'resource' | 'question' | OwnTextKind
  /** '' for an own text that belongs to no guide. */
  slug: string
  role: string
  /** That of the guide. */
  roleNote: string | null
  title: string
  /** Excerpt with the half-open ranges [start, end) of `text` that match. */
  snippet: { text: string; marks: [number, number][] }
  line: number | null
  skillId: number | null
  skillKind: SkillKind | null
  /** Of an own text: the question, the field of the career notes, the key of the learning item, the id of the check-in or passage. */
  key: string | null
  /** An own text whose guide was removed: it can be read where the guide was. */
  isGuideGone?: true
}

/** What changed in a guide that was imported before, in the user's terms. */
export type GuideDifference = {
  /** role: the guide's own name for what it describes. */
  part: 'role' | 'skill' | 'tool' | 'resource' | 'band' | 'question' | 'stage'
  /** changed: a salary band of the same label with other amounts; renamed: most likely the same thing under a new name. */
  change: 'added' | 'removed' | 'renamed' | 'changed'
  /** What it is called now; of what is gone, what it was called. */
  name: string
  /** The old name, or the old amounts; null for what was added or removed. */
  before: string | null
  /** What the user did with it, all of which stays. */
  touches: Touch[]
}

/**
 * rated … evidence: of a skill; edited: level or weight of a requirement; ticked … noted: of a learning item;
 * answered, practised: of an interview question.
 */
export type Touch =
  | 'rated'
  | 'interest'
  | 'evidence'
  | 'edited'
  | 'ticked'
  | 'planned'
  | 'noted'
  | 'answered'
  | 'practised'

export const renamedParts = ['skill', 'tool', 'resource'] as const
/** The parts of a guide that carry what the user did. */
export type RenamedPart = (typeof renamedParts)[number]

export type NamedPart = { key: string; name: string }

/** Something of an earlier version of a guide that carries what the user did and no longer stands in it under its name. */
export type GuideRename = {
  part: RenamedPart
  from: NamedPart
  /** same: counts for `to`; proposed: `to` is likely and waits for the user; gone: kept as 以前のガイドの項目. */
  state: 'same' | 'proposed' | 'gone'
  to: NamedPart | null
  touches: Touch[]
  /** What it could be instead, the likeliest first. */
  choices: NamedPart[]
}

export type ImportEntry = {
  /** A file out of an archive: the archive's name, ›, its path in there. */
  fileName: string
  /** Which of the files that came it is, or is out of; an archive stands for many entries. */
  file: number
  /** Its path in the archive that it came in. */
  archived: string | null
  /**
   * conflict: the same slug came twice with different bytes, the user chooses; skipped: not chosen;
   * unreadable with a slug: the library's guide of that slug was read without an error and stays;
   * undone: it had entered the library, and the user took that back.
   */
  outcome: 'waiting' | 'new' | 'updated' | 'unchanged' | 'restored' | 'unreadable' | 'conflict' | 'skipped' | 'undone'
  slug: string | null
  role: string | null
  failure: { code: DiagnosticCode; line: number | null; detail: string } | null
  diagnostics: Diagnostic[]
  differences: GuideDifference[]
  /** Highlights and bookmarks whose words stood in the version before and stand in this one no more. */
  lostPassages: number
}

export type ImportConflict = {
  slug: string
  choices: { entry: number; fileName: string; role: string; byteLength: number }[]
}

export type ImportStatus = {
  id: string
  state: 'running' | 'choosing' | 'done' | 'cancelled'
  /** Grows when an archive is opened. */
  total: number
  done: number
  /** Of all entries. */
  counts: Record<ImportEntry['outcome'], number>
  /** The part that was asked for: in the order the files came, or first what needs attention. */
  entries: ImportEntry[]
  conflicts: ImportConflict[]
  /** Why it ended before its end; what had not entered the library was skipped. */
  failure: Failure | null
}
