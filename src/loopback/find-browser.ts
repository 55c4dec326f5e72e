// Finds an installed Chromium-family browser on Linux, macOS and Windows.

import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, posix, win32 } from 'node:path'

type Environment = Record<string, string | undefined>

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
]

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

/** Every place worth a look, best first. SHIRUBE_BROWSER alone counts where it is set: who names one wants no other. */
export function browserPlaces(platform: string, environment: Environment, home: string): string[] {
  if (environment.SHIRUBE_BROWSER) return [environment.SHIRUBE_BROWSER]
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')]
    return macPrograms.flatMap((program) => folders.map((folder) => posix.join(folder, program)))
  }
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    return windowsPrograms.flatMap((program) =>
      folders.filter((folder) => folder !== undefined).map((folder) => win32.join(folder, program)),
    )
  }
  const folders = [...(environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), '/snap/bin']
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

export function findBrowser(environment: Environment = process.env): string | undefined {
  return browserPlaces(process.platform, environment, homedir()).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** Ubuntu's chromium is a snap, or a small script that starts one; a snap may not read dot folders, where data folders are. */
export function isSnap(browser: string): boolean {
  if (browser.startsWith('/snap/')) return true
  try {
    return statSync(browser).size < 10_000 && readFileSync(browser, 'utf8').includes('/snap/')
  } catch {
    return false
  }
}

export const snapFolder = (home: string) => join(home, 'snap', 'chromium', 'common', 'shirube')
