// Remembers where the reader was left: half a second after scrolling stops, and on leaving.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { GuideDetail } from '#contract/library.ts'
import { ask } from '../../../data/call.ts'

export function useKeptPlace(slug: string): (line: number) => void {
  const client = useQueryClient()
  const waiting = useRef<{ line: number; timer: ReturnType<typeof setTimeout> } | null>(null)

  const send = useCallback(() => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    const { line } = waiting.current
    waiting.current = null
    client.setQueryData<GuideDetail>(['library.read', { slug }], (before) => before && { ...before, readingLine: line })
    // A lost reading place is no harm, so a failure is not shown.
    ask('reading.place', { slug, line }).catch(() => undefined)
  }, [client, slug])

  useEffect(() => send, [send])

  return useCallback(
    (line) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { line, timer: setTimeout(send, 500) }
    },
    [send],
  )
}
