// Stands in for the module electron inside the program's process; pages live in the test, on the other end of the channel.

import { EventEmitter } from 'node:events'
import { mkdirSync, openSync, readFileSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { converse, type Message } from './messages.ts'

type Handler = (...values: never[]) => unknown
type Menued = { label?: string; submenu?: Menued[]; click?: (item: unknown, window: unknown, event: object) => void }

const windows = new Map<number, BrowserWindow>()
const calls = new Map<string, Handler>()
const schemes = new Map<string, (request: Request) => Promise<Response>>()
let menu: Menued[] | null = null
let isReady = false

const own = 'app://planner'

/** Electron's events hand over one object that can be prevented. */
function offer(emitter: EventEmitter, name: string, details: object = {}, ...rest: unknown[]): boolean {
  let prevented = false
  emitter.emit(name, { ...details, preventDefault: () => (prevented = true) }, ...rest)
  return prevented
}

const answers: Record<string, (input: never) => unknown> = {
  'protocol-request': async ({ url, method }: { url: string; method: string }) => {
    const handler = schemes.get('app')
    if (handler === undefined) throw new Error('no handler for app:')
    const response = await handler(new Request(url, { method }))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  },
  'may-request': ({ url }: { url: string }) => !session.defaultSession.cancels(url),
  call: ({
    origin,
    isTop,
    channel,
    values,
  }: {
    origin: string
    isTop: boolean
    channel: string
    values: unknown[]
  }) => {
    const frame = { origin, top: null as object | null }
    frame.top = isTop ? frame : { origin: own, top: null }
    const handler = calls.get(channel)
    if (handler === undefined) throw new Error(`no handler for ${channel}`)
    return (handler as (...all: unknown[]) => unknown)({ senderFrame: frame }, ...values)
  },
  'will-navigate': ({ window, url }: { window: number; url: string }) => {
    const contents = windows.get(window)?.webContents
    if (contents === undefined) return true
    const byFrame = offer(contents, 'will-frame-navigate', { url, isMainFrame: true })
    return offer(contents, 'will-navigate', { url }) || byFrame
  },
  'window-open': ({ window, url }: { window: number; url: string }) =>
    windows.get(window)?.webContents.openHandler({ url }).action,
  'window-event': ({ window, name }: { window: number; name: string }) => void windows.get(window)?.emit(name),
  'close-window': ({ window }: { window: number }) => windows.get(window)?.close(),
  menu: () => labels(menu ?? []),
  'menu-click': ({ label }: { label: string }) => {
    const item = flat(menu ?? []).find((one) => one.label === label)
    if (item?.click === undefined) throw new Error(`no menu item ${label}`)
    item.click(item, null, {})
  },
  'open-file': ({ file }: { file: string }) => offer(app, 'open-file', {}, file),
  'notice-click': () => void notices.at(-1)?.emit('click'),
  quit: () => app.quit(),
}

const flat = (items: Menued[]): Menued[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])])
const labels = (items: Menued[]) => flat(items).flatMap(({ label }) => (label === undefined ? [] : [label]))

const tell = converse(
  {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => process.on('message', (message: Message) => listener(message)),
  },
  (name, input) => {
    const answer = answers[name]
    if (answer === undefined) throw new Error(`the double does not know ${name}`)
    return answer(input as never)
  },
)

class Application extends EventEmitter {
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => void tell('switch', { name, value: value ?? null }),
  }
  readonly #ready = Promise.withResolvers<void>()
  #userData = ''
  #lock: string | null = null

  constructor() {
    super()
    // Electron is ready only after the entry module is done.
    setImmediate(() => {
      isReady = true
      this.#ready.resolve()
    })
  }
  whenReady = () => this.#ready.promise
  enableSandbox(): void {
    if (isReady) throw new Error('enableSandbox must be called before ready')
    void tell('sandbox', null)
  }
  setAppUserModelId(): void {}
  getVersion = () => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
  getLocale = () => 'ja'
  getPreferredSystemLanguages = () => [process.env.DOUBLE_LANGUAGE ?? 'ja-JP']
  setPath(name: string, path: string): void {
    if (name === 'userData') this.#userData = path
  }

  /** A file holds the place, as Chromium's SingletonLock does; what a later start hands over lies beside it. */
  requestSingleInstanceLock(data: unknown): boolean {
    mkdirSync(this.#userData, { recursive: true })
    const place = join(this.#userData, 'double.lock')
    try {
      writeFileSync(openSync(place, 'wx'), String(process.pid))
    } catch {
      writeFileSync(join(this.#userData, `double.handed-over.${process.pid}`), JSON.stringify(data))
      return false
    }
    this.#lock = place
    watch(this.#userData, { persistent: false }, (_event, name) => {
      if (!name?.startsWith('double.handed-over.')) return
      const file = join(this.#userData, name)
      try {
        const handedOver: unknown = JSON.parse(readFileSync(file, 'utf8'))
        unlinkSync(file)
        this.emit('second-instance', {}, [], process.cwd(), handedOver)
      } catch {
        // Seen before it was written to the end, or once more after it was taken.
      }
    })
    return true
  }

  quit(): void {
    if (offer(this, 'before-quit')) return
    for (const window of windows.values()) window.destroy()
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.#lock !== null) rmSync(this.#lock, { force: true })
    process.exit(code)
  }
}

export const app = new Application()

class WebContents extends EventEmitter {
  readonly #window: number
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  url = ''
  constructor(window: number) {
    super()
    this.#window = window
  }
  #ask = (name: string, input: object) => tell(name, { window: this.#window, ...input })
  setWindowOpenHandler(handler: typeof this.openHandler): void {
    this.openHandler = handler
  }
  loadURL = async (url: string) => {
    this.url = url
    await this.#ask('load', { url })
  }
  getURL = () => this.url
  executeJavaScript = (script: string) => this.#ask('evaluate', { script })
  printToPDF = async (options: object) => Buffer.from((await this.#ask('print', { options })) as Uint8Array)
  sendInputEvent(event: { type: string; keyCode: string; modifiers: string[] }): void {
    if (event.type === 'keyDown') void this.#ask('press', event)
  }
  setBackgroundThrottling(): void {}
}

export class BrowserWindow extends EventEmitter {
  static #next = 1
  readonly id = BrowserWindow.#next++
  readonly webContents = new WebContents(this.id)
  #gone = false

  constructor(options: { show?: boolean; webPreferences: { preload: string } }) {
    super()
    if (!isReady) throw new Error('no BrowserWindow before ready')
    windows.set(this.id, this)
    this.webContents.setMaxListeners(50)
    app.emit('web-contents-created', {}, this.webContents)
    void tell('open', { window: this.id, preload: options.webPreferences.preload, options: { ...options } })
  }
  loadURL = (url: string) => this.webContents.loadURL(url)
  isDestroyed = () => this.#gone
  isMinimized = () => false
  restore(): void {}
  show = () => void tell('show', { window: this.id })
  focus = () => void tell('focus', { window: this.id })
  setBackgroundColor = (color: string) => void tell('background', { window: this.id, color })
  close = () => this.destroy()
  destroy(): void {
    if (this.#gone) return
    this.#gone = true
    windows.delete(this.id)
    void tell('destroy', { window: this.id }).catch(() => undefined)
    this.emit('closed')
  }
}

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (calls.has(channel)) throw new Error(`a second handler for ${channel}`)
    calls.set(channel, handler)
  },
}

export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string }[]): void {
    if (isReady) throw new Error('schemes must be named before ready')
    void tell('schemes', list)
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    schemes.set(scheme, handler)
  },
}

type RequestFilter = (details: { url: string }, answer: (answer: { cancel?: boolean }) => void) => void

class Session extends EventEmitter {
  #filter: RequestFilter | null = null
  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter) => {
      this.#filter = filter
    },
  }
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  cancels(url: string): boolean {
    let cancelled = false
    this.#filter?.({ url }, ({ cancel }) => {
      cancelled = cancel === true
    })
    return cancelled
  }
}

export const session = { defaultSession: new Session() }

export const dialog = {
  showErrorBox: (title: string, content: string) => void tell('error-box', { title, content }),
  showMessageBox: (_window: unknown, options: object) => tell('message-box', options),
  showOpenDialog: (_window: unknown, options: object) => tell('open-dialog', options),
}

/** Shown notices, the newest last, so that the test can click it. */
const notices: Notification[] = []

export class Notification extends EventEmitter {
  static isSupported = () => true
  readonly #options: object
  constructor(options: object) {
    super()
    this.#options = options
  }
  show(): void {
    notices.push(this)
    void tell('notification', this.#options)
  }
}

export const Menu = {
  buildFromTemplate: (template: Menued[]) => template,
  setApplicationMenu: (next: Menued[] | null) => {
    menu = next
  },
}

export const nativeTheme = {
  shouldUseDarkColors: false,
  set themeSource(source: string) {
    this.shouldUseDarkColors = source === 'dark'
    void tell('theme', { source })
  },
}

export const shell = {
  openExternal: (address: string) => tell('open-external', { address }),
  /** An empty sentence: it was opened. */
  openPath: async (path: string) => {
    await tell('open-path', { path })
    return ''
  },
}
