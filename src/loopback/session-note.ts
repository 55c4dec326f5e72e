// The note by which a second start finds the first one's page: its address with the secret, readable by the user alone.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const notePath = (dataFolder: string) => join(dataFolder, 'browser-host.json')

export function writeSessionNote(dataFolder: string, address: string): void {
  const draft = `${notePath(dataFolder)}.${process.pid}`
  rmSync(draft, { force: true })
  writeFileSync(draft, JSON.stringify({ address, pid: process.pid }), { mode: 0o600, flag: 'wx' })
  renameSync(draft, notePath(dataFolder))
}

export function removeSessionNote(dataFolder: string): void {
  rmSync(notePath(dataFolder), { force: true })
}

/** The address of the host that runs on this data folder, if it answers to the secret in the note. */
export async function findRunningHost(dataFolder: string): Promise<string | undefined> {
  const address = readAddress(dataFolder)
  if (address === undefined) return undefined
  const { origin, hash } = new URL(address)
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  try {
    const response = await fetch(`${origin}/rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name: 'app.info', input: {} }),
      signal: AbortSignal.timeout(2000),
    })
    return response.ok ? address : undefined
  } catch {
    return undefined
  }
}

function readAddress(dataFolder: string): string | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(dataFolder), 'utf8'))
    if (typeof note !== 'object' || note === null || !('address' in note)) return undefined
    const { address } = note
    // Only an address of this computer: the note must not make us open anything else.
    return typeof address === 'string' && /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+$/.test(address)
      ? address
      : undefined
  } catch {
    return undefined
  }
}
