// Shows the person the way to the page: a window of an installed browser, or the address in the terminal.

import { findBrowser } from './find-browser.ts'
import type { Language } from './language.ts'
import { isRoot, type OpenedBrowser, openBrowser } from './launch-browser.ts'
import { words } from './words.ts'

export type Terminal = { say(line: string): void; warn(line: string): void }

export const terminal: Terminal = {
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

export function showAddress(address: string, introduction: string): void {
  terminal.say(introduction)
  terminal.say(address)
}

/** undefined: no window was opened, and the terminal says why and where to go. */
export async function showWindow(
  address: string,
  dataFolder: string,
  language: Language,
): Promise<OpenedBrowser | undefined> {
  const own = words[language]
  const browser = findBrowser()
  if (!hasDisplay() || browser === undefined) {
    terminal.say(hasDisplay() ? own.noBrowser : own.noDisplay)
    showAddress(address, own.serving)
    return undefined
  }
  if (isRoot()) terminal.warn(own.rootSandbox)
  try {
    return await openBrowser(browser, address, dataFolder)
  } catch {
    terminal.say(own.browserFailed(browser))
    showAddress(address, own.serving)
    return undefined
  }
}
