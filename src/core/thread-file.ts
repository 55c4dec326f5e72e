// Finds the module that a thread runs: a TypeScript file beside the source that starts it, or one of the build's.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** In a build a thread lies beside the bundle, or one folder above its chunks. */
export function threadFile(name: string, startedFrom: string): URL {
  const extension = startedFrom.endsWith('.ts') ? 'ts' : 'js'
  for (const folder of ['./', '../']) {
    const url = new URL(`${folder}${name}.${extension}`, startedFrom)
    if (existsSync(fileURLToPath(url))) return url
  }
  return new URL(`./${name}.${extension}`, startedFrom)
}
