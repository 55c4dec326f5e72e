// What another window of the same browser changed is asked again in this one.

import type { QueryClient } from '@tanstack/react-query'

let channel: BroadcastChannel | null = null

/** Several keys in the other window are answered once, when they rest. */
const restMs = 300

export function followOtherWindows(client: QueryClient): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  channel = new BroadcastChannel('shirube')
  channel.onmessage = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void client.invalidateQueries(), restMs)
  }
}

export function tellOtherWindows(): void {
  channel?.postMessage('changed')
}
