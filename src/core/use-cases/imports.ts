// Imports as jobs: files are read one after the other, then everything that was read enters the library in one change.

import { randomUUID } from 'node:crypto'
import { CoreFailure } from '#contract/failures.ts'
import type { ImportConflict, ImportEntry, ImportStatus } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { discardVersions } from '#core/storage/guide-versions.ts'
import type { Context } from './context.ts'
import { placeGuides } from './place-guides.ts'
import { type ImportSource, type ReadGuideFile, readFile } from './read-file.ts'

type ImportOptions = { isSample: boolean; release(): void }

export type Imports = {
  start(sources: readonly ImportSource[], options: ImportOptions): { importId: string }
  status(importId: string): ImportStatus
  choose(input: CheckedInput<'import.choose'>): ImportStatus
  cancel(importId: string): ImportStatus
  /** Resolves when the job needs nothing more from the program: done, cancelled or choosing. */
  settled(importId: string): Promise<ImportStatus>
  close(): Promise<void>
}

type Job = {
  status: ImportStatus
  sources: readonly ImportSource[]
  options: ImportOptions
  /** By index of the file. */
  read: Map<number, ReadGuideFile>
  cancelled: boolean
  finished: Promise<void>
}

/** A finished job is kept for a screen that asks late. */
const keptJobs = 20

const waitingEntry = ({ fileName }: ImportSource): ImportEntry => ({
  fileName,
  outcome: 'waiting',
  slug: null,
  role: null,
  failure: null,
  diagnostics: [],
  differences: [],
})

function updateEntry(job: Job, index: number, change: Partial<ImportEntry>): void {
  const entry = job.status.entries[index]
  if (entry) Object.assign(entry, change)
}

/** Files of one slug, by the version they hold; two versions are a conflict that only the user can settle. */
function bySlug(read: Map<number, ReadGuideFile>): Map<string, Map<number, number[]>> {
  const slugs = new Map<string, Map<number, number[]>>()
  for (const [index, { slug, versionId }] of read) {
    const versions = slugs.get(slug) ?? new Map<number, number[]>()
    versions.set(versionId, [...(versions.get(versionId) ?? []), index])
    slugs.set(slug, versions)
  }
  return slugs
}

function conflictOf(job: Job, slug: string, versions: Map<number, number[]>): ImportConflict {
  const choices = [...versions.values()].flatMap(([index]) => {
    const [source, file] = index === undefined ? [] : [job.sources[index], job.read.get(index)]
    if (index === undefined || !source || !file) return []
    return [{ entry: index, fileName: source.fileName, role: file.role, byteLength: source.byteLength }]
  })
  return { slug, choices }
}

function place(context: Context, job: Job, indexes: readonly number[]): void {
  const files = indexes.flatMap((index) => job.read.get(index) ?? [])
  const placed = placeGuides(context, files, job.options.isSample)
  for (const [at, index] of indexes.entries()) updateEntry(job, index, placed[at] ?? {})
}

/** Everything without a conflict enters the library; conflicts wait for their answer. */
function settle(context: Context, job: Job): void {
  const chosen: number[] = []
  for (const [slug, versions] of bySlug(job.read)) {
    const groups = [...versions.values()]
    if (groups.length > 1) {
      for (const index of groups.flat()) updateEntry(job, index, { outcome: 'conflict' })
      job.status.conflicts.push(conflictOf(job, slug, versions))
      continue
    }
    const [first, ...copies] = groups.flat()
    if (first !== undefined) chosen.push(first)
    for (const copy of copies) updateEntry(job, copy, { outcome: 'unchanged' })
  }
  place(context, job, chosen)
  job.status.state = job.status.conflicts.length > 0 ? 'choosing' : 'done'
}

/** Versions that nobody needs any more; another import may have read the same file and wait for an answer. */
function discard(context: Context, jobs: Iterable<Job>, job: Job, files: readonly ReadGuideFile[]): void {
  const held = new Set<number>()
  for (const other of jobs) {
    if (other === job || other.status.state === 'done' || other.status.state === 'cancelled') continue
    for (const { versionId } of other.read.values()) held.add(versionId)
  }
  const ids = files.map((file) => file.versionId).filter((id) => !held.has(id))
  discardVersions(context.db, ids)
}

function dropRest(context: Context, jobs: Iterable<Job>, job: Job): void {
  for (const [index, entry] of job.status.entries.entries()) {
    if (entry.outcome === 'waiting' || entry.outcome === 'conflict') updateEntry(job, index, { outcome: 'skipped' })
  }
  job.status.conflicts = []
  discard(context, jobs, job, [...job.read.values()])
}

async function run(context: Context, jobs: Map<string, Job>, job: Job): Promise<void> {
  try {
    for (const [index, source] of job.sources.entries()) {
      if (job.cancelled) break
      const file = await readFile(context, source)
      if (file.ok) {
        job.read.set(index, file)
        updateEntry(job, index, { slug: file.slug, role: file.role, diagnostics: file.diagnostics })
      } else {
        const { code, line, detail } = file
        updateEntry(job, index, { outcome: 'unreadable', failure: { code, line, detail } })
      }
      job.status.done += 1
    }
  } finally {
    job.options.release()
  }
  if (job.cancelled) {
    dropRest(context, jobs.values(), job)
    job.status.state = 'cancelled'
  } else {
    settle(context, job)
  }
}

export function createImports(context: Context): Imports {
  const jobs = new Map<string, Job>()
  let last: Promise<void> = Promise.resolve()

  const find = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw new CoreFailure('unknown-import', id)
    return job
  }

  const forgetOld = () => {
    for (const [id, job] of jobs) {
      if (jobs.size < keptJobs) return
      if (job.status.state === 'done' || job.status.state === 'cancelled') jobs.delete(id)
    }
  }

  /** The library could not be written: nothing of the import happened. */
  const giveUp = (job: Job, error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    context.needs.log('import-failed', { error: error instanceof Error ? error.name : 'unknown' })
    for (const [index, entry] of job.status.entries.entries()) {
      if (entry.outcome !== 'waiting' && entry.outcome !== 'conflict') continue
      updateEntry(job, index, { outcome: 'unreadable', failure: { code: 'file-unreadable', line: null, detail } })
    }
    job.status.conflicts = []
    job.status.state = 'done'
  }

  return {
    start: (sources, options) => {
      forgetOld()
      const id = randomUUID()
      const status: ImportStatus = {
        id,
        state: 'running',
        total: sources.length,
        done: 0,
        entries: sources.map(waitingEntry),
        conflicts: [],
      }
      const job: Job = { status, sources, options, read: new Map(), cancelled: false, finished: Promise.resolve() }
      // One import after the other: two at once could both think that a guide is new.
      job.finished = last.then(() => run(context, jobs, job)).catch((error: unknown) => giveUp(job, error))
      last = job.finished
      jobs.set(id, job)
      return { importId: id }
    },

    status: (id) => find(id).status,

    choose: ({ importId, slug, entry }) => {
      const job = find(importId)
      const conflict = job.status.conflicts.find((one) => one.slug === slug)
      if (!conflict) throw new CoreFailure('bad-input', `no conflict for ${slug}`)
      if (entry !== null && !conflict.choices.some((choice) => choice.entry === entry)) {
        throw new CoreFailure('bad-input', `${entry} is none of the choices`)
      }
      if (entry !== null) place(context, job, [entry])
      const others = [...job.read].filter(([index, file]) => file.slug === slug && index !== entry)
      for (const [index] of others) updateEntry(job, index, { outcome: 'skipped' })
      discard(
        context,
        jobs.values(),
        job,
        others.map(([, file]) => file),
      )
      job.status.conflicts = job.status.conflicts.filter((one) => one !== conflict)
      if (job.status.conflicts.length === 0) job.status.state = 'done'
      return job.status
    },

    cancel: (id) => {
      const job = find(id)
      if (job.status.state === 'running') job.cancelled = true
      if (job.status.state === 'choosing') {
        dropRest(context, jobs.values(), job)
        job.status.state = 'cancelled'
      }
      return job.status
    },

    settled: async (id) => {
      const job = find(id)
      await job.finished
      return job.status
    },

    close: async () => {
      for (const job of jobs.values()) job.cancelled = true
      await last
    },
  }
}
