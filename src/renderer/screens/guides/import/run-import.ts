// Sends files to the core in parts and starts their import; the report follows its status by id.

import { useSyncExternalStore } from 'react'
import type { Failure } from '#contract/failures.ts'
import { asFailure } from '../../../data/ask-failure.ts'
import { ask } from '../../../data/call.ts'
import { navigate } from '../../../routing.ts'
import { type GivenFile, isOfUse } from './given-files.ts'
import { inParts, toBase64 } from './parts.ts'

export type ImportRun =
  | { stage: 'none' }
  | { stage: 'sending'; files: number; sentBytes: number; totalBytes: number }
  | { stage: 'importing'; importId: string }
  | { stage: 'stopped' }
  | { stage: 'empty' }
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

export async function startImport(files: GivenFile[]): Promise<void> {
  if (files.length > 0) return follow((isCurrent) => sendAll(files, isCurrent))
  turn += 1
  set({ stage: 'empty' })
  navigate('/import')
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

/** A file takes a turn there and back; a few at a time keep a folder of small ones moving. */
const sentAtOnce = 4

async function sendAll(files: GivenFile[], isCurrent: () => boolean): Promise<string | null> {
  const sizeOf = ({ file }: GivenFile) => (file !== null && isOfUse(file) ? file.size : 0)
  const totalBytes = files.reduce((sum, one) => sum + sizeOf(one), 0)
  const { uploadId } = await ask('upload.begin', {
    files: files.map(({ name, file }) => ({ name: name.slice(-longestName), byteLength: file?.size ?? 0 })),
  })
  let sentBytes = 0
  const waiting = files.entries()
  const sendSome = async () => {
    for (const [index, one] of waiting) {
      if (!isCurrent()) return
      const reason =
        one.file === null ? one.problem : isOfUse(one.file) ? await sendOne(uploadId, index, one.file) : null
      if (reason !== null) await ask('upload.lost', { uploadId, file: index, reason })
      sentBytes += sizeOf(one)
      if (isCurrent()) set({ stage: 'sending', files: files.length, sentBytes, totalBytes })
    }
  }
  await Promise.all(Array.from({ length: sentAtOnce }, sendSome))
  if (!isCurrent()) return null
  return (await ask('import.start', { uploadId })).importId
}

/** limits.name of the contract. */
const longestName = 500

/** The reason why the file could not be read, for it may vanish before its turn comes. */
export async function sendOne(uploadId: string, file: number, source: File): Promise<string | null> {
  for (const { offset, end } of inParts(source.size)) {
    let buffer: ArrayBuffer
    try {
      buffer = await source.slice(offset, end).arrayBuffer()
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
    await ask('upload.part', { uploadId, file, offset, base64: toBase64(new Uint8Array(buffer)) })
  }
  return null
}
