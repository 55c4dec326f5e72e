// Sends files to the core in parts and starts their import; the report follows its status by id.

import { useSyncExternalStore } from 'react'
import type { Failure } from '#contract/failures.ts'
import { asFailure } from '../../../data/ask-failure.ts'
import { ask } from '../../../data/call.ts'
import { navigate } from '../../../routing.ts'
import { inParts, toBase64 } from './parts.ts'

export type ImportRun =
  | { stage: 'none' }
  | { stage: 'sending'; files: number; sentBytes: number; totalBytes: number }
  | { stage: 'importing'; importId: string }
  | { stage: 'stopped' }
  | { stage: 'failed'; failure: Failure }

let run: ImportRun = { stage: 'none' }
/** Grows with every start and stop: an upload that finds it changed gives up. */
let turn = 0
const listeners = new Set<() => void>()

function set(next: ImportRun): void {
  run = next
  for (const listener of listeners) listener()
}

export function useImportRun(): ImportRun {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => run,
  )
}

export function stopSending(): void {
  turn += 1
  set({ stage: 'stopped' })
}

export async function startSamples(): Promise<void> {
  await follow(async () => (await ask('import.samples', {})).importId)
}

export async function startImport(files: File[]): Promise<void> {
  await follow((isCurrent) => sendAll(files, isCurrent))
}

async function follow(start: (isCurrent: () => boolean) => Promise<string | null>): Promise<void> {
  turn += 1
  const mine = turn
  set({ stage: 'sending', files: 0, sentBytes: 0, totalBytes: 0 })
  navigate('/import')
  try {
    const importId = await start(() => mine === turn)
    if (importId !== null && mine === turn) set({ stage: 'importing', importId })
  } catch (error) {
    if (mine === turn) set({ stage: 'failed', failure: asFailure(error) })
  }
}

async function sendAll(files: File[], isCurrent: () => boolean): Promise<string | null> {
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0)
  const { uploadId } = await ask('upload.begin', {
    files: files.map((file) => ({ name: file.webkitRelativePath || file.name, byteLength: file.size })),
  })
  let sentBytes = 0
  for (const [index, file] of files.entries()) {
    for (const { offset, end } of inParts(file.size)) {
      if (!isCurrent()) return null
      const bytes = new Uint8Array(await file.slice(offset, end).arrayBuffer())
      await ask('upload.part', { uploadId, file: index, offset, base64: toBase64(bytes) })
      sentBytes += bytes.length
      set({ stage: 'sending', files: files.length, sentBytes, totalBytes })
    }
  }
  if (!isCurrent()) return null
  return (await ask('import.start', { uploadId })).importId
}
