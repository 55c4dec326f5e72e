// Shapes of what leaves the program as a file and comes back in: exports, ticks of an edited plan, archives.

import type { Instant } from './skills.ts'

/** Files about one role. */
export const roleFormats = ['md', 'ics', 'csv-gaps', 'csv-checklist'] as const
export type RoleFormat = (typeof roleFormats)[number]

/** Files about everything. */
export const wholeFormats = ['csv-skills', 'csv-history'] as const
export type WholeFormat = (typeof wholeFormats)[number]

export type ExportedFile = { fileName: string; mediaType: string; text: string }

/** One box that was ticked or unticked outside of the program. */
export type TickChange = { key: string; title: string; done: boolean }

/** A line of the file that looks like an item and is none of the plan. */
type UnknownLine = { line: number; text: string }

export type TickComparison = {
  slug: string
  role: string
  changes: TickChange[]
  unknown: UnknownLine[]
}

/** What an archive holds, to be said before it takes the place of everything. */
export type ArchiveSummary = {
  exportedAt: Instant
  program: string
  guides: number
  ratings: number
  items: number
  changes: number
}

/** backup: the copy of what was there; null: it could not be copied, so its files lie in setAside. */
export type ArchiveTaken = { backup: string | null; setAside: string | null }
