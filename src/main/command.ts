// Runs a command of `shirube` on the app's own binary: no window, no instance lock, an exit code at the end.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'
import { openApp } from '#core/app.ts'
import type { PrintReport } from '#core/needs.ts'
import { runCommandLine } from '../cli/command-line.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { createAssetHandler } from './app-protocol.ts'
import { hasDisplay } from './command-line.ts'
import { answerCalls } from './ipc.ts'
import { confine } from './links.ts'
import { scheme } from './origin.ts'
import type { Places } from './places.ts'
import { createPrinter } from './print.ts'
import { closeSession } from './session.ts'
import { printWindowOptions } from './window.ts'

const quiet = () => undefined

function dataFolderIn(words: string[]): string {
  const { values } = parseArgs({ args: words, options: { 'data-dir': { type: 'string' } }, strict: false })
  return findDataFolder(typeof values['data-dir'] === 'string' ? values['data-dir'] : undefined, process.env, false)
}

/** The page that is printed asks for its data by itself, so a core of its own, for reading only, stands behind it. */
function printerFor(words: string[], places: Places): PrintReport {
  return async (route, signal) => {
    await app.whenReady()
    closeSession(session.defaultSession)
    protocol.handle(scheme, createAssetHandler(places.renderer))
    app.on('web-contents-created', (_event, contents) => confine(contents, async () => undefined))
    const core = await openApp({
      shell: 'command-line',
      version: app.getVersion(),
      dataFolder: dataFolderIn(words),
      sampleFolder: places.sampleGuides,
      clock: { now: () => new Date() },
      log: quiet,
      print: null,
      readOnly: true,
    })
    answerCalls(ipcMain, (name, input) => core.dispatch(name, input), quiet)
    try {
      return await createPrinter(() => new BrowserWindow(printWindowOptions(places.preload)))(route, signal)
    } finally {
      await core.close()
    }
  }
}

/**
 * Without a display on Linux no window can be made, not even a hidden one: then an installed browser prints, and this promise is
 * awaited before Electron goes on to look for a display.
 */
export function runCommand(words: string[], places: Places): { done: Promise<void>; needsElectron: boolean } {
  // A running app keeps its own profile to itself.
  const profile = mkdtempSync(join(tmpdir(), 'shirube-command-'))
  app.setPath('userData', profile)
  app.dock?.hide()
  const needsElectron = words[0] === 'export' && hasDisplay(process.platform, process.env)
  const run = async () => {
    let code = 2
    try {
      code = await runCommandLine(words, needsElectron ? printerFor(words, places) : null)
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    }
    rmSync(profile, { recursive: true, force: true })
    app.exit(code)
  }
  return { done: run(), needsElectron }
}
