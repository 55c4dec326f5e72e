// Carries files from disk to the core through the same chunked upload that the screens use.

import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { limits } from '#contract/limits.ts'
import type { AskCore } from './core.ts'
import { type FoundFile, type ReadableFile, reasonOf, type UnreadableFile } from './find-files.ts'

export type SentFiles = { uploadId: string | null; paths: string[]; unreadable: UnreadableFile[] }

export const isArchive = (path: string): boolean => /\.zip$/i.test(path)

const mostBytes = (path: string): number => (isArchive(path) ? limits.archiveBytes : limits.uploadFileBytes)

/** A file that vanishes or changes meanwhile was announced with its size: the core is told, and its report names it. */
export async function sendFiles(
  ask: AskCore,
  found: readonly FoundFile[],
  tell: (done: number, total: number) => void = () => {},
): Promise<SentFiles> {
  const unreadable: UnreadableFile[] = []
  const files: ReadableFile[] = []
  for (const file of found) {
    if ('reason' in file) unreadable.push(file)
    // The core would refuse the whole upload for it.
    else if (file.byteLength > mostBytes(file.path))
      unreadable.push({ path: file.path, reason: `${file.byteLength} bytes` })
    else files.push(file)
  }
  if (files.length === 0) return { uploadId: null, paths: [], unreadable }
  const names = files.map(({ path, byteLength }) => ({ name: basename(path).slice(-limits.name), byteLength }))
  const { uploadId } = await ask('upload.begin', { files: names })
  for (const [file, { path, byteLength }] of files.entries()) {
    tell(file, files.length)
    // Too large for a guide: the core says so by its size alone.
    if (byteLength > limits.guideBytes && !isArchive(path)) continue
    const reason = await sendFile(ask, uploadId, file, path, byteLength)
    if (reason !== null) await ask('upload.lost', { uploadId, file, reason: reason.slice(0, limits.name) })
  }
  return { uploadId, paths: files.map(({ path }) => path), unreadable }
}

/** The reason why it could not be sent whole; null: it is there. */
export async function sendFile(ask: AskCore, uploadId: string, file: number, path: string, byteLength: number) {
  const handle = await open(path).catch((error: unknown) => reasonOf(error))
  if (typeof handle === 'string') return handle
  try {
    const whole = await sendParts(ask, uploadId, file, handle, byteLength)
    return whole ? null : 'changed while being read'
  } finally {
    await handle.close()
  }
}

async function sendParts(ask: AskCore, uploadId: string, file: number, handle: FileHandle, byteLength: number) {
  for (let offset = 0; offset < byteLength; offset += limits.partBytes) {
    const part = Buffer.alloc(Math.min(limits.partBytes, byteLength - offset))
    const { bytesRead } = await handle.read(part, 0, part.byteLength, offset)
    if (bytesRead !== part.byteLength) return false
    await ask('upload.part', { uploadId, file, offset, base64: part.toString('base64') })
  }
  return (await handle.stat()).size === byteLength
}
