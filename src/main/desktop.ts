// The desktop window from start to quit, in the order in which things happen.

import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron'
import type { Send } from '#contract/client.ts'
import { CoreFailure } from '#contract/failures.ts'
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
import { type MenuActions, menuTemplate } from './menu.ts'
import { go, press } from './navigate.ts'
import { createNotifier } from './notices.ts'
import { importFiles } from './open-files.ts'
import { origin, scheme } from './origin.ts'
import type { Places } from './places.ts'
import { createPrinter } from './print.ts'
import { createQuestions } from './questions.ts'
import { drainBeforeQuit } from './quit.ts'
import { closeSession } from './session.ts'
import { endOnUnexpected, failureOf, refuseToStart } from './unexpected.ts'
import { paper, printWindowOptions, windowOptions } from './window.ts'
import { languageOf, words } from './words.ts'

const systemLanguage = () => languageOf('system', app.getPreferredSystemLanguages()[0] ?? app.getLocale())

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
    await refuseToStart(error, app, dialog, systemLanguage())
  }
}

async function runDesktop(start: WindowStart, places: Places, dataFolder: string, log: Log): Promise<void> {
  let language = systemLanguage()

  // Before anything is awaited: files and second starts may come before the window.
  let window: BrowserWindow | null = null
  const inbox = createInbox((error) => log('import-failed', { code: failureOf(error).code }))
  inbox.add(start.files)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    inbox.add([file])
  })
  const toFront = () => {
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  }
  app.on('second-instance', (_event, _argv, _workingFolder, handedOver) => {
    toFront()
    inbox.add(filesFrom(handedOver))
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => log('process-gone', { type, reason, exitCode }))

  await app.whenReady()
  closeSession(session.defaultSession)
  protocol.handle(scheme, createAssetHandler(places.renderer))
  app.on('web-contents-created', (_event, contents) => confine(contents, (address) => open(address)))

  const main = new BrowserWindow(windowOptions(places.preload, nativeTheme.shouldUseDarkColors, places.icon))
  window = main
  const questions = createQuestions(dialog, main, () => words[language])
  const open = createOpener(questions.openLink, (address) => shell.openExternal(address))
  watchForCrashes(main, { log, now: Date.now, ask: questions.reopenPage })

  // The page loads in its own process while the core opens here; what it asks meanwhile waits for the core.
  const core = Promise.withResolvers<Awaited<ReturnType<typeof openApp>>>()
  const dispatch: Send = async (name, input) => (await core.promise).dispatch(name, input)
  const settings = followSettings(dispatch, dress)
  answerCalls(ipcMain, settings.send, log)
  const painted = new Promise<void>((seen) => main.once('ready-to-show', seen))
  const loaded = main.loadURL(`${origin}/`).catch(() => log('page-not-loaded'))
  core.resolve(
    openApp({
      shell: 'electron',
      version: app.getVersion(),
      dataFolder,
      sampleFolder: places.sampleGuides,
      clock: { now: () => new Date() },
      log,
      print: createPrinter(() => new BrowserWindow(printWindowOptions(places.preload))),
      notify: createNotifier(Notification, (route) => {
        toFront()
        if (route !== null) void go(main.webContents, route)
      }),
      openFolder: async (folder) => {
        const complaint = await shell.openPath(folder)
        if (complaint !== '') throw new CoreFailure('data-folder-missing', complaint)
      },
      readOnly: false,
      recovers: true,
    }),
  )

  const close = async () => (await core.promise).close()
  app.on('before-quit', drainBeforeQuit({ close, quit: () => app.quit(), onLate: () => log('quit-late') }))
  main.on('closed', () => app.quit())
  const end = endOnUnexpected({ app, dialog, log, language: () => language, close })
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)

  // Without records there are no settings: the menu and the window are as the system wants them.
  if ((await core.promise).trouble()?.readable === false) dress({ language: 'system', theme: 'system' })
  await settings.apply()
  await Promise.race([painted, loaded])
  main.show()
  inbox.open(takeFiles)

  /** What the shell itself shows follows the settings. */
  function dress(appearance: Appearance): void {
    language = languageOf(appearance.language, systemLanguage())
    nativeTheme.themeSource = appearance.theme === 'contrast' ? 'system' : appearance.theme
    main.setBackgroundColor(nativeTheme.shouldUseDarkColors ? paper.dark : paper.light)
    const options = { words: words[language], platform: process.platform, packaged: app.isPackaged, act: menuActions() }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
  }

  function menuActions(): MenuActions {
    const { releasePage } = places
    return {
      importGuides: () => void questions.chooseGuides().then((files) => inbox.add(files)),
      openDataFolder: () => void dispatch('folder.open', {}),
      openLicences: () => void shell.openPath(places.licences),
      openReleases: releasePage === null ? null : () => void open(releasePage),
      go: (route) => void go(main.webContents, route),
      press: (keys) => press(main.webContents, keys, process.platform),
      editText: (command) => main.webContents[command](),
    }
  }

  async function takeFiles(files: string[]): Promise<void> {
    const { importId, unreadable, failure } = await importFiles(settings.send, files)
    if (importId !== null) await go(main.webContents, `/import?id=${encodeURIComponent(importId)}`)
    const lost = unreadable.map(({ path, reason }) => words[language].unreadable(basename(path), reason))
    if (failure !== null) lost.unshift(failureSentence(failure, language))
    if (lost.length > 0) await questions.say(lost.join('\n'))
  }
}
