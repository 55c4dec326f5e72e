// The command line `shirube`: picks the command and turns what goes wrong into one sentence and an exit code.

import { CoreFailure } from '#contract/failures.ts'
import type { PrintReport } from '#core/needs.ts'
import { failureSentence } from '../loopback/failure-sentence.ts'
import { UsageError } from '../loopback/host-options.ts'
import { ScreensMissing } from '../loopback/hosted-app.ts'
import { shellLanguage } from '../loopback/language.ts'
import { programFiles } from '../loopback/program-files.ts'
import { words as hostWords } from '../loopback/words.ts'
import { backUp, listBackups, restore } from './backups.ts'
import { check } from './check.ts'
import type { Command, Context } from './command.ts'
import { exportPlan } from './export.ts'
import { gap } from './gap.ts'
import { helpFor } from './help.ts'
import { importGuides } from './import.ts'
import { listRoles } from './roles.ts'
import { serveScreens } from './serve.ts'
import { commandWords } from './words.ts'

const commands: Record<string, Command> = {
  check,
  import: importGuides,
  roles: listRoles,
  gap,
  export: exportPlan,
  backup: backUp,
  backups: listBackups,
  restore,
  serve: serveScreens,
}

export const commandNames: readonly string[] = Object.keys(commands)

/** 0 done; 1 done with something to tell; 2 not done. */
export async function runCommandLine(args: readonly string[], print: PrintReport | null = null): Promise<number> {
  const language = shellLanguage(process.env)
  const words = commandWords[language]
  const context: Context = {
    language,
    words,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    print,
  }
  const [name, ...rest] = args
  const asked = rest.filter((word) => word !== '--help')
  const spare = name === 'help' ? asked[1] : name === '--version' || name === '--help' ? asked[0] : undefined
  if (spare !== undefined) {
    context.err(`${words.usage(hostWords[language].unexpectedWord(spare))}\n`)
    return 2
  }
  if (name === '--version') {
    context.out(`shirube ${programFiles().version}\n`)
    return 0
  }
  // `shirube help gap` is `shirube gap --help`.
  const named = name === 'help' ? asked[0] : name
  if (named === undefined || named === '--help') {
    context[name === undefined ? 'err' : 'out'](words.help)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, named) ? commands[named] : undefined
  if (command === undefined) {
    context.err(`${words.unknownCommand(named)}\n`)
    return 2
  }
  if (name === 'help' || rest.includes('--help')) {
    context.out(helpFor(named, words))
    return 0
  }
  try {
    return await command(rest, context)
  } catch (error) {
    const sentence = sentenceFor(error, context)
    if (sentence === null) throw error
    context.err(`${sentence}\n`)
    return 2
  }
}

function sentenceFor(error: unknown, { language }: Context): string | null {
  if (error instanceof UsageError) return error.message
  if (error instanceof CoreFailure) return failureSentence(error, language)
  if (error instanceof ScreensMissing) return hostWords[language].notBuilt
  return null
}
