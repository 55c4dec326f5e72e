// Finds the program's own files from wherever this module runs: the source tree, out/main, or a packed archive.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type ProgramFiles = { version: string; rendererFolder: string; sampleFolder: string }

/** The bundler may move this module into a folder of chunks, so the way up is searched, not counted. */
export function programFiles(from: string = import.meta.dirname): ProgramFiles {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest)) {
      const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string }
      if (name === 'shirube' && version !== undefined) {
        return {
          version,
          rendererFolder: join(folder, 'out', 'renderer'),
          sampleFolder: join(folder, 'resources', 'sample-guides'),
        }
      }
    }
    if (dirname(folder) === folder) throw new Error(`no package.json of shirube above ${from}`)
  }
}
