// `shirube backup`, `shirube backups`, `shirube restore`: makes, lists and goes back to copies of the records, also of damaged ones.

import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Backup } from '#contract/backups.ts'
import { CoreFailure } from '#contract/failures.ts'
import { localDate } from '#core/domain/local-date.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { alignColumns } from './align-columns.ts'
import { type Command, readWords } from './command.ts'
import { withCore } from './core.ts'
import type { CommandWords } from './words.ts'

export const backUp: Command = async (args, { language, words, out }) => {
  const { values } = readWords(args, {}, language)
  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const made = await withCore({ dataFolder, readOnly: false, print: null }, (ask) => ask('backup.make', {}))
  out(`${words.backedUp(made.file)}\n`)
  return 0
}

export const listBackups: Command = async (args, { language, words, out }) => {
  const { values } = readWords(args, { json: { type: 'boolean' } }, language)
  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const backups = await withCore({ dataFolder, readOnly: true, print: null, recovers: true }, (ask) =>
    ask('backup.list', {}),
  )
  if (values.json) out(`${JSON.stringify(backups, null, 2)}\n`)
  else out(backups.length === 0 ? `${words.noBackups}\n` : table(backups, words))
  return 0
}

/** One of the list by its name, else the only one of a day, else a file named here. */
export const restore: Command = async (args, { language, words, out, err }) => {
  const { values, positionals } = readWords(args, {}, language, 1)
  const [wanted] = positionals
  if (wanted === undefined) throw new UsageError(words.usage(words.backupNeeded))
  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const { file, setAside, choices } = await withCore(
    { dataFolder, readOnly: false, print: null, recovers: true },
    async (ask, app) => {
      const backups = await ask('backup.list', {})
      const ofDay = backups.filter(({ at, contents }) => contents !== null && localDate(new Date(at)) === wanted)
      const listed = backups.find((backup) => backup.file === wanted) ?? ofDay[0]
      // Which of several is meant, the user alone knows.
      if (listed && listed.file !== wanted && ofDay.length > 1) return { file: wanted, setAside: null, choices: ofDay }
      if (listed) return { file: listed.file, ...(await ask('backup.restore', { file: listed.file })) }
      if (!existsSync(wanted)) throw new CoreFailure('unknown-backup', wanted)
      return { file: basename(wanted), ...(await app.restoreFile(resolve(wanted))) }
    },
  )
  if (choices !== undefined) {
    err(`${words.severalBackups(wanted)}\n${table(choices, words)}`)
    return 1
  }
  out(`${setAside === null ? words.restored(file) : words.restoredKeeping(file, setAside)}\n`)
  return 0
}

function table(backups: readonly Backup[], words: CommandWords): string {
  const rows = backups.map(({ at, kind, byteLength, contents, file }) => [
    localTime(at),
    words.backupKinds[kind],
    `${(byteLength / 1_000_000).toFixed(1)} MB`,
    contents === null
      ? words.backupUnreadable
      : words.backupContents(contents.guides, contents.ratings, contents.items),
    file,
  ])
  return `${alignColumns([words.backupColumns, ...rows]).join('\n')}\n`
}

function localTime(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${localDate(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}
