// `shirube import`: files and folders into the library, with a line for each file.

import { setTimeout as wait } from 'node:timers/promises'
import type { ImportEntry } from '#contract/library.ts'
import { limits } from '#contract/procedures.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { type Command, type Context, readWords } from './command.ts'
import { type AskCore, withCore } from './core.ts'
import { findFiles } from './find-files.ts'
import { sendFiles } from './send-files.ts'

export const importGuides: Command = async (args, context) => {
  const { words } = context
  const { values, positionals } = readWords(args, {}, context.language)
  if (positionals.length === 0) throw new UsageError(words.usage(words.filesNeeded))
  const found = await findFiles(positionals)
  if (found.length === 0) {
    context.err(`${words.nothingFound}\n`)
    return 2
  }
  const dataFolder = findDataFolder(values['data-dir'], process.env, true)
  return withCore({ dataFolder, readOnly: false, print: null }, async (ask) => {
    const { uploadId, paths, unreadable } = await sendFiles(ask, found)
    for (const { path, reason } of unreadable) context.out(`${path}: error file-unreadable ${reason}\n`)
    const { entries, conflicts } = uploadId === null ? nothing : await run(ask, uploadId, context)
    context.out(entries.map((entry) => lineOf(entry, placeOf(entry, paths), context)).join(''))
    const lost = unreadable.length + entries.filter(({ outcome }) => outcome === 'unreadable').length
    const taken = entries.filter(({ outcome }) => isTaken(outcome)).length
    context.err(`${words.imported(taken, lost, conflicts)}\n`)
    if (taken === 0) return 2
    return lost > 0 || conflicts > 0 ? 1 : 0
  })
}

type Imported = { entries: ImportEntry[]; conflicts: number }

const nothing: Imported = { entries: [], conflicts: 0 }

const isTaken = (outcome: ImportEntry['outcome']) =>
  outcome === 'new' || outcome === 'updated' || outcome === 'unchanged' || outcome === 'restored'

/** Nobody can be asked here: of several guides with one slug the first one stays, and the exit code tells. */
async function run(ask: AskCore, uploadId: string, { words, err }: Context): Promise<Imported> {
  const { importId } = await ask('import.start', { uploadId })
  let conflicts = 0
  for (;;) {
    const status = await ask('import.status', { importId, limit: 0 })
    if (process.stderr.isTTY) err(`\r${words.progress(status.done, status.total)}`)
    if (status.state === 'choosing') {
      for (const { slug, choices } of status.conflicts) {
        const first = Math.min(...choices.map(({ entry }) => entry))
        await ask('import.choose', { importId, slug, entry: first })
        conflicts += 1
      }
    } else if (status.state !== 'running') {
      if (process.stderr.isTTY) err('\r\x1b[K')
      return { entries: await readEntries(ask, importId, status.total), conflicts }
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

function lineOf({ outcome, role, slug, failure, diagnostics }: ImportEntry, path: string, { words }: Context): string {
  if (failure !== null) {
    return `${path}:${failure.line === null ? '' : `${failure.line}:`} error ${failure.code} ${failure.detail}\n`
  }
  const warnings = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ severity, line, code, message }) =>
        `${path}:${line === null ? '' : `${line}:`} ${severity} ${code} ${message}\n`,
    )
  return `${path}: ${words.outcomes[outcome]} ${[role, slug].filter((part) => part !== null).join(' · ')}\n${warnings.join('')}`
}
