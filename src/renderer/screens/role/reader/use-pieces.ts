// Which sections of a guide are on the page: a long one begins where the reader is, and the rest follows while he reads.

import { startTransition, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ReaderSection } from './sections.ts'

/** Characters that are rendered before the first paint, and in one go after it. */
const first = 60_000
const later = 30_000

type Pieces = readonly ReaderSection[]

const pieceAt = (pieces: Pieces, line: number | null): number =>
  Math.max(
    0,
    pieces.findLastIndex((piece) => line !== null && piece.line <= line),
  )

/** Nearest to the place first, what follows before what precedes. */
function withNext(pieces: Pieces, shown: ReadonlySet<number>, at: number, letters: number): ReadonlySet<number> {
  const waiting = pieces
    .map((_, index) => index)
    .filter((index) => !shown.has(index))
    .sort((a, b) => (a < at ? 2 * (at - a) : a - at) - (b < at ? 2 * (at - b) : b - at))
  const next = new Set(shown)
  let sum = 0
  for (const index of waiting) {
    if (sum > 0 && sum + (pieces[index]?.text.length ?? 0) > letters) break
    next.add(index)
    sum += pieces[index]?.text.length ?? 0
  }
  return next
}

export function usePieces(pieces: Pieces, line: number | null) {
  const [at, setAt] = useState(() => pieceAt(pieces, line))
  const [shown, setShown] = useState<ReadonlySet<number>>(() => withNext(pieces, new Set(), at, first))
  const complete = shown.size >= pieces.length

  useEffect(() => {
    if (complete) return
    const timer = setTimeout(() => startTransition(() => setShown((before) => withNext(pieces, before, at, later))))
    return () => clearTimeout(timer)
  })

  /** What is jumped to must be there before the jump. */
  const ensure = useCallback(
    (wanted: number) => {
      const index = pieceAt(pieces, wanted)
      flushSync(() => {
        setAt(index)
        setShown((before) => (before.has(index) ? before : withNext(pieces, before, index, later)))
      })
    },
    [pieces],
  )
  return { shown, complete, ensure }
}
