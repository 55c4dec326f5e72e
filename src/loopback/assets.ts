// Answers GET and HEAD: the built screens, byte for byte, with the nonce of this page in index.html.

import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { contentTypeOf, freshNonce, resolveAsset, securityHeaders, withNonce } from '#shell-headers'

export type AssetRequest = { method: string; origin: string; path: string }

export async function answerAsset(
  { method, origin, path }: AssetRequest,
  response: ServerResponse,
  rendererFolder: string,
): Promise<void> {
  const nonce = freshNonce()
  const file = path.startsWith('/') ? resolveAsset(rendererFolder, origin, origin + path) : undefined
  const type = file === undefined ? undefined : contentTypeOf(file)
  const bytes = file === undefined || type === undefined ? null : await readFile(file).catch(() => null)
  const isPage = type?.startsWith('text/html') ?? false
  const body =
    bytes === null ? Buffer.from('not found\n') : isPage ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes
  response.writeHead(bytes === null ? 404 : 200, {
    ...securityHeaders(nonce),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Type': bytes === null || type === undefined ? 'text/plain; charset=utf-8' : type,
    'Content-Length': body.byteLength,
    // Names under assets/ carry a hash of their content.
    'Cache-Control':
      bytes !== null && path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(method === 'HEAD' ? undefined : body)
}
