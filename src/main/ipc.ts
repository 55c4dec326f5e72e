// Carries requests from the window to the core, after looking at who asks.

import type { Send } from '#contract/client.ts'
import type { Reply } from '#contract/failures.ts'
import type { Log } from '#core/needs.ts'
import { type Frame, isTrusted } from './origin.ts'

const channel = 'call'

type Call = { readonly senderFrame: Frame | null }

/** What is used of Electron's ipcMain. */
export type Listener = {
  handle(channel: string, listener: (event: Call, name: unknown, input: unknown) => Promise<Reply>): void
}

/** A stranger gets an error reply and leaves a line in the log; silence would look like a hang. */
export function answerCalls(ipcMain: Listener, dispatch: Send, log: Log): void {
  ipcMain.handle(channel, async (event, name, input) => {
    if (!isTrusted(event.senderFrame)) {
      log('call-refused', { origin: event.senderFrame?.origin ?? null })
      return { ok: false, failure: { code: 'not-trusted', detail: null } }
    }
    if (typeof name !== 'string') return { ok: false, failure: { code: 'unknown-procedure', detail: null } }
    return dispatch(name, input)
  })
}
