// Answers app://planner from the built renderer, with the headers that the loopback host sends too.

import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { contentTypeOf, freshNonce, resolveAsset, securityHeaders, withNonce } from '#shell-headers'
import { origin, scheme } from './origin.ts'

/** Named once, before Electron is ready. bypassCSP must never be among the privileges. */
export const privilegedScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Plain file reading works inside the packed archive as well. */
export function createAssetHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const nonce = freshNonce()
    const answer = (
      status: number,
      body: Uint8Array<ArrayBuffer> | string | null,
      type = 'text/plain; charset=utf-8',
    ) =>
      new Response(request.method === 'HEAD' ? null : body, {
        status,
        headers: { ...securityHeaders(nonce), 'Content-Type': type },
      })
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'method not allowed')
    const file = resolveAsset(root, origin, request.url)
    const type = file === undefined ? undefined : contentTypeOf(file)
    if (file === undefined || type === undefined) return answer(404, 'not found')
    try {
      const bytes = await readFile(file)
      return answer(
        200,
        extname(file) === '.html' ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes),
        type,
      )
    } catch {
      return answer(404, 'not found')
    }
  }
}
