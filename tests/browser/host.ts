// Starts the built loopback host on a fresh data folder and a Chromium on it, and keeps account of every request the page makes.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const root = resolve(import.meta.dirname, '../..')
export const realGuides = resolve(root, '../shared/guides')
export const haveRealGuides = existsSync(realGuides)

const browserPlaces = [
  process.env.SHIRUBE_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
export const chromiumPath =
  browserPlaces.find((place) => place !== undefined && existsSync(place)) ?? chromium.executablePath()

export type Host = { address: string; dataFolder: string; kill(): Promise<void>; stop(): Promise<void> }

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => child.once('exit', () => done()))
}

/** The host prints its address, token included, with --no-open. */
export async function startHost(
  dataFolder = mkdtempSync(join(tmpdir(), 'shirube-journey-')),
  env: NodeJS.ProcessEnv = process.env,
): Promise<Host> {
  const child = spawn(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'out/main/loopback.js'), '--no-open', '--port=0', `--data-dir=${dataFolder}`],
    { stdio: ['ignore', 'pipe', 'pipe'], env },
  )
  let printed = ''
  const address = await new Promise<string>((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`the host printed no address: ${printed}`)), 60_000)
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(printed)
      if (match) {
        clearTimeout(timer)
        found(match[0])
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${printed}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
  }
  return { address, dataFolder, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

export type Visitor = {
  page: Page
  context: BrowserContext
  /** Requests that left the page's own origin; data: and blob: addresses stay inside the page. */
  foreign: string[]
  /** Console errors, uncaught exceptions and CSP reports. */
  complaints: string[]
  requests: number
  close(): Promise<void>
}

/** How many times slower the page's processor runs: SHIRUBE_SLOW=6 shows races that a fast machine hides. */
const slowness = Number(process.env.SHIRUBE_SLOW ?? '1')

let browser: Browser | undefined

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

export type VisitorOptions = {
  language?: 'ja' | 'en'
  theme?: 'light' | 'dark'
  width?: number
  height?: number
  /** The system asks for more contrast, or forces its own colours. */
  contrast?: 'none' | 'more' | 'forced'
}

/** A fresh profile in the one Chromium of the test file. */
export async function newContext(options: VisitorOptions = {}): Promise<BrowserContext> {
  browser ??= await chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  return browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: options.language === 'en' ? 'en-US' : 'ja-JP',
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    contrast: options.contrast === 'more' ? 'more' : 'no-preference',
    forcedColors: options.contrast === 'forced' ? 'active' : 'none',
    acceptDownloads: true,
  })
}

export async function visit(host: Host, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const visitor: Visitor = { page, context, foreign: [], complaints: [], requests: 0, close: () => context.close() }
  const origin = new URL(host.address).origin
  page.on('request', (request) => {
    visitor.requests += 1
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) visitor.foreign.push(url)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') visitor.complaints.push(message.text())
  })
  page.on('pageerror', (error) => visitor.complaints.push(String(error)))
  if (slowness > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.goto(host.address)
  return visitor
}

/** Goes to a route as a typed address does, and waits until its screen stands with its answers. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(async (to) => {
    if (location.hash === to) return
    const followed = new Promise((done) => addEventListener('hashchange', done, { once: true }))
    location.hash = to
    await followed
  }, `#${route}`)
  await settled(page)
}

/** The screen of the address stands, and nothing it shows is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1') !== null && document.querySelector('[data-loading], [aria-busy="true"]') === null,
  )
}

/** Serious and critical findings of axe on the page as it stands, as readable lines. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Of what passed its number is enough, and with no frames of another origin no second page is needed to put results together.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations, passes } = await builder.analyze()
  if (passes.length === 0) throw new Error('axe looked at nothing')
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
