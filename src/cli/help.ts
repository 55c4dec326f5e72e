// The help of one command: its lines of the whole help, and the notes that belong to them.

import type { CommandWords } from './words.ts'

export function helpFor(name: string, { help }: CommandWords): string {
  const [usage = '', ...rest] = help.trimEnd().split('\n\n')
  const notes = rest.at(-1)?.split('\n') ?? []
  const lines = rest.slice(0, -1).join('\n').split('\n')
  const own: string[] = []
  let isOwn = false
  for (const line of lines) {
    const command = /^ {2}(\S+)/.exec(line)?.[1]
    // A line that is set in deeper goes on with the one before it.
    if (command !== undefined) isOwn = command === name
    if (isOwn) own.push(line)
  }
  const text = own.join('\n')
  const belongs = (note: string) =>
    note.includes('--data-dir') ||
    (/STAGE|TABLE/.test(note) && /STAGE|TABLE/.test(text)) ||
    (note.includes('SLUG') && text.includes('SLUG')) ||
    (note.includes('.markdown') && /PATH|FILE…/.test(text))
  return `${[usage, text, notes.filter(belongs).join('\n')].join('\n\n')}\n`
}
