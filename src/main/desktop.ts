// The desktop window from start to quit, in the order in which things happen.

import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import type { Send } from '#contract/client.ts'
import { CoreFailure, type Failure } from '#contract/failures.ts'
import { openApp } from '#core/app.ts'
import type { Log } from '#core/needs.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { failureSentence } from '../loopback/failure-sentence.ts'
import { createLog } from '../loopback/log.ts'
import { createAssetHandler } from './app-protocol.ts'
import { type Appearance, followSettings } from './appearance.ts'
import { filesFrom, type WindowStart } from './command-line.ts'
import { watchForCrashes } from './crash.ts'
import { createInbox } from './inbox.ts'
import { answerCalls } from './ipc.ts'
import { confine, createOpener } from './links.ts'
import { menuTemplate } from './menu.ts'
import { go, press } from './navigate.ts'
import { importFiles } from './open-files.ts'
import { origin, scheme } from './origin.ts'
import type { Places } from './places.ts'
import { createPrinter } from './print.ts'
import { createQuestions } from './questions.ts'
import { drainBeforeQuit } from './quit.ts'
import { closeSession } from './session.ts'
import { paper, printWindowOptions, windowOptions } from './window.ts'
import { languageOf, words } from './words.ts'

const systemLanguage = () => languageOf('system', app.getPreferredSystemLanguages()[0] ?? app.getLocale())

const failureOf = (error: unknown): Failure =>
  error instanceof CoreFailure
    ? { code: error.code, detail: error.detail }
    : { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }

/** One clear sentence, in a box and on the terminal, and an exit code that says so. */
async function refuse(error: unknown): Promise<void> {
  const sentence = failureSentence(failureOf(error), systemLanguage())
  process.stderr.write(`${sentence}\n`)
  await app.whenReady()
  dialog.showErrorBox(words[systemLanguage()].cannotStart, sentence)
  app.exit(1)
}

/** Electron's own files live beside the data, so that each data folder has one window and its own lock. */
function makeProfile(dataFolder: string): string {
  const profile = join(dataFolder, 'electron')
  try {
    mkdirSync(profile, { recursive: true })
  } catch (error) {
    throw new CoreFailure('data-folder-unwritable', error instanceof Error ? error.message : dataFolder)
  }
  return profile
}

export async function openDesktop(start: WindowStart, places: Places): Promise<void> {
  try {
    const dataFolder = findDataFolder(start.dataFolder, process.env, true)
    app.setPath('userData', makeProfile(dataFolder))
    if (!app.requestSingleInstanceLock({ files: start.files })) return app.quit()
    await runDesktop(start, places, dataFolder, createLog(dataFolder))
  } catch (error) {
    await refuse(error)
  }
}

/** Whatever goes wrong while ending must not begin the end again. */
function failOnce(fail: (error: unknown) => void): (error: unknown) => void {
  let failed = false
  return (error) => {
    if (failed) return
    failed = true
    fail(error)
  }
}

async function runDesktop(start: WindowStart, places: Places, dataFolder: string, log: Log): Promise<void> {
  let window: BrowserWindow | null = null
  let language = systemLanguage()
  const inbox = createInbox((error) => log('import-failed', { code: failureOf(error).code }))

  inbox.add(start.files)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    inbox.add([file])
  })
  app.on('second-instance', (_event, _argv, _workingFolder, handedOver) => {
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
    inbox.add(filesFrom(handedOver))
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => log('process-gone', { type, reason, exitCode }))

  await app.whenReady()
  closeSession(session.defaultSession)
  protocol.handle(scheme, createAssetHandler(places.renderer))
  app.on('web-contents-created', (_event, contents) => confine(contents, (address) => open(address)))

  window = new BrowserWindow(windowOptions(places.preload, nativeTheme.shouldUseDarkColors, places.icon))
  const { webContents } = window
  const questions = createQuestions(dialog, window, () => words[language])
  const open = createOpener(questions.openLink, (address) => shell.openExternal(address))
  watchForCrashes(window, { log, now: Date.now, ask: questions.reopenPage })

  const opening = openApp({
    shell: 'electron',
    version: app.getVersion(),
    dataFolder,
    sampleFolder: places.sampleGuides,
    clock: { now: () => new Date() },
    log,
    print: createPrinter(() => new BrowserWindow(printWindowOptions(places.preload))),
    readOnly: false,
  })
  const close = async () => (await opening).close()
  app.on('before-quit', drainBeforeQuit({ close, quit: () => app.quit(), onLate: () => log('quit-late') }))
  window.on('closed', () => app.quit())
  const fail = failOnce((error) => {
    log('unexpected', { code: failureOf(error).code })
    process.stderr.write(`${failureOf(error).detail}\n`)
    dialog.showErrorBox(words[language].internalTitle, words[language].internal)
    setTimeout(() => app.exit(1), 3000)
    void close().finally(() => app.exit(1))
  })
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)

  const dispatch: Send = async (name, input) => (await opening).dispatch(name, input)
  const dress = (appearance: Appearance) => {
    language = languageOf(appearance.language, systemLanguage())
    nativeTheme.themeSource = appearance.theme
    window?.setBackgroundColor(nativeTheme.shouldUseDarkColors ? paper.dark : paper.light)
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...menuParts, words: words[language] })))
  }
  const settings = followSettings(dispatch, dress)
  const menuParts = {
    platform: process.platform,
    packaged: app.isPackaged,
    act: {
      importGuides: () => void questions.chooseGuides().then((files) => inbox.add(files)),
      openDataFolder: () => void shell.openPath(dataFolder),
      openLicences: () => void shell.openPath(places.licences),
      go: (route: string) => void go(webContents, route),
      press: (keys: Parameters<typeof press>[1]) => press(webContents, keys, process.platform),
      editText: (command: 'undo' | 'redo') => webContents[command](),
    },
  }

  answerCalls(ipcMain, settings.send, log)
  const painted = new Promise<void>((seen) => window?.once('ready-to-show', seen))
  const loaded = window.loadURL(`${origin}/`).catch(() => log('page-not-loaded'))
  await opening
  await settings.apply()
  await Promise.race([painted, loaded])
  window.show()

  inbox.open(async (files) => {
    const { importId, unreadable, failure } = await importFiles(settings.send, files)
    if (importId !== null) await go(webContents, `/import?id=${encodeURIComponent(importId)}`)
    const lost = unreadable.map(({ path, reason }) => words[language].unreadable(basename(path), reason))
    if (failure !== null) lost.unshift(failureSentence(failure, language))
    if (lost.length > 0) await questions.say(lost.join('\n'))
  })
}
