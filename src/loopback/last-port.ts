// The port of the last time, which is tried first: a browser keeps filters, columns and reading places by origin, and the port is part of it.

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const portFile = (dataFolder: string) => join(dataFolder, 'browser-port')

/** Browsers open no page at some ports up to this one. */
const lastForbidden = 10_080

/** 0: none is known, any will do. */
export function readLastPort(dataFolder: string): number {
  try {
    // Anything else that stands there might be waited on for ever.
    if (!statSync(portFile(dataFolder)).isFile()) return 0
    const text = readFileSync(portFile(dataFolder), 'utf8').trim()
    const port = /^\d{5}$/.test(text) ? Number(text) : 0
    return port > lastForbidden && port <= 65_535 ? port : 0
  } catch {
    return 0
  }
}

export function keepPort(dataFolder: string, port: number): void {
  if (readLastPort(dataFolder) === port) return
  try {
    writeFileSync(portFile(dataFolder), `${port}\n`, { mode: 0o600 })
  } catch {
    // Without it the next start has another port, and nothing worse.
  }
}
