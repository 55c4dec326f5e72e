// Opens the screens in a real browser window (without a display, so headless) and follows the visit to its end.

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { visitEnded } from '../../src/loopback/end-of-visit.ts'
import { findBrowser } from '../../src/loopback/find-browser.ts'
import { haveScreens, runHostToItsEnd, temporaryFolder } from './host.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const browser = findBrowser()

async function until<Value>(look: () => Value | undefined, what: string): Promise<Value> {
  for (let tries = 0; tries < 400; tries += 1) {
    const seen = look()
    if (seen !== undefined) return seen
    await wait(50)
  }
  throw new Error(`waited in vain for ${what}`)
}

describe.skipIf(!haveScreens || browser === undefined || process.platform === 'win32')('a window of its own', () => {
  it('opens without the secret on a command line, forgets its page, and ends with its window', async () => {
    const data = join(folder.path, 'data')
    const facts = join(folder.path, 'facts')
    // The installed browser itself; only that it needs no display, and that the test can see how it was called.
    const headless = join(folder.path, 'headless-browser')
    writeFileSync(
      headless,
      `#!/bin/sh\nprintf '%s\\n' "$$" "$@" > '${facts}.part' && mv '${facts}.part' '${facts}'\nexec '${browser}' --headless=new "$@"\n`,
    )
    chmodSync(headless, 0o755)
    const ended = runHostToItsEnd([`--data-dir=${data}`], { SHIRUBE_BROWSER: headless, DISPLAY: ':99' })

    const [pid = '', ...args] = await until(
      () => (existsSync(facts) ? readFileSync(facts, 'utf8').trim().split('\n') : undefined),
      'the browser',
    )
    const { address } = JSON.parse(readFileSync(join(data, 'browser-host.json'), 'utf8')) as { address: string }
    const token = address.split('#token=')[1] ?? ''
    expect(token).toHaveLength(43)
    expect(args.join('\n')).not.toContain(token)
    expect(args).toContain(`--user-data-dir=${join(data, 'browser', 'profile')}`)
    const page = new URL((args.find((one) => one.startsWith('--app=')) ?? '').slice('--app='.length))
    expect(page.protocol).toBe('file:')
    // The page may be gone already, when the browser was quick; while it is there, only its owner may read it.
    const stats = statSync(page.pathname, { throwIfNoEntry: false })
    if (stats !== undefined) expect(stats.mode & 0o777).toBe(0o600)
    expect(statSync(join(data, 'browser')).mode & 0o777).toBe(0o700)

    // Gone only after the page asked something with the token: so the redirect worked and the screens run.
    await until(() => (existsSync(page.pathname) ? undefined : true), 'the page to take the token')
    expect(readdirSync(join(data, 'browser')).filter((name) => name.endsWith('.html'))).toEqual([])

    await wait(6000)
    process.kill(Number(pid), 'SIGTERM')
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(out).toContain('Closing the window ends it')
    expect(out).not.toContain(token)
    expect(existsSync(join(data, 'browser-host.json'))).toBe(false)
  })

  /** Stays until it is told to end. */
  function patientBrowser(name: string, first = ':'): string {
    const program = join(folder.path, name)
    writeFileSync(program, `#!/bin/sh\n${first}\nwhile :; do sleep 0.05; done\n`)
    chmodSync(program, 0o755)
    return program
  }
  const isRunning = (program: string) =>
    execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' }).includes(program)

  it('is closed again by a signal that comes while the records are being opened', async () => {
    const program = patientBrowser('impatient', 'kill -TERM $PPID')
    const data = join(folder.path, 'told-early')
    const { code, out } = await runHostToItsEnd([`--data-dir=${data}`], { SHIRUBE_BROWSER: program, DISPLAY: ':99' })
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Closing the window ends it') })
    expect(readdirSync(join(data, 'browser'))).toEqual([])
    for (const left of ['browser-host.json', 'lock.json']) expect(existsSync(join(data, left)), left).toBe(false)
    await until(() => !isRunning(program) || undefined, 'the window to close')
  })

  it('is closed again when there is nothing to open or to recover', async () => {
    const program = patientBrowser('in-vain')
    const data = join(folder.path, 'in-vain-data')
    mkdirSync(data)
    symlinkSync(join(data, 'no', 'such.db'), join(data, 'shirube.db'))
    const { code, out, err } = await runHostToItsEnd([`--data-dir=${data}`], {
      SHIRUBE_BROWSER: program,
      DISPLAY: ':99',
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('The data folder can not be written to')
    // Without a window to close, nothing is said before it is sure.
    expect(await runHostToItsEnd(['--no-open', `--data-dir=${data}`])).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(join(data, 'browser'))).toEqual([])
    for (const left of ['browser-host.json', 'lock.json']) expect(existsSync(join(data, left)), left).toBe(false)
    await until(() => !isRunning(program) || undefined, 'the window to close')
  })

  it('gives the address instead when the browser can not start', async () => {
    const broken = join(folder.path, 'broken-browser')
    writeFileSync(broken, '#!/bin/sh\nexit 3\n')
    chmodSync(broken, 0o755)
    const data = join(folder.path, 'broken')
    const ended = runHostToItsEnd([`--data-dir=${data}`], { SHIRUBE_BROWSER: broken, DISPLAY: ':99' })
    const { pid, address } = await until(() => {
      const note = join(data, 'browser-host.json')
      return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { pid: number; address: string }) : undefined
    }, 'the host')
    await wait(1500)
    process.kill(pid, 'SIGTERM')
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(out).toContain('could not be started')
    expect(out).toContain(address)
  })

  it('gives the address instead when there is no browser', async () => {
    const data = join(folder.path, 'none')
    const ended = runHostToItsEnd([`--data-dir=${data}`], { SHIRUBE_BROWSER: '/no/such/browser', DISPLAY: ':99' })
    const { pid } = await until(() => {
      const note = join(data, 'browser-host.json')
      return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { pid: number }) : undefined
    }, 'the host')
    await wait(500)
    process.kill(pid, 'SIGTERM')
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(out).toMatch(/No Chrome, Chromium, Edge or Brave was found\..*\n.*\nhttp:/)
  })
})

describe('the end of a visit', () => {
  const limits = { handOverMs: 50, silenceMs: 400, lookMs: 10 }
  const never = new Promise<never>(() => {})
  /** How long it took, or that it did not come: patience is short where that is expected. */
  const visit = async (changes: Partial<Parameters<typeof visitEnded>[0]>, patienceMs = 60_000) => {
    const started = Date.now()
    const signal = AbortSignal.timeout(patienceMs)
    await visitEnded({
      browserEnded: never,
      lastCallAt: () => Date.now(),
      anyImportRunning: async () => false,
      signal,
      limits,
      ...changes,
    })
    return signal.aborted ? 'told to end' : Date.now() - started
  }
  const closedAfter = (ms: number) => wait(ms).then(() => ({ well: true, afterMs: ms }))

  it('comes soon after the window was closed', async () => {
    expect(await visit({ browserEnded: closedAfter(100) })).toBeGreaterThanOrEqual(90)
  })

  it('does not come when the process only handed its window over', async () => {
    expect(await visit({ browserEnded: closedAfter(10) }, 2_000)).toBe('told to end')
  })

  it('comes after a long silence, which every call breaks', async () => {
    const silentFrom = Date.now() + 500
    const took = await visit({ browserEnded: closedAfter(10), lastCallAt: () => Math.min(Date.now(), silentFrom) })
    expect(took).toBeGreaterThan(850)
  })

  it('waits for an import', async () => {
    const importsUntil = Date.now() + 700
    const took = await visit({
      browserEnded: closedAfter(100),
      anyImportRunning: async () => Date.now() < importsUntil,
    })
    expect(took).toBeGreaterThanOrEqual(690)
  })
})
