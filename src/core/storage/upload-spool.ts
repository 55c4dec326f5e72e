// Keeps the bytes of one upload on disk until they are imported: a large upload must not live in memory.

import { close, mkdirSync, openSync, read, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const readAsync = promisify(read)

export type UploadFile = { name: string; byteLength: number }

export type UploadSpool = {
  /** Bytes received of a file so far. */
  received(file: number): number
  append(file: number, bytes: Uint8Array): void
  complete(file: number): boolean
  read(file: number, offset: number, length: number): Promise<Uint8Array>
  release(): void
}

const uploadFolder = (dataFolder: string): string => join(dataFolder, 'uploads')

/** What a program that was killed left behind. */
export function clearUploads(dataFolder: string): void {
  rmSync(uploadFolder(dataFolder), { recursive: true, force: true })
}

/** All files of an upload lie in one file on disk, each at its own offset. */
export function createSpool(dataFolder: string, uploadId: string, files: readonly UploadFile[]): UploadSpool {
  mkdirSync(uploadFolder(dataFolder), { recursive: true })
  const path = join(uploadFolder(dataFolder), uploadId)
  const descriptor = openSync(path, 'wx+', 0o600)
  const starts: number[] = []
  let end = 0
  for (const file of files) {
    starts.push(end)
    end += file.byteLength
  }
  const counts = files.map(() => 0)
  const start = (file: number) => starts[file] ?? 0
  const count = (file: number) => counts[file] ?? 0
  const size = (file: number) => files[file]?.byteLength ?? 0
  let released = false

  return {
    received: count,
    append: (file, bytes) => {
      let written = 0
      while (written < bytes.byteLength) {
        written += writeSync(
          descriptor,
          bytes,
          written,
          bytes.byteLength - written,
          start(file) + count(file) + written,
        )
      }
      counts[file] = count(file) + bytes.byteLength
    },
    complete: (file) => count(file) === size(file),
    read: async (file, offset, length) => {
      const bytes = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await readAsync(descriptor, bytes, done, length - done, start(file) + offset + done)
        if (bytesRead === 0) throw new Error('the upload is shorter on disk than what was received')
        done += bytesRead
      }
      return bytes
    },
    release: () => {
      if (released) return
      released = true
      // The name goes now; freeing what is left, hundreds of megabytes of a large upload, is for another thread.
      rmSync(path, { force: true })
      close(descriptor, () => {})
    },
  }
}
