// Asks once a minute, in the background too: the browser host ends after long silence, and at midnight every date on screen is asked again.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useAsk } from './queries.ts'

const minute = 60_000

export function useHeartbeat(): void {
  const client = useQueryClient()
  const { data } = useAsk('app.info', {}, { pollMs: minute, inBackground: true })
  const today = data?.today
  const before = useRef(today)
  useEffect(() => {
    if (before.current !== undefined && before.current !== today) void client.invalidateQueries()
    before.current = today
  }, [client, today])
}
