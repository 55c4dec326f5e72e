// Asks the core of a running host directly, to prepare a state or to compare a screen with it.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportEntry } from '#contract/library.ts'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import type { Host } from './host.ts'

export type AskCore = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

export function askCore(host: Host): AskCore {
  const { origin, hash } = new URL(host.address)
  const token = new URLSearchParams(hash.slice(1)).get('token')
  return async (name, input) => {
    const response = await fetch(`${origin}/rpc`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ name, input }),
    })
    const reply = await response.json()
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code} ${reply.failure.detail}`)
    return reply.value
  }
}

/** Imports files that must all be new. */
export async function importThrough(ask: AskCore, files: string[]): Promise<void> {
  const bad = (await imported(ask, files)).filter((entry) => entry.outcome !== 'new')
  if (bad.length > 0) throw new Error(`not imported: ${JSON.stringify(bad)}`)
}

/** Imports another version of a guide that is there. */
export async function importChanged(ask: AskCore, file: string): Promise<void> {
  const bad = (await imported(ask, [file])).filter((entry) => entry.outcome !== 'updated')
  if (bad.length > 0) throw new Error(`not updated: ${JSON.stringify(bad)}`)
}

async function imported(ask: AskCore, files: string[]): Promise<ImportEntry[]> {
  const contents = files.map((file) => readFileSync(file))
  const { uploadId } = await ask('upload.begin', {
    files: files.map((file, index) => ({ name: basename(file), byteLength: contents[index]?.length ?? 0 })),
  })
  for (const [file, bytes] of contents.entries()) {
    await ask('upload.part', { uploadId, file, offset: 0, base64: bytes.toString('base64') })
  }
  const { importId } = await ask('import.start', { uploadId })
  for (;;) {
    const { state, entries } = await ask('import.status', { importId })
    if (state === 'done') return entries
    await new Promise((wait) => setTimeout(wait, 50))
  }
}
