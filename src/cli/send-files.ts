// Carries files from disk to the core through the same chunked upload that the screens use.

import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { limits } from '#contract/procedures.ts'
import type { AskCore } from './core.ts'
import { type FoundFile, type ReadableFile, reasonOf, type UnreadableFile } from './find-files.ts'

export type SentFiles = { uploadId: string | null; paths: string[]; unreadable: UnreadableFile[] }

/** A file that vanishes or changes meanwhile is left out, and the upload begins again without it: it was announced with its size. */
export async function sendFiles(ask: AskCore, found: readonly FoundFile[]): Promise<SentFiles> {
  const unreadable: UnreadableFile[] = []
  let files: ReadableFile[] = []
  for (const file of found) {
    if ('reason' in file) unreadable.push(file)
    // The core would refuse the whole upload for it.
    else if (file.byteLength > limits.uploadFileBytes)
      unreadable.push({ path: file.path, reason: `${file.byteLength} bytes` })
    else files.push(file)
  }
  while (files.length > 0) {
    const names = files.map(({ path, byteLength }) => ({ name: basename(path).slice(-limits.name), byteLength }))
    const { uploadId } = await ask('upload.begin', { files: names })
    const lost = await sendAll(ask, uploadId, files)
    if (lost === null) return { uploadId, paths: files.map(({ path }) => path), unreadable }
    unreadable.push(lost)
    files = files.filter(({ path }) => path !== lost.path)
  }
  return { uploadId: null, paths: [], unreadable }
}

async function sendAll(ask: AskCore, uploadId: string, files: readonly ReadableFile[]): Promise<UnreadableFile | null> {
  for (const [file, { path, byteLength }] of files.entries()) {
    const handle = await open(path).catch((error: unknown) => reasonOf(error))
    if (typeof handle === 'string') return { path, reason: handle }
    try {
      const whole = await sendOne(ask, uploadId, file, handle, byteLength)
      if (!whole) return { path, reason: 'changed while being read' }
    } finally {
      await handle.close()
    }
  }
  return null
}

async function sendOne(ask: AskCore, uploadId: string, file: number, handle: FileHandle, byteLength: number) {
  for (let offset = 0; offset < byteLength; offset += limits.partBytes) {
    const part = Buffer.alloc(Math.min(limits.partBytes, byteLength - offset))
    const { bytesRead } = await handle.read(part, 0, part.byteLength, offset)
    if (bytesRead !== part.byteLength) return false
    await ask('upload.part', { uploadId, file, offset, base64: part.toString('base64') })
  }
  return (await handle.stat()).size === byteLength
}
