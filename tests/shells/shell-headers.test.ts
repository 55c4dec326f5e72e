// Holds the headers and asset paths of both windows to their exact form.

import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  contentSecurityPolicy,
  contentTypeOf,
  freshNonce,
  resolveAsset,
  securityHeaders,
  withNonce,
} from '#shell-headers'

describe('headers', () => {
  it('has exactly the policy of the design', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    )
  })

  it('goes with three more headers', () => {
    const { 'Content-Security-Policy': policy, ...others } = securityHeaders('abc')
    expect(policy).toBe(contentSecurityPolicy('abc'))
    expect(others).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    })
  })

  it('makes a new nonce of at least 128 bits each time', () => {
    const nonces = new Set(Array.from({ length: 100 }, freshNonce))
    expect(nonces.size).toBe(100)
    for (const nonce of nonces) expect(nonce).toMatch(/^[\w-]{24}$/)
  })

  it('puts the nonce where the page asks for it', () => {
    expect(withNonce('<meta name="csp-nonce" content="__CSP_NONCE__">', 'abc')).toBe(
      '<meta name="csp-nonce" content="abc">',
    )
  })

  it('knows the types of what the build makes and of nothing else', () => {
    expect(contentTypeOf('/x/index.html')).toBe('text/html; charset=utf-8')
    expect(contentTypeOf('/x/a.WOFF2')).toBe('font/woff2')
    expect(contentTypeOf('/x/a.js')).toBe('text/javascript; charset=utf-8')
    for (const file of ['/x/a.map', '/x/shirube.db', '/x/noext', '/x/.constructor', '/x/a.constructor']) {
      expect(contentTypeOf(file), file).toBeUndefined()
    }
  })
})

describe.each([
  ['app://planner', 'app://evil'],
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8001'],
])('asset paths of %s', (base, other) => {
  const root = join(sep, 'program', 'renderer')

  it.each([
    ['/', 'index.html'],
    ['', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/a-b1.js', join('assets', 'a-b1.js')],
    ['/assets/a.js?v=1#x', join('assets', 'a.js')],
    ['/assets/%E3%81%82.svg', join('assets', 'あ.svg')],
    ['/..hidden', '..hidden'],
    ['//evil.example/a.js', join('evil.example', 'a.js')],
    // The URL parser takes these back to the root before we see them.
    ['/../../etc/passwd', join('etc', 'passwd')],
    ['/%2e%2e/%2E%2E/etc/passwd', join('etc', 'passwd')],
  ])('%s is %s', (path, file) => {
    expect(resolveAsset(root, base, base + path)).toBe(join(root, file))
  })

  it.each([
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/assets/..%2f..%2f..%2fetc/passwd',
    '/..%5c..%5cetc',
    '/a\\..\\..\\b%5c',
    '/%00',
    '/index.html%00.js',
    '/%',
    '/%ff',
    '/C:/Windows/win.ini',
    '/c%3a/Windows/win.ini',
    '/index.html::$DATA',
    '/.',
    '/..',
    '/..%2frenderer-evil/a.js',
  ])('%s is never outside the folder', (path) => {
    const file = resolveAsset(root, base, base + path)
    if (file !== undefined) expect(file.startsWith(root + sep)).toBe(true)
  })

  it.each([
    '/..%2f..%2fetc%2fpasswd',
    '/..%2frenderer-evil/a.js',
    '/..%5c..%5cetc',
    '/%00',
    '/%',
    '/C:/Windows/win.ini',
  ])('%s is refused', (path) => {
    expect(resolveAsset(root, base, base + path)).toBeUndefined()
  })

  it('serves no other host, protocol, user or nonsense', () => {
    expect(resolveAsset(root, base, `${other}/index.html`)).toBeUndefined()
    expect(resolveAsset(root, base, `${base}.evil/index.html`)).toBeUndefined()
    expect(resolveAsset(root, base, `${base.replace('://', '://user@')}/index.html`)).toBeUndefined()
    expect(resolveAsset(root, base, 'file:///etc/passwd')).toBeUndefined()
    expect(resolveAsset(root, base, `https://evil.example/?x=${base}`)).toBeUndefined()
    expect(resolveAsset(root, base, 'not an address')).toBeUndefined()
    expect(resolveAsset(root, base, '')).toBeUndefined()
  })
})
