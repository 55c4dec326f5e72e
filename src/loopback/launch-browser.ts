// Opens the screens in a window of an installed browser, without the secret ever standing on a command line.

import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { windowArguments } from './browser-arguments.ts'
import { browserFolderIn } from './data-folder.ts'
import { isSnap, snapFolder } from './find-browser.ts'

export type OpenedBrowser = {
  program: string
  /** How the process ended: at once and well, when it only handed its window to a browser that was running already. */
  ended: Promise<{ well: boolean; afterMs: number }>
  /** The page has the token: the file that carried it can go. */
  forgetPage(): void
  close(): void
}

export const isRoot = () => process.getuid?.() === 0

/** Rejects when the program can not be started. */
export async function openBrowser(program: string, address: string, dataFolder: string): Promise<OpenedBrowser> {
  const folder = isSnap(program) ? snapFolder(homedir()) : browserFolderIn(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const page = join(folder, `open-${process.pid}.html`)
  writePage(page, address)
  const start = { profile: join(folder, 'profile'), asRoot: isRoot() }
  const openedAt = Date.now()
  const child = spawn(program, windowArguments(start, pathToFileURL(page).href), { stdio: 'ignore' })
  const forgetPage = () => rmSync(page, { force: true })
  try {
    await started(child)
  } catch (error) {
    forgetPage()
    throw error
  }
  return {
    program,
    ended: new Promise((done) =>
      child.once('exit', (code) => done({ well: code === 0, afterMs: Date.now() - openedAt })),
    ),
    forgetPage,
    close: () => {
      forgetPage()
      child.kill('SIGTERM')
    },
  }
}

/** Mode 0600 from the first byte on; chmod for a file that a crash left behind with another mode. */
function writePage(file: string, address: string): void {
  rmSync(file, { force: true })
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Shirube</title><meta http-equiv="refresh" content="0;url=${address}">\n`,
    { mode: 0o600, flag: 'wx' },
  )
  chmodSync(file, 0o600)
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    child.once('spawn', () => done())
    child.once('error', failed)
  })
}
