// Says in the user's language what util.parseArgs found wrong with a command line.

import type { Language } from './language.ts'
import { words } from './words.ts'

/** Node tells the cases apart by code; the option stands in quotes in its English message. */
export function optionComplaint(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error)
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const name = quoted.replace(/^-., /, '').replace(/[ =].*$/, '')
  const code = 'code' in error ? error.code : ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return words[language].unknownOption(name)
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return words[language].unexpectedWord(quoted)
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const says = /does not take an argument/.test(error.message) ? 'extraValue' : 'missingValue'
    return words[language][says](name)
  }
  return error.message
}

/** The first option that was given without its value, as in `--data-dir=`: an empty path would mean the present folder. */
export function emptyOption(values: Record<string, unknown>): string | null {
  const name = Object.keys(values).find((one) => values[one] === '')
  return name === undefined ? null : `--${name}`
}

type Token = { kind: string; name?: string }

/** The first option that was given twice: the last of two would win without a word. */
export function repeatedOption(tokens: readonly Token[]): string | null {
  const names = tokens.flatMap(({ kind, name }) => (kind === 'option' && name !== undefined ? [name] : []))
  const name = names.find((one, index) => names.indexOf(one) < index)
  return name === undefined ? null : `--${name}`
}
