// Decides from a request's head alone whether the host answers it: to whom it is addressed, where it comes from, what it carries.

import { createHash, timingSafeEqual } from 'node:crypto'
import { limits } from '#contract/limits.ts'

export type Head = {
  method: string
  path: string
  host: string | undefined
  origin: string | undefined
  contentType: string | undefined
  contentLength: string | undefined
  authorization: string | undefined
}

export type Refusal = { status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421; reason: string }

/** The largest honest request is the opening of an upload with as many and as long names as are allowed. */
export const maxBodyBytes = limits.uploadFiles * 1600

/**
 * Host must be exact: only that stops a foreign page whose name was rebound to 127.0.0.1, for its requests need no Origin.
 * Origin, where a browser sends one, must be ours. The token keeps out other programs and other users of the computer.
 */
export function refuse(head: Head, port: number, token: string): Refusal | null {
  if (head.host !== `127.0.0.1:${port}`) return { status: 421, reason: 'host' }
  if (head.origin !== undefined && head.origin !== `http://127.0.0.1:${port}`) return { status: 403, reason: 'origin' }
  if (head.path !== '/rpc') {
    return head.method === 'GET' || head.method === 'HEAD' ? null : { status: 405, reason: 'method' }
  }
  if (head.method !== 'POST') return { status: 405, reason: 'method' }
  if (!isJson(head.contentType)) return { status: 415, reason: 'content-type' }
  if (!carriesToken(head.authorization, token)) return { status: 401, reason: 'token' }
  if (Number(head.contentLength ?? 0) > maxBodyBytes) return { status: 413, reason: 'content-length' }
  return null
}

/** A form can send text/plain across origins without asking first, JSON it can not. */
function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json(\s*;\s*charset=utf-8)?$/i.test(contentType.trim())
}

/** Hashes have one length, so that the comparison takes one time. */
function carriesToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}
