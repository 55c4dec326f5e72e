// How the desktop shell ends, survives a dying page, follows the settings, answers calls, prints and takes files in.

import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, BrowserWindow, Dialog } from 'electron'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Send } from '#contract/client.ts'
import { CoreFailure, type Reply } from '#contract/failures.ts'
import type { ImportStatus } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import { openApp } from '#core/app.ts'
import { followSettings } from '../../src/main/appearance.ts'
import { type CrashQuestion, watchForCrashes } from '../../src/main/crash.ts'
import { answerCalls } from '../../src/main/ipc.ts'
import { createNotifier, type Notices } from '../../src/main/notices.ts'
import { importFiles } from '../../src/main/open-files.ts'
import type { Frame } from '../../src/main/origin.ts'
import { createPrinter, printOptions } from '../../src/main/print.ts'
import { drainBeforeQuit } from '../../src/main/quit.ts'
import { endOnUnexpected, failureOf, refuseToStart } from '../../src/main/unexpected.ts'
import { parserThread } from '../parser-thread.ts'
import { surveyor } from './contract-guides.ts'

const settled = () => new Promise((done) => setImmediate(done))

describe('quit', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function quitting() {
    const closing = Promise.withResolvers<void>()
    const events: string[] = []
    const listener = drainBeforeQuit({
      close: () => {
        events.push('close')
        return closing.promise
      },
      quit: () => events.push('quit'),
      onLate: () => events.push('late'),
    })
    const beforeQuit = () => {
      let held = false
      listener({ preventDefault: () => (held = true) })
      return held
    }
    return { closing, events, beforeQuit }
  }

  it('waits for the core, then quits for good', async () => {
    const { closing, events, beforeQuit } = quitting()
    expect([beforeQuit(), beforeQuit()]).toEqual([true, true])
    expect(events).toEqual(['close'])
    closing.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(events).toEqual(['close', 'quit'])
    expect(beforeQuit()).toBe(false)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(events).toEqual(['close', 'quit'])
  })

  it('waits no longer than three seconds', async () => {
    const { closing, events, beforeQuit } = quitting()
    beforeQuit()
    await vi.advanceTimersByTimeAsync(2999)
    expect(events).toEqual(['close'])
    await vi.advanceTimersByTimeAsync(1)
    expect(events).toEqual(['close', 'late', 'quit'])
    closing.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(events).toEqual(['close', 'late', 'quit'])
  })

  it('quits also when closing fails', async () => {
    const { closing, events, beforeQuit } = quitting()
    beforeQuit()
    closing.reject(new Error('disk gone'))
    await vi.advanceTimersByTimeAsync(0)
    expect(events).toEqual(['close', 'late', 'quit'])
  })
})

describe('a dying page', () => {
  function window(answer: boolean) {
    const loaded: string[] = []
    const asked: CrashQuestion[] = []
    let closed = 0
    let crashed = 0
    let time = 0
    const webContents = Object.assign(new EventEmitter(), { forcefullyCrashRenderer: () => crashed++ })
    const made = Object.assign(new EventEmitter(), {
      webContents,
      isDestroyed: () => false,
      loadURL: async (address: string) => void loaded.push(address),
      close: () => closed++,
    })
    watchForCrashes(made as unknown as BrowserWindow, {
      log: () => undefined,
      now: () => time,
      ask: async (question) => {
        asked.push(question)
        return answer
      },
    })
    return {
      loaded,
      asked,
      state: () => ({ closed, crashed }),
      die: (reason: string, at: number) => {
        time = at
        webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
      },
      hang: () => made.emit('unresponsive'),
    }
  }

  it('is reopened once without a word', () => {
    const { die, loaded, asked } = window(true)
    die('crashed', 0)
    expect([loaded, asked]).toEqual([['app://planner/'], []])
  })

  it('asks at the second death within a minute, and closes when told so', async () => {
    const { die, loaded, asked, state } = window(false)
    die('crashed', 0)
    die('oom', 59_999)
    await settled()
    expect(loaded).toHaveLength(1)
    expect(asked).toEqual(['page-gone'])
    expect(state().closed).toBe(1)
  })

  it('counts a death after a quiet minute as the first again, and an orderly end as none', () => {
    const { die, loaded, asked } = window(true)
    die('crashed', 0)
    die('crashed', 60_001)
    die('clean-exit', 60_002)
    expect([loaded.length, asked]).toEqual([2, []])
  })

  it('asks once about a page that hangs, and ends its process when told so', async () => {
    const { hang, asked, state } = window(true)
    hang()
    hang()
    await settled()
    expect(asked).toEqual(['unresponsive'])
    expect(state().crashed).toBe(1)
  })
})

describe('what nobody expected', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  function parts() {
    const events: string[] = []
    const app = { exit: (code: number) => events.push(`exit ${code}`), whenReady: async () => undefined }
    const dialog = { showErrorBox: (title: string, text: string) => events.push(`${title} ${text}`) }
    return { events, app: app as unknown as App, dialog: dialog as unknown as Dialog }
  }

  it('is told once, the database is closed, and the program ends with a failure', async () => {
    const { events, app, dialog } = parts()
    const logged: unknown[] = []
    const closing = Promise.withResolvers<void>()
    const end = endOnUnexpected({
      app,
      dialog,
      log: (...line) => logged.push(line),
      language: () => 'en',
      close: () => closing.promise,
    })
    end(new Error('some text of the user'))
    end(new Error('again'))
    expect(events).toEqual([expect.stringContaining('What was saved is safe')])
    expect(logged).toEqual([['unexpected', { code: 'internal' }]])
    closing.reject(new Error('and again'))
    await vi.advanceTimersByTimeAsync(0)
    expect(events[1]).toBe('exit 1')
  })

  it('does not wait for a core that hangs', async () => {
    const { events, app, dialog } = parts()
    endOnUnexpected({
      app,
      dialog,
      log: () => undefined,
      language: () => 'ja',
      close: () => new Promise(() => undefined),
    })(1)
    await vi.advanceTimersByTimeAsync(3000)
    expect(events[1]).toBe('exit 1')
  })

  it('is one sentence with its reason when the program cannot start', async () => {
    const { events, app, dialog } = parts()
    const held = new CoreFailure(
      'data-folder-locked',
      JSON.stringify({ program: 'Shirube 1 (browser)', pid: 7, since: '' }),
    )
    await refuseToStart(held, app, dialog, 'en')
    expect(events).toEqual([
      'Shirube could not open. Another Shirube is using the data folder (Shirube 1 (browser), process 7). Close it and try again, or name another folder with --data-dir; commands that only read work while it is open.',
      'exit 1',
    ])
    expect(process.stderr.write).toHaveBeenCalledTimes(1)
    expect(failureOf('x')).toEqual({ code: 'internal', detail: 'x' })
  })
})

describe('notices', () => {
  function notifier(isSupported = true) {
    const made: (EventEmitter & { options: object; shown: boolean })[] = []
    class Shown extends EventEmitter {
      static isSupported = () => isSupported
      shown = false
      readonly options: object
      constructor(options: object) {
        super()
        this.options = options
        made.push(this)
      }
      show() {
        this.shown = true
      }
    }
    const opened: (string | null)[] = []
    return { made, opened, notify: createNotifier(Shown as unknown as Notices, (route) => opened.push(route)) }
  }
  const notice = { title: '復習', body: '3枚', route: '/interview' }

  it('are shown with their text, and lead on a click where they point', () => {
    const { made, opened, notify } = notifier()
    expect([notify(notice), notify({ ...notice, route: null })]).toEqual([true, true])
    expect(made.map(({ options, shown }) => [options, shown])).toEqual([
      [{ title: '復習', body: '3枚' }, true],
      [{ title: '復習', body: '3枚' }, true],
    ])
    made[0]?.emit('click')
    made[1]?.emit('click')
    made[1]?.emit('close')
    expect(opened).toEqual(['/interview', null])
  })

  it('say so where the computer has none', () => {
    const { made, notify } = notifier(false)
    expect([notify(notice), made]).toEqual([false, []])
  })
})

describe('settings', () => {
  it('are applied at the start and after each request that may change them', async () => {
    let theme = 'dark'
    const asked: string[] = []
    const send: Send = async (name) => {
      asked.push(name)
      return name === 'gap.ranking'
        ? { ok: false, failure: { code: 'internal', detail: null } }
        : { ok: true, value: { language: 'ja', theme, pay: 1 } }
    }
    const applied: unknown[] = []
    const followed = followSettings(send, (appearance) => applied.push(appearance))
    await followed.apply()
    expect(applied).toEqual([{ language: 'ja', theme: 'dark' }])
    theme = 'light'
    for (const name of ['skills.rate', 'gap.ranking', 'settings.write', 'changes.undo']) await followed.send(name, {})
    await settled()
    expect(applied.slice(1)).toEqual([
      { language: 'ja', theme: 'light' },
      { language: 'ja', theme: 'light' },
    ])
    expect(asked.filter((name) => name === 'settings.read')).toHaveLength(3)
  })
})

describe('calls', () => {
  it('reach the core from the own top frame, and answer everyone else with a failure and a line in the log', async () => {
    let answer: ((event: { senderFrame: Frame | null }, name: unknown, input: unknown) => Promise<Reply>) | undefined
    const logged: unknown[] = []
    answerCalls(
      {
        handle: (channel, listener) => {
          expect(channel).toBe('call')
          answer = listener
        },
      },
      async (name, input) => ({ ok: true, value: { name, input } }),
      (...line) => logged.push(line),
    )
    const own: Frame & { top: Frame | null } = { origin: 'app://planner', top: null }
    own.top = own
    const evil: Frame & { top: Frame | null } = { origin: 'https://evil.example', top: null }
    evil.top = evil
    expect(await answer?.({ senderFrame: own }, 'app.info', {})).toEqual({
      ok: true,
      value: { name: 'app.info', input: {} },
    })
    const refused = { ok: false, failure: { code: 'not-trusted', detail: null } }
    expect(await answer?.({ senderFrame: evil }, 'app.info', {})).toEqual(refused)
    expect(await answer?.({ senderFrame: null }, 'app.info', {})).toEqual(refused)
    expect(await answer?.({ senderFrame: { origin: 'app://planner', top: own } }, 'app.info', {})).toEqual(refused)
    expect(logged).toHaveLength(3)
    expect(await answer?.({ senderFrame: own }, { toString: 1 }, {})).toMatchObject({
      failure: { code: 'unknown-procedure' },
    })
  })
})

describe('printing', () => {
  type State = { ready: string; readyError: string }
  function window(states: (State | Error)[], load: () => Promise<void> = async () => undefined) {
    const seen = { loaded: [] as string[], options: undefined as unknown, destroyed: 0 }
    const made = {
      loadURL: (address: string) => {
        seen.loaded.push(address)
        return load()
      },
      destroy: () => seen.destroyed++,
      webContents: {
        setBackgroundThrottling: () => undefined,
        executeJavaScript: async () => {
          const state = states.length > 1 ? states.shift() : states[0]
          if (state instanceof Error) throw state
          return state
        },
        printToPDF: async (options: unknown) => {
          seen.options = options
          return Buffer.from('%PDF-')
        },
      },
    }
    return { seen, print: createPrinter(() => made as unknown as BrowserWindow, 200) }
  }
  const waiting = { ready: '', readyError: '' }
  const ready = { ready: 'true', readyError: '' }

  it('waits until the page says it is whole', async () => {
    const { seen, print } = window([waiting, waiting, ready])
    expect(Buffer.from(await print('/report/tech?stage=middle&language=ja')).toString()).toBe('%PDF-')
    expect(seen).toEqual({
      loaded: ['app://planner/#/report/tech?stage=middle&language=ja'],
      options: printOptions,
      destroyed: 1,
    })
    expect(printOptions).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  })

  it('ends when it is cancelled, and closes its window', async () => {
    for (const abortBefore of [true, false]) {
      const { seen, print } = window([waiting])
      const controller = new AbortController()
      if (abortBefore) controller.abort()
      else setTimeout(() => controller.abort(), 60)
      const error = await print('/report/x', controller.signal).catch((thrown: unknown) => thrown)
      expect((error as CoreFailure).code).toBe('print-cancelled')
      expect([seen.options, seen.destroyed]).toEqual([undefined, 1])
    }
  })

  it('fails by name when the page is not ready, reports an error, or does not load; never a blank sheet', async () => {
    const failures = [
      window([waiting]),
      window([{ ready: 'error', readyError: 'unknown-guide' }]),
      window([new Error('gone')]),
      window([ready], () => Promise.reject(new Error('ERR_FAILED'))),
      window([ready], () => new Promise(() => undefined)),
    ]
    for (const { seen, print } of failures) {
      const error = await print('/report/x').catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(CoreFailure)
      expect((error as CoreFailure).code).toBe('print-failed')
      expect([seen.options, seen.destroyed]).toEqual([undefined, 1])
    }
  })
})

describe('files from outside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-open-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('reach the library of a real core; what is missing or too large is named, and keeps nothing else out', async () => {
    const app = await openApp({
      shell: 'electron',
      version: '0.0.0',
      dataFolder: join(folder, 'data'),
      sampleFolder: folder,
      parserThread,
      clock: { now: () => new Date() },
      log: () => undefined,
      print: null,
      readOnly: false,
    })
    const send: Send = (name, input) => app.dispatch(name, input)
    const paths = ['測量士.md', 'film.md', 'nothing.md'].map((name) => join(folder, name))
    writeFileSync(join(folder, '測量士.md'), surveyor)
    writeFileSync(join(folder, 'film.md'), '')
    truncateSync(join(folder, 'film.md'), limits.uploadFileBytes + 1)

    const { importId, unreadable, failure } = await importFiles(send, paths)
    expect([unreadable.map(({ path }) => path).sort(), failure]).toEqual([paths.slice(1).sort(), null])
    const status = async () => {
      const reply = await send('import.status', { importId })
      return reply.ok ? (reply.value as ImportStatus) : undefined
    }
    await vi.waitFor(async () => expect((await status())?.state).toBe('done'), 60_000)
    expect((await status())?.entries).toMatchObject([{ fileName: '測量士.md', outcome: 'new', slug: 'surveyor' }])

    expect(await importFiles(send, [join(folder, 'nothing.md')])).toMatchObject({ importId: null, failure: null })
    await app.close()
    expect(await importFiles(send, paths)).toMatchObject({ importId: null, failure: { code: 'shutting-down' } })
  })
})
