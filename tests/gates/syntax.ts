// Walks the syntax tree of a source file, so that gates look at code and not at comments.

import { parseSync } from 'vite'

export type Syntax = { type: string; start: number } & Record<string, unknown>

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Each node after those that hold it, nearest last. */
export function walk(file: string, text: string, visit: (node: Syntax, holders: readonly Syntax[]) => void): void {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const down = (value: unknown, holders: readonly Syntax[]): void => {
    if (Array.isArray(value)) {
      for (const one of value) down(one, holders)
      return
    }
    if (!isSyntax(value)) return
    visit(value, holders)
    const inner = [...holders, value]
    for (const part of Object.values(value)) if (typeof part === 'object') down(part, inner)
  }
  down(program, [])
}

export const lineAt = (text: string, start: number): number => text.slice(0, start).split('\n').length
