// Where the shell finds its own files: in the project, in the packed archive, and beside it.

import { join, resolve } from 'node:path'
import type { ProgramFiles } from '../loopback/program-files.ts'

export type Places = {
  renderer: string
  preload: string
  sampleGuides: string
  icon: string
  /** Opened by the user's own programs, so outside the archive when packed. */
  licences: string
  /** null: not a released build. */
  releasePage: string | null
}

/** resourcesPath: null while the program is not packed. */
export function placesIn(
  { rendererFolder, sampleFolder, releasePage }: ProgramFiles,
  resourcesPath: string | null,
): Places {
  const resources = resolve(sampleFolder, '..')
  return {
    renderer: rendererFolder,
    preload: resolve(rendererFolder, '../preload/index.cjs'),
    sampleGuides: sampleFolder,
    icon: join(resources, 'icons/png/256x256.png'),
    licences: join(resourcesPath ?? resources, 'licences'),
    releasePage,
  }
}
