// Reads the options of the loopback host.

import { parseArgs } from 'node:util'
import type { Language } from './language.ts'
import { emptyOption, optionComplaint, repeatedOption } from './option-complaint.ts'
import { words } from './words.ts'

export type HostOptions = { dataFolder: string | undefined; port: number; open: boolean; help: boolean }

/** Thrown for a command line that can not be understood; the message is the sentence to show. */
export class UsageError extends Error {}

export function readHostOptions(args: readonly string[], language: Language): HostOptions {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      tokens: true,
      options: {
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    const empty = emptyOption(values)
    if (empty !== null) throw new UsageError(words[language].badOption(words[language].missingValue(empty)))
    const twice = repeatedOption(tokens)
    if (twice !== null) throw new UsageError(words[language].badOption(words[language].unexpectedWord(twice)))
    return {
      dataFolder: values['data-dir'],
      port: readPort(values.port, language),
      open: values['no-open'] !== true,
      help: values.help === true,
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(words[language].badOption(optionComplaint(error, language)))
  }
}

function readPort(text: string | undefined, language: Language): number {
  if (text === undefined) return 0
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(words[language].badOption(words[language].badPort))
  return Number(text)
}
