// Carries a request and brings its reply: by the preload's bridge in Electron, else over HTTP to the loopback host.

import type { Send } from '#contract/client.ts'
import type { Reply } from '#contract/failures.ts'
import { storedToken } from './address.ts'

declare global {
  interface Window {
    backend?: { send: Send }
  }
}

const sendOverHttp: Send = async (name, input) => {
  try {
    const response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${storedToken() ?? ''}` },
      body: JSON.stringify({ name, input }),
    })
    const reply: unknown = await response.json().catch(() => null)
    if (isReply(reply)) return reply
    if (response.status === 401 || response.status === 403 || response.status === 421) {
      return { ok: false, failure: { code: 'not-trusted', detail: `HTTP ${response.status}` } }
    }
    return { ok: false, failure: { code: 'internal', detail: `HTTP ${response.status}` } }
  } catch (error) {
    return { ok: false, failure: { code: 'unreachable', detail: String(error) } }
  }
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
}

export const send: Send = (name, input) =>
  window.backend ? window.backend.send(name, input) : sendOverHttp(name, input)
