// `shirube export`: writes the career plan of a role, or everything, into a file; works while the app is open on the same data folder.

import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportedFile, RoleFormat, WholeFormat } from '#contract/exports.ts'
import type { Stage } from '#contract/skills.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { startHostedApp } from '../loopback/hosted-app.ts'
import type { Language } from '../loopback/language.ts'
import { words as hostWords } from '../loopback/words.ts'
import { type Command, type Context, readStage, readWords } from './command.ts'
import { type AskCore, askThrough, withCore } from './core.ts'
import { reasonOf } from './find-files.ts'
import { type LookValues, lookOptions, readLook } from './pdf-look.ts'
import { aboutRole } from './roles.ts'

const options = {
  role: { type: 'string' },
  stage: { type: 'string' },
  language: { type: 'string' },
  table: { type: 'string' },
  ...lookOptions,
  out: { type: 'string' },
} as const

const names = Object.keys(options) as Option[]

type Wanted = Pick<Context, 'words'> & {
  slug: string | undefined
  stage: Stage | undefined
  /** null: nothing was said. */
  asked: Language | null
  terminal: Language
  look: LookValues
}
type Made = { fileName: string; bytes: Uint8Array }
type Maker = { prints?: true; make(ask: AskCore): Promise<Made> }
type Option = keyof typeof options
/** takes: the options that mean something to it, besides --out. */
type Kind = { takes: readonly Option[]; maker(wanted: Wanted): Maker }

const asText = ({ fileName, text }: ExportedFile): Made => ({ fileName, bytes: Buffer.from(text, 'utf8') })

/** What was said, else what the settings say, else what the terminal speaks. */
async function languageFor(ask: AskCore, { asked, terminal }: Wanted): Promise<Language> {
  if (asked !== null) return asked
  const { language } = await ask('settings.read', {})
  return language === 'system' ? terminal : language
}

function roleOf({ slug, stage, words }: Wanted): { slug: string; stage?: Stage } {
  if (slug === undefined) throw new UsageError(words.usage(words.roleNeeded))
  return { slug, ...(stage ? { stage } : {}) }
}

const roleFile = (wanted: Wanted, format: RoleFormat): Maker => {
  const role = roleOf(wanted)
  return {
    make: async (ask) =>
      asText(await ask('export.role', { ...role, format, language: await languageFor(ask, wanted) })),
  }
}

const wholeFile = (wanted: Wanted, format: WholeFormat): Maker => ({
  make: async (ask) => asText(await ask('export.whole', { format, language: await languageFor(ask, wanted) })),
})

const ofRole = ['role', 'stage', 'language'] as const

/** The tables that leave as CSV. */
const csvTables: Record<string, Kind> = {
  skills: { takes: ['table', 'language'], maker: (wanted) => wholeFile(wanted, 'csv-skills') },
  history: { takes: ['table', 'language'], maker: (wanted) => wholeFile(wanted, 'csv-history') },
  gaps: { takes: ['table', ...ofRole], maker: (wanted) => roleFile(wanted, 'csv-gaps') },
  checklist: { takes: ['table', ...ofRole], maker: (wanted) => roleFile(wanted, 'csv-checklist') },
}

const pdf = (wanted: Wanted): Maker => {
  const role = roleOf(wanted)
  const look = readLook(wanted.look, wanted.words)
  return {
    prints: true,
    make: async (ask) => {
      const language = await languageFor(ask, wanted)
      const { fileName, base64 } = await ask('report.print', { ...role, ...look, language })
      return { fileName, bytes: Buffer.from(base64, 'base64') }
    },
  }
}

const formats: Record<string, Kind> = {
  pdf: { takes: [...ofRole, 'sections', 'paper', 'without-name', 'hide-amounts'], maker: pdf },
  json: { takes: [], maker: () => ({ make: async (ask) => asText(await ask('archive.export', {})) }) },
  md: { takes: ofRole, maker: (wanted) => roleFile(wanted, 'md') },
  ics: { takes: ofRole, maker: (wanted) => roleFile(wanted, 'ics') },
}

const formatNames = [...Object.keys(formats), 'csv']

function kindOf(format: string, table: string | undefined, words: Wanted['words']): Kind {
  if (format === 'csv') {
    const known = table !== undefined && Object.hasOwn(csvTables, table) ? csvTables[table] : undefined
    if (known !== undefined) return known
    throw new UsageError(words.usage(words.tableNeeded(Object.keys(csvTables), table ?? '—')))
  }
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (known !== undefined) return known
  throw new UsageError(words.usage(words.knownFormats(formatNames, format)))
}

export const exportPlan: Command = async (args, context) => {
  const { words, out, err } = context
  const { values, positionals } = readWords(args, options, context.language, 1)
  const [format = '—'] = positionals
  const { takes, maker } = kindOf(format, values.table, words)
  const spare = names.find((name) => name !== 'out' && values[name] !== undefined && !takes.includes(name))
  if (spare !== undefined) throw new UsageError(words.usage(hostWords[context.language].unexpectedWord(`--${spare}`)))
  const { language = null } = values
  if (language !== null && language !== 'ja' && language !== 'en') {
    throw new UsageError(words.usage(words.badLanguage(language)))
  }
  const stage = readStage(values.stage, words)
  const { prints = false, make } = maker({
    slug: values.role,
    stage,
    asked: language,
    terminal: context.language,
    words,
    look: values,
  })
  if (values.out === undefined) throw new UsageError(words.usage(words.outNeeded))

  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const { role } = values
  const makeOf = (ask: AskCore) => (role === undefined ? make(ask) : aboutRole(ask, role, words, () => make(ask)))
  const { fileName, bytes } = prints
    ? await askingPrinter(dataFolder, context, makeOf)
    : await withCore({ dataFolder, readOnly: true, print: null }, makeOf)
  const file = isFolder(values.out) ? join(values.out, fileName) : values.out
  try {
    writeWhole(file, bytes)
  } catch (error) {
    err(`${words.cannotWrite(file, reasonOf(error))}\n`)
    return 2
  }
  out(`${words.written(file)}\n`)
  return 0
}

/** Without a shell that prints, an installed browser does, and it needs the screens over HTTP. */
async function askingPrinter<Result>(
  dataFolder: string,
  { print }: Context,
  work: (ask: AskCore) => Promise<Result>,
): Promise<Result> {
  if (print !== null) return withCore({ dataFolder, readOnly: true, print }, work)
  const app = await startHostedApp({ shell: 'command-line', dataFolder, readOnly: true, port: 0, log: () => {} })
  try {
    return await work(askThrough(app.dispatch))
  } finally {
    await app.close()
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** A draft beside it first, so that a full disk never leaves half a plan under the name of a whole one. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}.part`
  try {
    writeFileSync(draft, bytes, { flag: 'wx' })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
