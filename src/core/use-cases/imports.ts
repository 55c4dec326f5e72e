// Imports as jobs: files are read one after the other, then everything that was read enters the library in one change.

import { randomUUID } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { CoreFailure } from '#contract/failures.ts'
import type { ImportConflict, ImportStatus } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { undoneAmong } from '#core/storage/changes.ts'
import { failureIn } from '#core/storage/failures.ts'
import { discardVersions, listUnplacedVersions } from '#core/storage/guide-versions.ts'
import { type LogFolding, startLogFolding } from '#core/storage/log-folding.ts'
import { mergeByHand, mergeIndex, searchIndexes } from '#core/storage/search-index.ts'
import type { Context } from './context.ts'
import {
  createJob,
  type ImportOptions,
  type Job,
  statusOf,
  updateEntry,
  waitingEntry,
  wholeStatusOf,
} from './import-job.ts'
import { findSources, type ImportFile, type ImportSource } from './import-sources.ts'
import { changesLibrary, nothingPlaced, placeGuides } from './place-guides.ts'
import { type ParsedSource, parseSource, type ReadGuideFile, storeSource } from './read-file.ts'

export type Imports = {
  start(files: readonly ImportFile[], options: ImportOptions): { importId: string }
  status(input: CheckedInput<'import.status'>): ImportStatus
  choose(input: CheckedInput<'import.choose'>): ImportStatus
  chooseRest(input: CheckedInput<'import.chooseRest'>): Promise<ImportStatus>
  cancel(importId: string): ImportStatus
  /** Resolves when the job needs nothing more from the program: done, cancelled or choosing. */
  settled(importId: string): Promise<ImportStatus>
  close(): Promise<void>
}

/** A finished job is kept for a screen that asks late. */
const keptJobs = 20

/** The parser works on the next guides while one is being stored; more would only fill memory. */
const readAhead = 2

/** Guides in one transaction when they enter the library or go: some 10 ms. */
const placedAtOnce = 100
const discardedAtOnce = 4

/** After so many guides the index is merged, a portion for each of them, and the log folded in. */
const guidesPerUpkeep = 8

const isOver = ({ state }: Job): boolean => state === 'done' || state === 'cancelled'

/** Files of one slug, by the version they hold; two versions are a conflict that only the user can settle. */
function bySlug(read: Map<number, ReadGuideFile>): Map<string, Map<number, number[]>> {
  const slugs = new Map<string, Map<number, number[]>>()
  for (const [index, { slug, versionId }] of read) {
    const versions = slugs.get(slug) ?? new Map<number, number[]>()
    const indexes = versions.get(versionId) ?? []
    indexes.push(index)
    versions.set(versionId, indexes)
    slugs.set(slug, versions)
  }
  return slugs
}

function conflictOf(job: Job, slug: string, versions: Map<number, number[]>): ImportConflict {
  const choices = [...versions.values()].flatMap(([index]) => {
    const [entry, file] = index === undefined ? [] : [job.entries[index], job.read.get(index)]
    if (index === undefined || !entry || !file) return []
    return [{ entry: index, fileName: entry.fileName, role: file.role, byteLength: file.byteLength }]
  })
  return { slug, choices }
}

/** The last portion is written with full safety, which makes those before it safe. */
async function place(context: Context, job: Job, indexes: readonly number[], folding?: LogFolding): Promise<void> {
  let placing = nothingPlaced
  for (let from = 0; from < indexes.length && !job.cancelled; from += placedAtOnce) {
    const some = indexes.slice(from, from + placedAtOnce)
    const next = () => placeSome(context, job, some, placing)
    const isLast = from + placedAtOnce >= indexes.length
    placing = isLast ? next() : context.db.quickTransaction(next)
    await turn()
    if (!isLast) await folding?.fold()
  }
}

function placeSome(context: Context, job: Job, indexes: readonly number[], before = nothingPlaced) {
  const files = indexes.flatMap((index) => job.read.get(index) ?? [])
  const { placed, placing } = placeGuides(context, files, job.options.isSample, before)
  for (const [at, index] of indexes.entries()) {
    const one = placed[at]
    if (one === undefined) continue
    updateEntry(job, index, one)
    if (placing.id !== null && changesLibrary(one.outcome)) job.changes.set(index, placing.id)
  }
  return placing
}

/** Everything without a conflict enters the library; answers the conflicts, which are for the user to settle. */
async function settle(context: Context, job: Job, folding: LogFolding): Promise<ImportConflict[]> {
  const conflicts: ImportConflict[] = []
  const chosen: number[] = []
  const copies: number[] = []
  for (const [slug, versions] of bySlug(job.read)) {
    const groups = [...versions.values()]
    if (groups.length > 1) {
      for (const index of groups.flat()) updateEntry(job, index, { outcome: 'conflict' })
      conflicts.push(conflictOf(job, slug, versions))
      continue
    }
    const [first, ...others] = groups.flat()
    if (first !== undefined) chosen.push(first)
    copies.push(...others)
  }
  await place(context, job, chosen, folding)
  if (!job.cancelled) for (const copy of copies) updateEntry(job, copy, { outcome: 'unchanged' })
  return conflicts
}

function chosenOf<Choice>(choices: readonly Choice[], keep: 'first' | 'last' | 'none'): Choice | undefined {
  return keep === 'none' ? undefined : choices.at(keep === 'first' ? 0 : -1)
}

/** Answers their versions, which nobody needs any more. */
function skipOthers(job: Job, isOther: (index: number, file: ReadGuideFile) => boolean): number[] {
  const others = [...job.read].filter(([index, file]) => isOther(index, file))
  for (const [index] of others) {
    updateEntry(job, index, { outcome: 'skipped' })
    job.read.delete(index)
  }
  return others.map(([, file]) => file.versionId)
}

function dropRest(job: Job): void {
  for (const [index, { outcome }] of job.entries.entries()) {
    if (outcome === 'waiting' || outcome === 'conflict') updateEntry(job, index, { outcome: 'skipped' })
  }
  job.conflicts = []
  job.state = 'cancelled'
}

/** In the order of the files; stored and forgotten one by one. */
async function* readSources(context: Context, sources: readonly ImportSource[], stopped: () => boolean) {
  const reading: Promise<ParsedSource>[] = []
  let next = 0
  try {
    for (let index = 0; index < sources.length && !stopped(); index += 1) {
      for (; next < sources.length && next <= index + readAhead; next += 1) {
        const source = sources[next]
        if (!source) continue
        const one = parseSource(context, source)
        // Told when its turn comes; until then nobody listens.
        one.catch(() => undefined)
        reading.push(one)
      }
      const read = await reading.shift()
      if (read) yield { index, read }
    }
  } finally {
    // What was begun still reads from the upload.
    await Promise.allSettled(reading)
  }
}

async function readAll(context: Context, job: Job, folding: LogFolding): Promise<void> {
  const sources = await findSources(job.files)
  job.entries = sources.map(waitingEntry)
  mergeByHand(context.db)
  for await (const { index, read } of readSources(context, sources, () => job.cancelled)) {
    // A turn of its own for each guide: whoever waits comes first.
    await turn()
    const file = await storeSource(context, read)
    if (file.ok) {
      job.read.set(index, file)
      updateEntry(job, index, { slug: file.slug, role: file.role, diagnostics: file.diagnostics })
    } else {
      const { code, line, detail, kept } = file
      updateEntry(job, index, {
        ...kept,
        outcome: code === 'left-out' ? 'skipped' : 'unreadable',
        failure: { code, line, detail },
      })
    }
    job.done += 1
    if (job.done % guidesPerUpkeep === 0) await keepUp(context, job, folding, guidesPerUpkeep)
  }
  await keepUp(context, job, folding, Number.POSITIVE_INFINITY)
}

/** Merges the index and folds the log in, with a turn for each step; a rest is left for the next time. */
async function keepUp({ db }: Context, job: Job, folding: LogFolding, portions: number): Promise<void> {
  for (const index of searchIndexes) {
    await turn()
    for (let done = 0; done < portions && mergeIndex(db, index); done += 1) await turn()
  }
  // Starting a thread takes longer than folding in what a few guides left.
  if (job.entries.length < guidesPerUpkeep) db.checkpoint()
  else await folding.fold()
}

async function run(context: Context, job: Job): Promise<void> {
  const folding = startLogFolding(context.db, context.needs.checkpointThread)
  let conflicts: ImportConflict[] = []
  try {
    await readAll(context, job, folding)
    if (!job.cancelled) conflicts = await settle(context, job, folding)
  } catch (error) {
    // What failed first is what the user is told, and a full disk fails the folding too.
    await folding.end().catch(() => undefined)
    throw error
  } finally {
    job.files = []
    job.options.release()
  }
  await folding.end()
  if (job.cancelled) return
  job.conflicts = conflicts
  job.state = conflicts.length > 0 ? 'choosing' : 'done'
}

export function createImports(context: Context): Imports {
  const { db, needs } = context
  const jobs = new Map<string, Job>()
  let closing = false

  /** Versions that nobody needs any more; an import that waits for an answer may hold the same ones. */
  const discard = async (ids: readonly number[]): Promise<void> => {
    const held = new Set<number>()
    for (const job of jobs.values()) {
      if (!isOver(job)) for (const { versionId } of job.read.values()) held.add(versionId)
    }
    const free = ids.filter((id) => !held.has(id))
    for (let from = 0; from < free.length && !closing; from += discardedAtOnce) {
      discardVersions(db, free.slice(from, from + discardedAtOnce))
      await turn()
    }
  }

  const logFailure = (error: unknown) =>
    needs.log('import-failed', { error: error instanceof Error ? error.name : 'unknown' })

  /** One piece of work after the other: two imports at once could both think that a guide is new. */
  let last: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(logFailure)
    return last
  }
  if (!needs.readOnly) void inTurn(() => discard(listUnplacedVersions(db)))

  const find = (id: string): Job => {
    const job = jobs.get(id)
    if (!job) throw new CoreFailure('unknown-import', id)
    return job
  }

  const report = (job: Job, asked: Omit<CheckedInput<'import.status'>, 'importId'> = {}) =>
    statusOf(job, asked, undoneAmong(db, new Set(job.changes.values())))

  const forgetOld = () => {
    for (const [id, job] of jobs) {
      if (jobs.size < keptJobs) return
      if (isOver(job)) jobs.delete(id)
    }
  }

  /** The database or the disk failed, which no file can help: what had not entered the library stays out. */
  const giveUp = (job: Job, error: unknown) => {
    const failure = failureIn(needs.dataFolder, error)
    logFailure(error)
    for (const [index, { outcome }] of job.entries.entries()) {
      if (outcome === 'waiting' || outcome === 'conflict') updateEntry(job, index, { outcome: 'skipped' })
    }
    job.conflicts = []
    job.failure = {
      code: failure?.code ?? 'internal',
      detail: failure?.detail ?? (error instanceof Error ? error.message : String(error)),
    }
    job.state = 'done'
  }

  const cancel = (job: Job): Promise<void> => {
    dropRest(job)
    const ids = [...job.read.values()].map(({ versionId }) => versionId)
    job.read.clear()
    return discard(ids)
  }

  return {
    start: (files, options) => {
      forgetOld()
      const job = createJob(randomUUID(), files, options)
      job.cancelled = closing
      job.finished = inTurn(async () => {
        await run(context, job).catch((error: unknown) => giveUp(job, error))
        if (job.cancelled) await cancel(job)
      })
      jobs.set(job.id, job)
      return { importId: job.id }
    },

    status: ({ importId, ...asked }) => report(find(importId), asked),

    choose: ({ importId, slug, entry }) => {
      const job = find(importId)
      const conflict = job.conflicts.find((one) => one.slug === slug)
      if (!conflict) throw new CoreFailure('bad-input', `no conflict for ${slug}`)
      if (entry !== null && !conflict.choices.some((choice) => choice.entry === entry)) {
        throw new CoreFailure('bad-input', `${entry} is none of the choices`)
      }
      if (entry !== null) placeSome(context, job, [entry])
      const others = skipOthers(job, (index, file) => file.slug === slug && index !== entry)
      void inTurn(() => discard(others))
      job.conflicts = job.conflicts.filter((one) => one !== conflict)
      if (job.conflicts.length === 0) job.state = 'done'
      return report(job)
    },

    chooseRest: async ({ importId, keep }) => {
      const job = find(importId)
      const conflicts = job.conflicts
      job.conflicts = []
      await inTurn(async () => {
        const kept = conflicts.flatMap(({ choices }) => chosenOf(choices, keep)?.entry ?? [])
        const keptIndexes = new Set(kept)
        const slugs = new Set(conflicts.map(({ slug }) => slug))
        const others = skipOthers(job, (index, file) => slugs.has(file.slug) && !keptIndexes.has(index))
        await place(context, job, kept)
        if (job.state === 'choosing') job.state = 'done'
        await discard(others)
      })
      return report(job)
    },

    cancel: (id) => {
      const job = find(id)
      if (job.state === 'running') job.cancelled = true
      if (job.state === 'choosing') void inTurn(() => cancel(job))
      if (job.state === 'choosing') dropRest(job)
      return report(job)
    },

    settled: async (id) => {
      const job = find(id)
      await job.finished
      return wholeStatusOf(job)
    },

    close: async () => {
      closing = true
      for (const job of jobs.values()) job.cancelled = true
      await last
    },
  }
}
