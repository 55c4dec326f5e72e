// Reads how the program was started: with a window and maybe files to import, or as a command without one.

import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const guideFiles = ['.md', '.markdown', '.zip'] as const

export type CommandStart = { kind: 'command'; words: string[] }
export type WindowStart = { kind: 'window'; files: string[]; dataFolder: string | undefined }

type Started = {
  argv: readonly string[]
  /** In an unpacked tree the second word is the program's own folder. */
  packaged: boolean
  workingFolder: string
  commands: readonly string[]
}

const isGuideFile = (word: string) => (guideFiles as readonly string[]).includes(extname(word).toLowerCase())

/** Linux desktops hand over addresses (`%U` in the menu entry); a file on another computer is none of ours. */
function pathOf(word: string, workingFolder: string): string | null {
  if (!/^file:/i.test(word)) return resolve(workingFolder, word)
  try {
    return URL.parse(word)?.host === '' ? fileURLToPath(word) : null
  } catch {
    return null
  }
}

/** The option's last value, given as --name=VALUE; the form that Chromium keeps when it reorders a command line. */
function option(words: readonly string[], name: string): string | undefined {
  const found = words.findLast((word) => word.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}

/** Switches that are not ours belong to Chromium and are left alone; so are words that name no guide file. */
export function readStart({ argv, packaged, workingFolder, commands }: Started): CommandStart | WindowStart {
  const words = argv.slice(packaged ? 1 : 2)
  const first = words.findIndex((word) => !word.startsWith('-'))
  if (first !== -1 && commands.includes(words[first] ?? '')) return { kind: 'command', words: words.slice(first) }
  if (words[0] === '--version' || words[0] === '--help') return { kind: 'command', words }
  const folder = option(words, 'data-dir')
  return {
    kind: 'window',
    files: words
      .filter((word) => !word.startsWith('-') && isGuideFile(word))
      .flatMap((word) => pathOf(word, workingFolder) ?? []),
    // An empty one stays empty, to be refused: resolved it would be the working folder.
    dataFolder: folder ? resolve(workingFolder, folder) : folder,
  }
}

/** What a second start hands to the first one, as it comes out of Electron: unchecked JSON. */
export function filesFrom(additionalData: unknown): string[] {
  if (typeof additionalData !== 'object' || additionalData === null || !('files' in additionalData)) return []
  const { files } = additionalData
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string' && isGuideFile(file)) : []
}

/** Whether a window, even a hidden one, can be made: Electron ends the process when it finds no display on Linux. */
export function hasDisplay(platform: string, environment: Record<string, string | undefined>): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY)
}
