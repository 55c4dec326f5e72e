// The test's half of the double: starts the built program, gives each of its windows a Chromium page, and says what the user does.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import type { Reply } from '#contract/failures.ts'
import { converse, type Message } from './messages.ts'

export const root = resolve(import.meta.dirname, '../../..')

const appOrigin = 'app://planner'
const routedOrigin = 'https://planner.invalid'
const routed = (address: string) => address.replace(appOrigin, routedOrigin)
const unrouted = (address: string) =>
  address.startsWith(`${routedOrigin}/`) || address === routedOrigin
    ? address.replace(routedOrigin, appOrigin)
    : address

const browserPlaces = [
  process.env.SHIRUBE_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const chromiumPath =
  browserPlaces.find((place) => place !== undefined && existsSync(place)) ?? chromium.executablePath()

let browser: Browser | undefined

export async function closeBrowser(): Promise<void> {
  await browser?.close()
  browser = undefined
}

type Call = { name: unknown; reply: Reply | null }
type Note = { name: string; input: unknown }

export type Desktop = {
  /** The first window's page, once the program has shown it. */
  shown: Promise<Page>
  /** Exit code of the program. */
  ended: Promise<number | null>
  /** What the program asked of the system, in order: boxes, links, paths, themes. */
  notes: Note[]
  /** Answers to questions that the program will put to the user; without one the second button is pressed. */
  answers: { response: number }[]
  /** What the user will choose in the next dialog for files. */
  files: string[]
  /** Addresses outside the program's own that the page asked for. */
  foreign: string[]
  /** Console errors, exceptions and reports of the policy. */
  complaints: string[]
  /** Requests that came to the program, each with its reply once there is one. */
  calls: Call[]
  printed(): { out: string; err: string }
  /** What the page's own bridge answers. */
  send(name: string, input: unknown): Promise<Reply>
  menu(): Promise<string[]>
  click(label: string): Promise<void>
  /** macOS hands a file to the running program; whether it took the event. */
  openFile(file: string): Promise<boolean>
  /** A click on the newest notification. */
  clickNotice(): Promise<void>
  quit(): Promise<number | null>
  closeWindow(): Promise<number | null>
  kill(): Promise<void>
}

export type DesktopOptions = { dataFolder: string; args?: string[]; language?: string; env?: Record<string, string> }

/** The preload as a sandboxed preload gets it: a require that knows electron alone. The way to the program is hidden from the page. */
function preloadScript(file: string): string {
  return `(() => {
    const invoke = globalThis.__call
    delete globalThis.__call
    const electron = {
      contextBridge: { exposeInMainWorld: (key, api) => { globalThis[key] = Object.freeze(api) } },
      ipcRenderer: { invoke: (channel, ...values) => invoke(channel, values) },
    }
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload can not require ' + name)
      return electron
    }
    ${readFileSync(file, 'utf8')}
  })()`
}

export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  browser ??= await chromium.launch({
    executablePath: chromiumPath,
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } })
  const child = spawn(
    join(root, 'node_modules/.bin/node'),
    [
      `--import=${new URL('./register.mjs', import.meta.url).href}`,
      join(root, 'out/main/index.js'),
      ...(options.args ?? []),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      env: {
        ...process.env,
        SHIRUBE_DATA_DIR: options.dataFolder,
        DOUBLE_LANGUAGE: options.language ?? 'ja-JP',
        ...options.env,
      },
    },
  )
  return new Running(child, context).desktop()
}

class Running {
  readonly #child: ChildProcess
  readonly #context: BrowserContext
  readonly #ask: (name: string, input: unknown) => Promise<unknown>
  readonly #pages = new Map<number, Promise<Page>>()
  /** Addresses that the program itself loads; anything else is the page going somewhere. */
  readonly #expected = new Set<string>()
  readonly #shown = Promise.withResolvers<Page>()
  /** What no page of ours asked for comes from a window that a page tried to open. */
  readonly #opening: Promise<unknown>
  readonly #printed = { out: '', err: '' }
  readonly #notes: Note[] = []
  readonly #answers: { response: number }[] = []
  readonly #files: string[] = []
  readonly #foreign: string[] = []
  readonly #calls: Call[] = []
  readonly #complaints: string[] = []

  constructor(child: ChildProcess, context: BrowserContext) {
    this.#child = child
    this.#context = context
    child.stdout?.on('data', (chunk: Buffer) => (this.#printed.out += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (this.#printed.err += chunk.toString()))
    this.#shown.promise.catch(() => undefined)
    this.#opening = context.route('**/*', (route) => this.#refuseWindow(route))
    child.once('exit', (code) =>
      this.#shown.reject(new Error(`the program ended with ${code} without a window: ${this.#printed.err}`)),
    )
    this.#ask = converse(
      {
        // A program that has just ended can still count as connected: what was meant for it is dropped, and its end tells the test.
        send: (message) => {
          if (child.connected) child.send(message, () => undefined)
        },
        onMessage: (listener) => child.on('message', (message) => listener(message as Message)),
      },
      (name, input) => this.#answer(name, input as never),
    )
  }

  desktop(): Desktop {
    const ended = new Promise<number | null>((done) => this.#child.once('close', (code) => done(code))).then(
      async (code) => {
        await this.#context.close()
        return code
      },
    )
    return {
      shown: this.#shown.promise,
      ended,
      notes: this.#notes,
      answers: this.#answers,
      files: this.#files,
      foreign: this.#foreign,
      calls: this.#calls,
      complaints: this.#complaints,
      printed: () => ({ ...this.#printed }),
      send: async (name, input) => {
        const page = await this.#shown.promise
        return page.evaluate(
          ([procedure, value]) =>
            (globalThis as unknown as { backend: { send(name: string, input: unknown): Promise<Reply> } }).backend.send(
              procedure,
              value,
            ),
          [name, input] as const,
        )
      },
      menu: async () => (await this.#ask('menu', null)) as string[],
      click: async (label) => void (await this.#ask('menu-click', { label })),
      openFile: async (file) => (await this.#ask('open-file', { file })) as boolean,
      clickNotice: async () => void (await this.#ask('notice-click', null)),
      quit: () => {
        void this.#ask('quit', null)
        return ended
      },
      closeWindow: () => {
        void this.#ask('close-window', { window: 1 })
        return ended
      },
      kill: async () => {
        this.#child.kill('SIGKILL')
        await ended
      },
    }
  }

  async #open(window: number, preload: string): Promise<Page> {
    await this.#opening
    const page = await this.#context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.#complaints.push(String(error)))
    await page.exposeBinding('__call', async ({ frame }, channel: string, values: unknown[]) => {
      const call: Call = { name: values[0], reply: null }
      this.#calls.push(call)
      const origin = unrouted(new URL(frame.url()).origin)
      call.reply = (await this.#ask('call', { origin, isTop: frame === page.mainFrame(), channel, values })) as Reply
      return call.reply
    })
    await page.addInitScript(preloadScript(preload))
    await page.route('**/*', (route) => this.#serve(window, route))
    page.on('popup', (popup) => void popup.close())
    return page
  }

  /** A request of a page goes the way it goes in Electron: navigation rules, the session's filter, then the handler of app:. */
  async #serve(window: number, route: Route): Promise<void> {
    const request = route.request()
    const url = unrouted(request.url())
    if (request.isNavigationRequest() && !this.#expected.delete(url)) {
      // "aborted" leaves the page where it is; any other reason would bring Chromium's error page.
      if (await this.#ask('will-navigate', { window, url })) return route.abort('aborted')
    }
    if (!url.startsWith(`${appOrigin}/`)) this.#foreign.push(url)
    if (!(await this.#ask('may-request', { url }))) return route.abort()
    const answer = (await this.#ask('protocol-request', { url, method: request.method() })) as {
      status: number
      headers: Record<string, string>
      body: Uint8Array
    }
    await route.fulfill({ ...answer, body: Buffer.from(answer.body) })
  }

  /** A new window is asked for by the request it would begin with; it never gets an answer, and no page stays. */
  async #refuseWindow(route: Route): Promise<void> {
    const action = await this.#ask('window-open', { window: 1, url: unrouted(route.request().url()) })
    this.#notes.push({ name: 'window-open', input: { action } })
    await route.abort()
  }

  async #answer(name: string, input: never): Promise<unknown> {
    const { window = 0, ...rest } = (input ?? {}) as { window?: number } & Record<string, never>
    // At once: the next message may already ask something of this window.
    if (name === 'open') this.#pages.set(window, this.#open(window, rest.preload as unknown as string))
    const page = await this.#pages.get(window)
    switch (name) {
      case 'open':
        return null
      case 'load': {
        const url = rest.url as unknown as string
        this.#expected.add(url.split('#')[0] ?? url)
        await page?.goto(routed(url))
        void this.#ask('window-event', { window, name: 'ready-to-show' })
        return null
      }
      case 'show':
        if (page !== undefined) this.#shown.resolve(page)
        return null
      case 'evaluate':
        return page?.evaluate(rest.script as unknown as string)
      case 'print':
        return page?.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
      case 'press': {
        const { keyCode, modifiers } = rest as unknown as { keyCode: string; modifiers: string[] }
        const shift = modifiers.includes('shift')
        const key = shift ? keyCode.toUpperCase() : keyCode.toLowerCase()
        await page?.keyboard.press(`${shift ? 'Control+Shift' : 'Control'}+${key}`)
        return null
      }
      case 'destroy':
        await page?.close()
        return null
      case 'message-box':
        this.#notes.push({ name, input })
        return this.#answers.shift() ?? { response: 1 }
      case 'open-dialog':
        this.#notes.push({ name, input })
        return { filePaths: this.#files.splice(0) }
      default:
        this.#notes.push({ name, input })
        return null
    }
  }
}
