// The browser host from start to end: data folder, core and server, window, and a clean close.

import { CoreFailure } from '#contract/failures.ts'
import { findDataFolder } from './data-folder.ts'
import { visitEnded, visitLimits } from './end-of-visit.ts'
import { failureSentence } from './failure-sentence.ts'
import { type HostOptions, readHostOptions, UsageError } from './host-options.ts'
import { type HostedApp, listenForApp, ScreensMissing } from './hosted-app.ts'
import { type Language, shellLanguage } from './language.ts'
import { keepPort, readLastPort } from './last-port.ts'
import { createLogLater } from './log-later.ts'
import { findRunningHost, removeSessionNote, writeSessionNote } from './session-note.ts'
import { showAddress, showWindow, terminal } from './show-page.ts'
import { words } from './words.ts'

/** Resolves when the host has closed: 0 after a clean end, 1 when it could not start, 2 for a bad option. */
export async function runHost(args: readonly string[]): Promise<number> {
  const language = shellLanguage(process.env)
  let options: HostOptions | undefined
  try {
    options = readHostOptions(args, language)
    if (options.help) {
      process.stdout.write(words[language].hostHelp)
      return 0
    }
    return await host(options, language)
  } catch (error) {
    const sentence = startFailure(error, options?.port ?? 0, language)
    if (sentence === null) throw error
    terminal.warn(sentence)
    return error instanceof UsageError ? 2 : 1
  }
}

function startFailure(error: unknown, port: number, language: Language): string | null {
  if (error instanceof UsageError) return error.message
  if (error instanceof CoreFailure) return failureSentence(error, language)
  if (error instanceof ScreensMissing) return words[language].notBuilt
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EADDRINUSE' || code === 'EACCES' ? words[language].portTaken(port) : null
}

async function host(options: HostOptions, language: Language): Promise<number> {
  let dataFolder = findDataFolder(options.dataFolder, process.env, true)
  const { log, written } = createLogLater(dataFolder)
  const onMoved = (to: string) => {
    removeSessionNote(dataFolder)
    dataFolder = to
    writeSessionNote(dataFolder, app.address())
  }
  const app = await listenForApp({
    shell: 'browser',
    dataFolder,
    readOnly: false,
    port: options.port,
    lastPort: readLastPort(dataFolder),
    log,
    recovers: true,
    onMoved,
  })
  const opened = async () => {
    const trouble = await app.open()
    log('started', { shell: 'browser', pid: process.pid })
    if (trouble === null) return
    // The folder was let go, and nobody needs to find this host.
    if (app.holdsFolder) removeSessionNote(dataFolder)
    terminal.warn(failureSentence(trouble.failure, language))
    terminal.warn(words[language].recovering)
  }
  try {
    // A window that was opened for nothing can be closed; an address that was printed must hold good.
    const isSure = app.holdsFolder && (options.open || app.foundRecords)
    const failure = isSure ? undefined : (await app.open())?.failure
    if (failure?.code === 'data-folder-locked') {
      await app.close()
      const running = await findRunningHost(dataFolder)
      if (running === undefined) throw new CoreFailure(failure.code, failure.detail)
      await joinRunningHost(running, options, dataFolder, language)
      return 0
    }
    if (failure === undefined) leaveNotes(dataFolder, app, options)
    try {
      await stay({ app, options, dataFolder, language, opened })
    } finally {
      removeSessionNote(dataFolder)
      await app.close()
      log('closed')
    }
  } finally {
    await written()
  }
  return 0
}

function leaveNotes(dataFolder: string, app: HostedApp, options: HostOptions): void {
  if (options.port === 0) keepPort(dataFolder, app.port)
  try {
    writeSessionNote(dataFolder, app.address())
  } catch {
    // A disk that is full: the page says so, and a second start finds nobody.
  }
}

const impatienceMs = 3000

type Stay = {
  app: HostedApp
  options: HostOptions
  dataFolder: string
  language: Language
  /** Opens the records, and says so where the page will recover them. */
  opened(): Promise<void>
}

/** Until the person closes the window, or someone ends the program. The records open while the browser starts. */
async function stay({ app, options, dataFolder, language, opened }: Stay): Promise<void> {
  const ending = new AbortController()
  let endedAt = 0
  // A process group gets its signal from several sides at once; only one that comes much later means impatience.
  const end = () => {
    if (!ending.signal.aborted) {
      endedAt = Date.now()
      ending.abort()
    } else if (Date.now() - endedAt > impatienceMs) process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  const told = new Promise<void>((done) => ending.signal.addEventListener('abort', () => done()))

  if (!options.open) showAddress(app.address(), words[language].serving)
  const browser = options.open ? await showWindow(app.address(), dataFolder, language) : undefined
  try {
    await opened()
  } catch (error) {
    browser?.close()
    throw error
  }
  if (browser === undefined) return told

  terminal.say(words[language].opened)
  void app.firstCall.then(() => browser.forgetPage())
  void browser.ended.then(({ well, afterMs }) => {
    if (!well && afterMs < visitLimits.handOverMs && !ending.signal.aborted) {
      terminal.say(words[language].browserFailed(browser.program))
      showAddress(app.address(), words[language].serving)
    }
  })
  await visitEnded({
    browserEnded: browser.ended,
    lastCallAt: app.lastCallAt,
    anyImportRunning: app.anyImportRunning,
    signal: ending.signal,
  })
  browser.close()
}

async function joinRunningHost(
  address: string,
  options: HostOptions,
  dataFolder: string,
  language: Language,
): Promise<void> {
  if (!options.open) {
    showAddress(address, words[language].servingAlready)
    return
  }
  const browser = await showWindow(address, dataFolder, language)
  if (browser === undefined) return
  terminal.say(words[language].openedAgain)
  // The window belongs to the running browser; this program only waits for the hand-over, then its page file can go.
  await Promise.race([browser.ended, new Promise((done) => setTimeout(done, visitLimits.handOverMs))])
  browser.forgetPage()
}
