// What every command of the command line gets and gives, and how it reads its words.

import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Stage, stages } from '#contract/skills.ts'
import type { PrintReport } from '#core/needs.ts'
import { UsageError } from '../loopback/host-options.ts'
import type { Language } from '../loopback/language.ts'
import { emptyOption, optionComplaint, repeatedOption } from '../loopback/option-complaint.ts'
import { words as hostWords } from '../loopback/words.ts'
import { type CommandWords, commandWords } from './words.ts'

export type Context = {
  language: Language
  words: CommandWords
  out(text: string): void
  err(text: string): void
  /** What err writes is seen by someone, and can be written over. */
  isTerminal: boolean
  /** Prints with the shell that carries the command line; null: with an installed browser. */
  print: PrintReport | null
}

/** Resolves with the exit code. */
export type Command = (args: readonly string[], context: Context) => Promise<number>

type Options = NonNullable<ParseArgsConfig['options']>

const everyCommand = { 'data-dir': { type: 'string' } } as const satisfies Options

export const anyNumber = Number.POSITIVE_INFINITY

/** Throws UsageError with a sentence in the user's language; mostWords: how many words that are no options the command takes. */
export function readWords<const T extends Options>(
  args: readonly string[],
  options: T,
  language: Language,
  mostWords = 0,
) {
  const refuse = (complaint: string) => new UsageError(commandWords[language].usage(complaint))
  const read = () => {
    try {
      return parseArgs({
        args: [...args],
        options: { ...everyCommand, ...options },
        allowPositionals: true,
        tokens: true,
      })
    } catch (error) {
      throw refuse(optionComplaint(error, language))
    }
  }
  const result = read()
  const empty = emptyOption(result.values)
  if (empty !== null) throw refuse(hostWords[language].missingValue(empty))
  const extra = result.positionals[mostWords] ?? repeatedOption(result.tokens)
  if (extra !== null) throw refuse(hostWords[language].unexpectedWord(extra))
  return result
}

export function readStage(text: string | undefined, words: CommandWords): Stage | undefined {
  const stage = stages.find((one) => one === text)
  if (text !== undefined && stage === undefined) throw new UsageError(words.usage(words.badStage(text)))
  return stage
}
