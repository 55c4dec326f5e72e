// Decides which folder holds the user's data: the option, else SHIRUBE_DATA_DIR, else the platform's standard place.

import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, posix, resolve, win32 } from 'node:path'
import { CoreFailure } from '#contract/failures.ts'
import { followPlace, placeNote } from '#core/storage/place-note.ts'

type Environment = Record<string, string | undefined>

/** XDG base directories count only when absolute, as their specification says. */
export function standardDataFolder(platform: string, environment: Environment, home: string): string {
  if (platform === 'win32') {
    const appData = environment.APPDATA
    return win32.join(appData ? appData : win32.join(home, 'AppData', 'Roaming'), 'Shirube')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Shirube')
  const dataHome = environment.XDG_DATA_HOME
  return posix.join(dataHome && posix.isAbsolute(dataHome) ? dataHome : posix.join(home, '.local', 'share'), 'shirube')
}

/**
 * The absolute path. A folder that was named must at least have its parent, so that a slip of the pen does not start an empty
 * library somewhere; the standard place is made with all its parents, which may be missing in a new home. Records that were
 * moved are found where they are.
 */
export function findDataFolder(option: string | undefined, environment: Environment, makeIt: boolean): string {
  // resolve('') would be the folder where the program was started.
  if (option === '') throw new CoreFailure('data-folder-missing', '--data-dir')
  const named = option ?? (environment.SHIRUBE_DATA_DIR === '' ? undefined : environment.SHIRUBE_DATA_DIR)
  const first = named === undefined ? standardDataFolder(process.platform, environment, homedir()) : resolve(named)
  const folder = followPlace(first)
  if (folder !== first) {
    // An empty library in its place would look as if everything were lost.
    if (!existsSync(folder))
      throw new CoreFailure('data-folder-missing', JSON.stringify({ folder, note: placeNote(first) }))
    return folder
  }
  if (named !== undefined && !existsSync(dirname(folder))) throw new CoreFailure('data-folder-missing', folder)
  if (makeIt && !existsSync(folder)) makeFolder(folder, named === undefined)
  return folder
}

/**
 * For the user alone: it says what they earn and where they are weak. Not recursive where the parent is known to be there:
 * Node's recursive mkdir never returns on file systems that answer ENOENT, such as /proc.
 */
function makeFolder(folder: string, recursive: boolean): void {
  try {
    mkdirSync(folder, { recursive, mode: 0o700 })
  } catch (error) {
    throw new CoreFailure('data-folder-unwritable', error instanceof Error ? error.message : folder)
  }
}

/** Where the shells keep what belongs to them and not to the user: the browser's profile. */
export const browserFolderIn = (dataFolder: string) => join(dataFolder, 'browser')
