// Where the shell finds its own files: in the project, in the packed archive, and beside it.

import { join, resolve } from 'node:path'

export type Places = {
  renderer: string
  preload: string
  sampleGuides: string
  icon: string
  /** Opened by the user's own programs, so outside the archive when packed. */
  licences: string
}

/** resourcesPath: null while the program is not packed. */
export function placesIn(rendererFolder: string, sampleFolder: string, resourcesPath: string | null): Places {
  const resources = resolve(sampleFolder, '..')
  return {
    renderer: rendererFolder,
    preload: resolve(rendererFolder, '../preload/index.cjs'),
    sampleGuides: sampleFolder,
    icon: join(resources, 'icons/png/512x512.png'),
    licences: join(resourcesPath ?? resources, 'licences'),
  }
}
