// `shirube export pdf`: prints the career plan of a role into a file; works while the app is open on the same data folder.

import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { startHostedApp } from '../loopback/hosted-app.ts'
import { type Command, type Context, readStage, readWords } from './command.ts'
import { type AskCore, askThrough, withCore } from './core.ts'
import { reasonOf } from './find-files.ts'

export const exportPlan: Command = async (args, context) => {
  const { language, words, out, err } = context
  const options = {
    role: { type: 'string' },
    stage: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string' },
  } as const
  const { values, positionals } = readWords(args, options, language)
  const [format = '—'] = positionals
  if (format !== 'pdf') throw new UsageError(words.usage(words.pdfOnly(format)))
  if (values.role === undefined) throw new UsageError(words.usage(words.roleNeeded))
  if (values.out === undefined) throw new UsageError(words.usage(words.outNeeded))
  const slug = values.role
  const stage = readStage(values.stage, words)
  const printed = values.language ?? language
  if (printed !== 'ja' && printed !== 'en') throw new UsageError(words.usage(words.badLanguage(printed)))

  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const { fileName, base64 } = await asking(dataFolder, context, (ask) =>
    ask('report.print', { slug, language: printed, ...(stage ? { stage } : {}) }),
  )
  const file = isFolder(values.out) ? join(values.out, fileName) : values.out
  try {
    writeWhole(file, Buffer.from(base64, 'base64'))
  } catch (error) {
    err(`${words.cannotWrite(file, reasonOf(error))}\n`)
    return 2
  }
  out(`${words.written(file)}\n`)
  return 0
}

/** Without a shell that prints, an installed browser does, and it needs the screens over HTTP. */
async function asking<Result>(
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
