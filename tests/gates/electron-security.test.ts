// Holds the Electron shell to exact values: options, policy, fuses, and tables of hostile links, paths, callers and requests.

import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Session, WebContents } from 'electron'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contentSecurityPolicy, resolveAsset, securityHeaders } from '#shell-headers'
import { createAssetHandler, privilegedScheme } from '../../src/main/app-protocol.ts'
import { confine, createOpener, externalLink } from '../../src/main/links.ts'
import { type Frame, isOwn, isTrusted, origin } from '../../src/main/origin.ts'
import { closeSession, mayDownload, mayRequest, mayUse } from '../../src/main/session.ts'
import { printWindowOptions, webPreferences, windowOptions } from '../../src/main/window.ts'

const root = resolve(import.meta.dirname, '../..')
const mainSources = readdirSync(join(root, 'src/main')).map((name) =>
  readFileSync(join(root, 'src/main', name), 'utf8'),
)

describe('options', () => {
  it('sets exactly three web preferences, in both windows', () => {
    const exactly = { preload: '/p.cjs', v8CacheOptions: 'code', spellcheck: false }
    expect(webPreferences('/p.cjs')).toEqual(exactly)
    expect(windowOptions('/p.cjs', false, '/i.png').webPreferences).toEqual(exactly)
    expect(printWindowOptions('/p.cjs').webPreferences).toEqual(exactly)
  })

  it('keeps the window hidden until painted, in the paper of the theme, under a name that keeps its place', () => {
    expect(windowOptions('/p.cjs', true, '/i.png')).toMatchObject({
      show: false,
      backgroundColor: '#15191C',
      name: 'main',
      windowStatePersistence: true,
    })
    expect(windowOptions('/p.cjs', false, '/i.png').backgroundColor).toBe('#FFFFFF')
    expect(printWindowOptions('/p.cjs').show).toBe(false)
  })

  it('gives app:// four privileges and never the one that bypasses the policy', () => {
    expect(privilegedScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    })
  })

  it('uses no way around: no file pages, no Node in pages, no certificate exceptions', () => {
    expect(mainSources.length).toBeGreaterThan(15)
    const forbidden =
      /\bloadFile|nodeIntegration|contextIsolation|webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag|certificate-error|bypassCSP|interceptFileProtocol|ELECTRON_RUN_AS_NODE/
    expect(mainSources.filter((source) => forbidden.test(source.replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '')))).toEqual(
      [],
    )
    expect(mainSources.filter((source) => source.includes('app.enableSandbox()'))).toHaveLength(1)
  })

  it('runs a current Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: { electron: string }
    }
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45)
  })
})

describe('policy', () => {
  it('is this string, with a nonce that differs at each answer', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    )
    expect(securityHeaders('N')).toEqual({
      'Content-Security-Policy': contentSecurityPolicy('N'),
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    })
  })
})

describe('packaging configuration', () => {
  const builder = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
    electronFuses: unknown
    electronVersion: string
    publish: unknown
    npmRebuild: boolean
    asar: boolean
    fileAssociations?: unknown
    win: { fileAssociations?: unknown }
    nsis: { include: string }
    mac: {
      fileAssociations: { rank: string; role: string }[]
      entitlements: string
      entitlementsInherit: string
    }
  }

  it('names these fuses', () => {
    expect(builder.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
  })

  it('takes no file type away from another program', () => {
    // electron-builder makes an associated type the default on Windows, whatever its rank says.
    expect([builder.fileAssociations, builder.win.fileAssociations]).toEqual([undefined, undefined])
    const offered = readFileSync(join(root, builder.nsis.include), 'utf8')
    const written = [...offered.matchAll(/WriteRegStr SHELL_CONTEXT "Software\\Classes\\([^"]*)"/g)].map(
      ([, key]) => key,
    )
    expect(written.length).toBeGreaterThan(5)
    expect(written.filter((key) => !/^(Shirube\.Guide(\\.*)?|\.\w+\\OpenWithProgids)$/.test(key ?? ''))).toEqual([])
    expect(builder.mac.fileAssociations.map(({ rank, role }) => [rank, role])).toEqual([
      ['Alternate', 'Viewer'],
      ['Alternate', 'Viewer'],
    ])
  })

  it('hardens the runtime on macOS, with one exception', () => {
    expect(builder.mac).toMatchObject({
      hardenedRuntime: true,
      notarize: true,
      entitlements: 'resources/macos/entitlements.plist',
    })
    expect(builder.mac.entitlementsInherit).toBe(builder.mac.entitlements)
    const allowed = readFileSync(join(root, builder.mac.entitlements), 'utf8').matchAll(/<key>(.*?)<\/key>\s*<true\/>/g)
    expect([...allowed].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit'])
  })

  it('packs the Electron that is pinned, in an archive, and publishes nothing', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: { electron: string }
    }
    expect(builder.electronVersion).toBe(devDependencies.electron)
    expect(builder).toMatchObject({ publish: null, npmRebuild: false, asar: true })
  })
})

describe('links', () => {
  const hostile = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'file://server/share/x.exe',
    '\\\\server\\share',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'search-ms:query=x',
    'ssh://host',
    'ftp://host/x',
    'mailto:a@example.com',
    'tel:110',
    'http://example.com/',
    'ws://example.com/',
    'https://user@example.com/',
    'https://user:word@example.com/',
    'https://',
    'https:///',
    '//example.com/x',
    'example.com',
    '',
    'about:blank',
    'blob:https://example.com/1',
    'view-source:https://example.com/',
    'app://planner/',
    'app://planner.evil.example/',
    'chrome://settings',
    'devtools://devtools/x',
    `https://example.com/${'a'.repeat(2000)}`,
    'intent://scan/#Intent;scheme=zxing;end',
  ]

  it.each(hostile)('refuses %s', (address) => {
    expect(externalLink(address)).toBeNull()
  })

  it('lets https pass, and shows the host that will really be opened', () => {
    expect(externalLink('https://example.com/a?b#c')?.href).toBe('https://example.com/a?b#c')
    expect(externalLink('https://evil.example/?localhost:')?.host).toBe('evil.example')
    expect(externalLink('https://example.com\\@evil.example/')?.host).toBe('example.com')
    expect(externalLink('https://еxample.com/')?.host).toBe('xn--xample-2of.com')
    expect(externalLink('https://app://planner@evil.example/')?.host).toBe('app')
    expect(externalLink('HTTPS://EXAMPLE.com:8443/')?.host).toBe('example.com:8443')
  })

  it('opens only what the user agreed to, and asks one question at a time', async () => {
    const opened: string[] = []
    const asked: string[] = []
    const answers: ((yes: boolean) => void)[] = []
    const open = createOpener(
      (host) => {
        asked.push(host)
        return new Promise((answer) => answers.push(answer))
      },
      async (address) => {
        opened.push(address)
      },
    )
    const first = open('https://example.com/1')
    await open('https://example.com/2')
    expect(asked).toEqual(['example.com'])
    answers[0]?.(true)
    await first
    const third = open('https://example.org/3')
    answers[1]?.(false)
    await third
    await open('javascript:alert(1)')
    expect(asked).toEqual(['example.com', 'example.org'])
    expect(opened).toEqual(['https://example.com/1'])
  })
})

describe('navigation', () => {
  const contents = () => {
    const emitter = new EventEmitter()
    const opened: string[] = []
    let openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
    const fake = Object.assign(emitter, {
      setWindowOpenHandler: (handler: typeof openHandler) => {
        openHandler = handler
      },
    })
    confine(fake as unknown as WebContents, async (address) => {
      opened.push(address)
    })
    const emit = (name: string, details: Record<string, unknown>) => {
      let prevented = false
      emitter.emit(name, { ...details, preventDefault: () => (prevented = true) })
      return prevented
    }
    return { emit, opened, openWindow: (url: string) => openHandler({ url }).action }
  }

  it('stays on its own pages', () => {
    const { emit, opened } = contents()
    expect(emit('will-navigate', { url: 'app://planner/' })).toBe(false)
    for (const url of [
      'https://example.com/',
      'app://planner.evil.example/',
      'file:///x',
      'app://x@planner/',
      'about:blank',
    ]) {
      expect(emit('will-navigate', { url }), url).toBe(true)
      expect(emit('will-redirect', { url }), url).toBe(true)
    }
    expect(opened).toContain('https://example.com/')
  })

  it('lets no frame navigate, no webview attach and no window open', () => {
    const { emit, openWindow, opened } = contents()
    expect(emit('will-frame-navigate', { url: 'app://planner/', isMainFrame: false })).toBe(true)
    expect(emit('will-frame-navigate', { url: 'app://planner/', isMainFrame: true })).toBe(false)
    expect(emit('will-attach-webview', {})).toBe(true)
    expect(openWindow('https://example.com/x')).toBe('deny')
    expect(openWindow('app://planner/')).toBe('deny')
    expect(opened).toContain('https://example.com/x')
  })
})

describe('paths', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-assets-'))
  const page = join(folder, 'root')
  mkdirSync(join(page, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'root-evil'))
  writeFileSync(join(page, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  writeFileSync(join(page, 'assets/a.js'), 'export {}')
  writeFileSync(join(page, 'assets/a.exe'), 'MZ')
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
  writeFileSync(join(folder, 'root-evil/secret.json'), '{"secret":true}')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const answer = createAssetHandler(page)

  it.each([
    'app://planner/../secret.json',
    'app://planner/%2e%2e/secret.json',
    'app://planner/..%2fsecret.json',
    'app://planner/%2e%2e%2fsecret.json',
    'app://planner/..%5csecret.json',
    'app://planner/..\\secret.json',
    'app://planner/assets/../../secret.json',
    'app://planner/%252e%252e%252fsecret.json',
    'app://planner/../root-evil/secret.json',
    'app://planner/%2e%2e%2froot-evil/secret.json',
    'app://planner//etc/passwd',
    'app://planner/%2fetc%2fpasswd',
    'app://planner/C:/Windows/win.ini',
    'app://planner/C%3a%5cWindows%5cwin.ini',
    'app://planner/index.html%00.js',
    'app://planner/index.html::$DATA',
    'app://planner/%',
    'app://planner/%ff%fe',
    'app://planner/assets/',
    'app://planner/assets/a.exe',
    'app://planner/nothing.js',
    'app://planner/__proto__',
    'app://planner/constructor.js',
    'app://evil/index.html',
    'app://planner.evil.example/index.html',
    'app://planner:80/index.html',
    'app://user@planner/index.html',
  ])('does not serve %s', async (address) => {
    const response = await answer({ url: address, method: 'GET' } as Request)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('not found')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('serves its own files, with the nonce of the header in the page and a new one each time', async () => {
    const nonces = new Set<string>()
    for (let time = 0; time < 3; time++) {
      const response = await answer(new Request('app://planner/'))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? ''
      expect(nonce).toMatch(/^[\w-]{24}$/)
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
    const script = await answer(new Request('app://planner/assets/a.js?v=1#x'))
    expect([script.status, await script.text()]).toEqual([200, 'export {}'])
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('answers GET and HEAD only', async () => {
    const head = await answer(new Request('app://planner/', { method: 'HEAD' }))
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await answer(new Request('app://planner/', { method }))).status, method).toBe(405)
    }
  })

  it('would have served what prefix and substring checks let through', () => {
    const tempting = resolve(page, '../root-evil/secret.json')
    expect(tempting.startsWith(page)).toBe(true)
    expect(resolveAsset(page, origin, 'app://planner/../root-evil/secret.json')).not.toBe(tempting)
  })
})

describe('callers', () => {
  const top = (at: string): Frame => {
    const frame = { origin: at, top: null as Frame | null }
    frame.top = frame
    return frame
  }
  const own = top('app://planner')

  it('trusts the top frame of the own origin only', () => {
    expect(isTrusted(own)).toBe(true)
    expect(isTrusted(null)).toBe(false)
    expect(isTrusted({ origin: 'app://planner', top: own })).toBe(false)
    expect(isTrusted({ origin: 'app://planner', top: null })).toBe(false)
    for (const at of [
      'app://planner/',
      'app://planner.evil',
      'APP://planner',
      'app://evil',
      'https://planner',
      'null',
      '',
      'file://',
    ]) {
      expect(isTrusted(top(at)), at).toBe(false)
    }
  })

  it('compares addresses by their parts', () => {
    expect(['app://planner', 'app://planner/#/gap', 'app://planner/x?y'].map(isOwn)).toEqual([true, true, true])
    const strangers = [
      'app://planner@evil/',
      'app://evil/app://planner',
      'https://planner/',
      'app:planner',
      'app://planner:1/',
      'x',
      '',
    ]
    expect(strangers.filter(isOwn)).toEqual([])
  })
})

describe('session', () => {
  it('grants nothing but writing text to the clipboard', () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'usb',
      'local-fonts',
      'unknown',
    ]
    expect(asked.filter(mayUse)).toEqual([])
    expect(mayUse('clipboard-sanitized-write')).toBe(true)
  })

  it('requests nothing beyond the window', () => {
    const own = [
      'app://planner/assets/a.js',
      'data:image/png;base64,AA',
      'blob:app://planner/1',
      'devtools://devtools/x.js',
    ]
    expect(own.filter((address) => !mayRequest(address))).toEqual([])
    const foreign = [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://x',
      'file:///etc/passwd',
      'app://evil/',
      'blob:https://x/1',
      'chrome://gpu',
      'ftp://x',
    ]
    expect(foreign.filter(mayRequest)).toEqual([])
    expect(['https://example.com/a.zip', 'blob:https://x/1', 'file:///x'].filter(mayDownload)).toEqual([])
    expect(mayDownload('blob:app://planner/1')).toBe(true)
  })

  it('is wired: every handler of the session answers as the rules say', () => {
    const handlers: Record<string, (...values: never[]) => unknown> = {}
    const keep = (name: string) => (handler: (...values: never[]) => unknown) => {
      handlers[name] = handler
    }
    let spelling = true
    const emitter = new EventEmitter()
    closeSession(
      Object.assign(emitter, {
        setPermissionRequestHandler: keep('request'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        setSpellCheckerEnabled: (on: boolean) => {
          spelling = on
        },
        webRequest: { onBeforeRequest: keep('before') },
      }) as unknown as Session,
    )
    const call = (name: string, ...values: unknown[]) =>
      (handlers[name] as (...values: unknown[]) => unknown)(...values)
    const answers: unknown[] = []
    call('request', null, 'media', (granted: boolean) => answers.push(granted))
    call('request', null, 'clipboard-sanitized-write', (granted: boolean) => answers.push(granted))
    call('before', { url: 'https://example.com/' }, (answer: unknown) => answers.push(answer))
    call('before', { url: 'app://planner/' }, (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([false, true, { cancel: true }, { cancel: false }])
    expect([
      call('check', null, 'media'),
      call('check', null, 'clipboard-sanitized-write'),
      call('device', {}),
    ]).toEqual([false, true, false])
    expect(spelling).toBe(false)
    let stopped = 0
    emitter.emit('will-download', { preventDefault: () => stopped++ }, { getURL: () => 'https://example.com/x' })
    emitter.emit('will-download', { preventDefault: () => stopped++ }, { getURL: () => 'blob:app://planner/1' })
    expect(stopped).toBe(1)
  })
})
