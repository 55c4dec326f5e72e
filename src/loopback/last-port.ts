// The port of the last time, which is tried first: a browser keeps filters, columns and reading places by origin, and the port is part of it.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const portFile = (dataFolder: string) => join(dataFolder, 'browser-port')

/** 0: none is known, any will do. */
export function readLastPort(dataFolder: string): number {
  try {
    const text = readFileSync(portFile(dataFolder), 'utf8').trim()
    const port = /^\d{4,5}$/.test(text) ? Number(text) : 0
    return port >= 1024 && port <= 65_535 ? port : 0
  } catch {
    return 0
  }
}

export function keepPort(dataFolder: string, port: number): void {
  if (readLastPort(dataFolder) !== port) writeFileSync(portFile(dataFolder), `${port}\n`, { mode: 0o600 })
}
