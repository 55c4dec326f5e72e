// One import as its report sees it: an entry for each guide, counts of their outcomes, and the part of them that was asked for.

import type { Failure } from '#contract/failures.ts'
import type { ImportConflict, ImportEntry, ImportStatus } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { ImportFile, ImportSource } from './import-sources.ts'
import type { ReadGuideFile } from './read-file.ts'

type Outcome = ImportEntry['outcome']

/** The order in which a report is read: what the user may have to do something about comes first. */
const attention: readonly Outcome[] = [
  'unreadable',
  'conflict',
  'updated',
  'new',
  'restored',
  'unchanged',
  'undone',
  'skipped',
  'waiting',
]

export type ImportOptions = { isSample: boolean; release(): void }

export type Job = {
  id: string
  state: ImportStatus['state']
  files: readonly ImportFile[]
  options: ImportOptions
  done: number
  entries: ImportEntry[]
  conflicts: ImportConflict[]
  /** By index of the entry. */
  read: Map<number, ReadGuideFile>
  /** By index of the entry: the change that brought it into the library. */
  changes: Map<number, number>
  cancelled: boolean
  failure: Failure | null
  finished: Promise<void>
}

export function createJob(id: string, files: readonly ImportFile[], options: ImportOptions): Job {
  const entries = files.map(({ fileName }, file) => waitingEntry({ fileName, file, archived: null }))
  const finished = Promise.resolve()
  return {
    id,
    state: 'running',
    files,
    options,
    done: 0,
    entries,
    conflicts: [],
    read: new Map(),
    changes: new Map(),
    cancelled: false,
    failure: null,
    finished,
  }
}

export function waitingEntry({
  fileName,
  file,
  archived,
}: Pick<ImportSource, 'fileName' | 'file' | 'archived'>): ImportEntry {
  return {
    fileName,
    file,
    archived,
    outcome: 'waiting',
    slug: null,
    role: null,
    failure: null,
    diagnostics: [],
    differences: [],
    lostPassages: 0,
  }
}

export function updateEntry(job: Job, index: number, change: Partial<ImportEntry>): void {
  const entry = job.entries[index]
  if (entry) Object.assign(entry, change)
}

function countOutcomes(entries: readonly ImportEntry[]): ImportStatus['counts'] {
  const counts = {
    unreadable: 0,
    conflict: 0,
    updated: 0,
    new: 0,
    restored: 0,
    unchanged: 0,
    undone: 0,
    skipped: 0,
    waiting: 0,
  } satisfies Record<Outcome, number>
  for (const { outcome } of entries) counts[outcome] += 1
  return counts
}

/** What it says of a guide holds only as long as the change that brought it does. */
function entriesNow({ entries, changes }: Job, undone: ReadonlySet<number>): ImportEntry[] {
  if (undone.size === 0) return entries
  return entries.map((entry, index) =>
    undone.has(changes.get(index) ?? 0) ? { ...entry, outcome: 'undone', differences: [], lostPassages: 0 } : entry,
  )
}

type Asked = Omit<CheckedInput<'import.status'>, 'importId'>

/** undone: those of its changes that are not in effect. */
export function statusOf(
  job: Job,
  { from = 0, limit = limits.importEntries, order = 'files' }: Asked,
  undone: ReadonlySet<number>,
): ImportStatus {
  const all = entriesNow(job, undone)
  const ordered = () => attention.flatMap((wanted) => all.filter(({ outcome }) => outcome === wanted))
  const entries = limit === 0 ? [] : (order === 'files' ? all : ordered()).slice(from, from + limit)
  return {
    id: job.id,
    state: job.state,
    total: job.entries.length,
    done: job.done,
    counts: countOutcomes(all),
    entries,
    conflicts: job.conflicts,
    failure: job.failure,
  }
}

/** For callers inside the program, which need no parts. */
export const wholeStatusOf = (job: Job): ImportStatus => ({
  ...statusOf(job, { limit: 0 }, new Set()),
  entries: job.entries,
})
