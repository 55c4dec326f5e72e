// Finds the program's own files from wherever this module runs: the source tree, out/main, or a packed archive.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type ProgramFiles = {
  version: string
  rendererFolder: string
  sampleFolder: string
  /** Where new versions are offered; only a released build carries it. */
  releasePage: string | null
}

type Manifest = { name?: string; version?: string; releasePage?: string }

/** The bundler may move this module into a folder of chunks, so the way up is searched, not counted. */
export function programFiles(from: string = import.meta.dirname): ProgramFiles {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest)) {
      const { name, version, releasePage } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
      if (name === 'shirube' && version !== undefined) {
        return {
          version,
          rendererFolder: join(folder, 'out', 'renderer'),
          sampleFolder: join(folder, 'resources', 'sample-guides'),
          releasePage: releasePage ?? null,
        }
      }
    }
    if (dirname(folder) === folder) throw new Error(`no package.json of shirube above ${from}`)
  }
}
