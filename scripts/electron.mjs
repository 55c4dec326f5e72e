// Finds Electron's binary, or tries once a day to download it: it is the one part that no package registry carries.

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { at, tools } from './project.mjs'

const failureNote = at('node_modules/.cache/shirube/electron-download-failed')
const dayMs = 24 * 60 * 60 * 1000
/** Long enough for 120 MB on a slow line, short enough for a network that swallows connections. */
const downloadLimitMs = 4 * 60 * 1000

/** ELECTRON names a binary; else the one that the package electron unpacked. */
export function electronBinary() {
  if (process.env.ELECTRON) return existsSync(process.env.ELECTRON) ? process.env.ELECTRON : undefined
  const pathFile = at('node_modules/electron/path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? at('node_modules/electron/dist')
  const binary = join(folder, name)
  return existsSync(binary) ? binary : undefined
}

/** null: it can run here; else one sentence that says what is missing. */
export function whyNoElectron() {
  if (electronBinary() === undefined) {
    return 'There is no Electron binary here: name one in ELECTRON, or download it with "node node_modules/electron/install.js".'
  }
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return hasDisplay ? null : 'Electron is here, but no display: start this with xvfb-run.'
}

export async function downloadElectron(node, { evenIfItFailedToday }) {
  if (!evenIfItFailedToday && failedToday()) return undefined
  console.error('Downloading Electron (once, about 120 MB) …')
  await runQuietly(node, [tools.electronInstall], { timeout: downloadLimitMs })
  const binary = electronBinary()
  if (binary === undefined) {
    mkdirSync(dirname(failureNote), { recursive: true })
    writeFileSync(failureNote, '')
  }
  return binary
}

function failedToday() {
  return existsSync(failureNote) && Date.now() - statSync(failureNote).mtimeMs < dayMs
}
