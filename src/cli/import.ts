// `shirube import`: files and folders into the library, with a line for each file.

import { setTimeout as wait } from 'node:timers/promises'
import { CoreFailure } from '#contract/failures.ts'
import type { ImportEntry } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { anyNumber, type Command, type Context, readWords } from './command.ts'
import { type AskCore, withCore } from './core.ts'
import { findGuides } from './find-guides.ts'
import { findingText } from './findings.ts'
import { importArchive, isArchiveFile } from './import-archive.ts'
import { createProgress, type Progress } from './progress.ts'
import { sendFiles } from './send-files.ts'

export const importGuides: Command = async (args, context) => {
  const { words } = context
  const options = { replace: { type: 'boolean' } } as const
  const { values, positionals } = readWords(args, options, context.language, anyNumber)
  const [first, ...others] = positionals
  if (first === undefined) throw new UsageError(words.usage(words.filesNeeded))
  if (positionals.some(isArchiveFile)) {
    if (others.length > 0) throw new UsageError(words.usage(words.archiveAlone))
    const folder = findDataFolder(values['data-dir'], process.env, true)
    return importArchive(first, { folder, replace: values.replace === true }, context)
  }
  if (values.replace) throw new UsageError(words.usage(words.replaceNeedsArchive))
  const progress = createProgress(context)
  const found = await findGuides(positionals, context, progress)
  if (found === null) return 2
  const dataFolder = findDataFolder(values['data-dir'], process.env, true)
  const work = async (ask: AskCore) => {
    const { uploadId, paths, unreadable } = await sendFiles(ask, found, (done, total) =>
      progress.tell('sending', done, total),
    )
    const { entries, conflicts, keptSlugs } = uploadId === null ? nothing : await run(ask, uploadId, progress)
    progress.end()
    for (const { path, reason } of unreadable)
      context.out(
        `${path}: error file-unreadable ${context.language === 'ja' ? `${findingText('file-unreadable', reason, context.language)}（${reason}）` : reason}\n`,
      )
    const place = (entry: ImportEntry) => placeOf(entry, paths)
    context.out(entries.map((entry) => lineOf(entry, place(entry), keptSlugs, context)).join(''))
    for (const slug of keptSlugs) {
      const leftOut = entries.filter((entry) => entry.slug === slug && entry.outcome === 'skipped').map(place)
      context.err(`${words.leftOut(slug, leftOut)}\n`)
    }
    const lost = unreadable.length + entries.filter(({ outcome }) => outcome === 'unreadable').length
    const taken = entries.filter(({ outcome }) => isTaken(outcome)).length
    context.err(`${words.imported(taken, lost, conflicts)}\n`)
    if (taken === 0 && conflicts === 0) return 2
    return lost > 0 || conflicts > 0 || entries.some(hasError) ? 1 : 0
  }
  return withCore({ dataFolder, readOnly: false, print: null }, work).finally(progress.end)
}

type Imported = {
  entries: ImportEntry[]
  conflicts: number
  /** Guides that came twice while the library had one of that slug, which stayed. */
  keptSlugs: ReadonlySet<string>
}

const nothing: Imported = { entries: [], conflicts: 0, keptSlugs: new Set() }

const isTaken = (outcome: ImportEntry['outcome']) =>
  outcome === 'new' || outcome === 'updated' || outcome === 'unchanged' || outcome === 'restored'

const hasError = ({ diagnostics }: ImportEntry) => diagnostics.some(({ severity }) => severity === 'error')

/**
 * Nobody can be asked here: of several guides with one slug the library's own stays where it has one, else the first of them,
 * and the exit code tells.
 */
async function run(ask: AskCore, uploadId: string, progress: Progress): Promise<Imported> {
  const { importId } = await ask('import.start', { uploadId })
  const keptSlugs = new Set<string>()
  let conflicts = 0
  for (;;) {
    const status = await ask('import.status', { importId, limit: 0 })
    progress.tell('importing', status.done, status.total)
    if (status.failure !== null) throw new CoreFailure(status.failure.code, status.failure.detail)
    if (status.state === 'choosing') {
      const present = new Set((await ask('library.list', {})).map(({ slug }) => slug))
      for (const { slug, choices } of status.conflicts) {
        const first = Math.min(...choices.map(({ entry }) => entry))
        if (present.has(slug)) keptSlugs.add(slug)
        await ask('import.choose', { importId, slug, entry: present.has(slug) ? null : first })
        conflicts += 1
      }
    } else if (status.state !== 'running') {
      return { entries: await readEntries(ask, importId, status.total), conflicts, keptSlugs }
    }
    await wait(50)
  }
}

async function readEntries(ask: AskCore, importId: string, total: number): Promise<ImportEntry[]> {
  const entries: ImportEntry[] = []
  for (let from = 0; from < total; from += limits.importEntries) {
    entries.push(...(await ask('import.status', { importId, from, limit: limits.importEntries })).entries)
  }
  return entries
}

function placeOf({ file, fileName, archived }: ImportEntry, paths: readonly string[]): string {
  const path = paths[file]
  if (path === undefined) return fileName
  return archived === null ? path : `${path} › ${archived}`
}

function lineOf(
  entry: ImportEntry,
  path: string,
  keptSlugs: ReadonlySet<string>,
  { words, language }: Context,
): string {
  const { outcome, role, slug, failure, diagnostics } = entry
  const name = [role, slug].filter((part) => part !== null).join(' · ')
  if (failure?.code === 'left-out')
    return `${path}: info left-out ${findingText(failure.code, failure.detail, language)}\n`
  if (failure !== null) {
    const kept = slug === null ? '' : `${path}: ${words.presentKept} ${name}\n`
    return `${path}:${failure.line === null ? '' : `${failure.line}:`} error ${failure.code} ${findingText(failure.code, failure.detail, language)}\n${kept}`
  }
  const isKept = outcome === 'skipped' && slug !== null && keptSlugs.has(slug)
  const warnings = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ severity, line, code, message }) =>
        `${path}:${line === null ? '' : `${line}:`} ${severity} ${code} ${findingText(code, message, language)}\n`,
    )
  return `${path}: ${isKept ? words.presentKept : words.outcomes[outcome]} ${name}\n${warnings.join('')}`
}
