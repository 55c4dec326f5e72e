// Looks for a browser as on each system, and holds its command line to what may stand there.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { printArguments, windowArguments } from '../../src/loopback/browser-arguments.ts'
import { browserPlaces, isSnap } from '../../src/loopback/find-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'shirube-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('places of browsers', () => {
  it('takes the named one and no other', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      expect(browserPlaces(platform, { SHIRUBE_BROWSER: '/x/mine', PATH: '/usr/bin' }, '/home/a')).toEqual(['/x/mine'])
    }
  })

  it('looks along the PATH on Linux, and where snaps are', () => {
    const places = browserPlaces('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/home/a')
    expect(places).toContain('/usr/bin/chromium')
    expect(places).toContain('/usr/local/bin/google-chrome')
    expect(places).toContain('/usr/bin/microsoft-edge')
    expect(places).toContain('/usr/bin/brave-browser')
    expect(places).toContain('/snap/bin/chromium')
    expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(places.indexOf('/snap/bin/chromium'))
  })

  it('looks among all and own applications on macOS', () => {
    const places = browserPlaces('darwin', {}, '/Users/a')
    expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(places).toContain('/Users/a/Applications/Brave Browser.app/Contents/MacOS/Brave Browser')
  })

  it('looks in the three program folders of Windows that are set', () => {
    const places = browserPlaces(
      'win32',
      { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
      'C:\\Users\\a',
    )
    expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(places).toContain('C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
    expect(places).toHaveLength(8)
  })

  it('recognises a snap by its path or by the script that starts it', () => {
    const wrapper = join(folder, 'chromium-browser')
    writeFileSync(wrapper, '#!/bin/sh\nexec /snap/bin/chromium "$@"\n')
    const plain = join(folder, 'chromium')
    writeFileSync(plain, '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n')
    expect(isSnap('/snap/bin/chromium')).toBe(true)
    expect(isSnap(wrapper)).toBe(true)
    expect(isSnap(plain)).toBe(false)
    expect(existsSync('/no/such/browser') || isSnap('/no/such/browser')).toBe(false)
  })
})

describe('arguments of browsers', () => {
  const page = 'file:///data/browser/open-1.html'

  it('opens an app window with a profile of its own and no talk to anyone', () => {
    const args = windowArguments({ profile: '/data/browser/profile', asRoot: false }, page)
    expect(args).toContain(`--app=${page}`)
    for (const needed of [
      '--user-data-dir=/data/browser/profile',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
      '--no-pings',
    ]) {
      expect(args).toContain(needed)
    }
  })

  it('keeps the sandbox for everyone but root', () => {
    expect(windowArguments({ profile: 'p', asRoot: false }, page)).not.toContain('--no-sandbox')
    expect(windowArguments({ profile: 'p', asRoot: true }, page)).toContain('--no-sandbox')
    expect(printArguments({ profile: 'p', asRoot: false })).not.toContain('--no-sandbox')
  })

  it('prints over the pipe only: no port, no address', () => {
    const args = printArguments({ profile: 'p', asRoot: false })
    expect(args).toContain('--remote-debugging-pipe')
    expect(args.some((one) => one.startsWith('--remote-debugging-port'))).toBe(false)
    expect(args.some((one) => one.includes('http'))).toBe(false)
  })
})
