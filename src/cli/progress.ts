// Tells how far a command is: on a terminal one line that is written over, elsewhere a line for every 500 files.

import type { CommandWords } from './words.ts'

type Phase = keyof CommandWords['phases']

export type Progress = {
  tell(phase: Phase, done: number, total: number | null): void
  /** Nothing of the line stays on the terminal. */
  end(): void
}

const filesPerLine = 500
const betweenPaintsMs = 100

type Terminal = { isTerminal: boolean; words: CommandWords; err(text: string): void }

export function createProgress({ isTerminal, words, err }: Terminal): Progress {
  let phase: Phase | null = null
  let linesTold = 0
  let paintedAt = 0
  return {
    tell: (now, done, total) => {
      if (now !== phase) {
        phase = now
        linesTold = 0
      }
      const line = words.progress(words.phases[now], done, total)
      if (isTerminal) {
        if (performance.now() - paintedAt < betweenPaintsMs) return
        paintedAt = performance.now()
        err(`\r\x1b[K${line}`)
      } else if (Math.floor(done / filesPerLine) > linesTold) {
        linesTold = Math.floor(done / filesPerLine)
        err(`${line}\n`)
      }
    },
    end: () => {
      if (isTerminal && paintedAt > 0) err('\r\x1b[K')
      paintedAt = 0
    },
  }
}
