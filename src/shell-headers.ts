// The response headers, content types and exact asset paths that both windows (app:// and http://127.0.0.1) serve the screens with.

import { randomBytes } from 'node:crypto'
import { extname, posix, relative, resolve } from 'node:path'

/** Stands in index.html, in `<meta name="csp-nonce" content="__CSP_NONCE__">`, and is replaced each time the page is served. */
export const noncePlaceholder = '__CSP_NONCE__'

export function freshNonce(): string {
  return randomBytes(18).toString('base64url')
}

/** Mantine writes two style tags; the nonce is for them. Trusted types are left out because React and Mantine set innerHTML. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** For every response: a policy in a meta tag would ignore frame-ancestors. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  }
}

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce)
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/** undefined: not a kind of file that the build makes, so not served. */
export function contentTypeOf(file: string): string | undefined {
  const type = extname(file).toLowerCase()
  return Object.hasOwn(contentTypes, type) ? contentTypes[type] : undefined
}

/**
 * The file under `root` that `url` names, or undefined. Protocol and host must equal those of `base` (`app://planner`,
 * `http://127.0.0.1:PORT`); compared as parsed parts, because prefix and substring checks let `//planner.evil` and `/root-evil` through.
 */
export function resolveAsset(root: string, base: string, url: string): string | undefined {
  const [asked, ours] = [parsed(url), parsed(base)]
  if (asked === undefined || ours === undefined) return undefined
  if (asked.protocol !== ours.protocol || asked.host !== ours.host) return undefined
  if (asked.username !== '' || asked.password !== '') return undefined
  const path = decoded(asked.pathname)
  // A colon names a drive or an alternate data stream on Windows; the build makes no such file.
  if (path === undefined || /[\0\\:]/.test(path)) return undefined
  // The URL parser has resolved honest ".." already; what is left came in disguise.
  if (path.split('/').includes('..')) return undefined
  const wanted = path === '' || path === '/' ? '/index.html' : path
  const file = resolve(root, `.${posix.normalize(wanted)}`)
  const inside = relative(root, file).replaceAll('\\', '/')
  return inside === '' || inside === '..' || inside.startsWith('../') || /^([a-z]:|\/)/i.test(inside) ? undefined : file
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
