// Uploads: files arrive in parts, in order, and wait on disk for their import.

import { randomUUID } from 'node:crypto'
import { CoreFailure } from '#contract/failures.ts'
import { limits } from '#contract/limits.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { isArchiveName } from '#core/guide-formats/zip.ts'
import { createSpool, type UploadFile, type UploadSpool } from '#core/storage/upload-spool.ts'
import { type ImportFile, unread } from './import-sources.ts'

type ReceivedUpload = { files: ImportFile[]; release(): void }

export type Uploads = {
  begin(input: CheckedInput<'upload.begin'>): { uploadId: string }
  part(input: CheckedInput<'upload.part'>): { received: number }
  lost(input: CheckedInput<'upload.lost'>): null
  /** The files, for a look; the upload stays. */
  peek(uploadId: string): ImportFile[]
  /** Hands the files over; the upload is then unknown. */
  take(uploadId: string): ReceivedUpload
  close(): void
}

type Upload = {
  files: UploadFile[]
  spool: UploadSpool
  skipped: number[]
  /** By index of the file, the reason. */
  lost: Map<number, string>
  touched: number
}

const longestPause = 10 * 60_000

/** A larger file is neither a guide nor an archive of guides: nothing of it is kept, and its parts need not come. */
const isKept = ({ name, byteLength }: UploadFile): boolean =>
  byteLength <= (isArchiveName(name) || name.endsWith('.json') ? limits.archiveBytes : limits.guideBytes)

function checkSizes(files: readonly UploadFile[]): void {
  if (files.length > limits.uploadFiles) throw new CoreFailure('upload-too-many-files', String(files.length))
  const kept = files.filter(isKept)
  const total = kept.reduce((sum, file) => sum + file.byteLength, 0)
  if (total > limits.uploadBytes) throw new CoreFailure('upload-too-large', String(total))
}

export function createUploads(dataFolder: string, time: () => number): Uploads {
  const open = new Map<string, Upload>()

  const releaseAbandoned = () => {
    for (const [id, upload] of open) {
      if (time() - upload.touched < longestPause) continue
      upload.spool.release()
      open.delete(id)
    }
  }

  const find = (id: string): Upload => {
    const upload = open.get(id)
    if (!upload) throw new CoreFailure('unknown-upload', id)
    upload.touched = time()
    return upload
  }

  const filesOf = ({ files, spool, lost }: Upload): ImportFile[] => {
    const missing = files.find((file, index) => isKept(file) && !lost.has(index) && !spool.complete(index))
    if (missing) throw new CoreFailure('upload-incomplete', missing.name)
    const contentOf = (file: UploadFile, index: number): ImportFile['content'] => {
      const reason = lost.get(index)
      if (reason !== undefined) return unread('file-unreadable', reason)
      if (!isKept(file)) return unread('too-large', `The file has ${file.byteLength} bytes.`)
      return (offset, length) => spool.read(index, offset, length)
    }
    return files.map((file, index) => ({
      fileName: file.name,
      byteLength: file.byteLength,
      content: contentOf(file, index),
    }))
  }

  return {
    begin: ({ files }) => {
      releaseAbandoned()
      checkSizes(files)
      const uploadId = randomUUID()
      const keptSizes = files.map((file) => ({ name: file.name, byteLength: isKept(file) ? file.byteLength : 0 }))
      const spool = createSpool(dataFolder, uploadId, keptSizes)
      open.set(uploadId, { files, spool, skipped: files.map(() => 0), lost: new Map(), touched: time() })
      return { uploadId }
    },

    part: ({ uploadId, file, offset, base64 }) => {
      const upload = find(uploadId)
      const declared = upload.files[file]
      if (!declared) throw new CoreFailure('bad-input', `the upload has no file ${file}`)
      const bytes = Buffer.from(base64, 'base64')
      const received = upload.spool.received(file) + (upload.skipped[file] ?? 0)
      // The same part again, because its reply was lost.
      if (offset + bytes.byteLength <= received) return { received }
      if (offset !== received) throw new CoreFailure('upload-incomplete', `expected offset ${received}`)
      if (offset + bytes.byteLength > declared.byteLength) throw new CoreFailure('upload-too-large', declared.name)
      if (!isKept(declared)) upload.skipped[file] = received + bytes.byteLength
      else upload.spool.append(file, bytes)
      return { received: received + bytes.byteLength }
    },

    lost: ({ uploadId, file, reason }) => {
      const upload = find(uploadId)
      if (!upload.files[file]) throw new CoreFailure('bad-input', `the upload has no file ${file}`)
      upload.lost.set(file, reason)
      return null
    },

    peek: (uploadId) => filesOf(find(uploadId)),

    take: (uploadId) => {
      const upload = find(uploadId)
      const files = filesOf(upload)
      open.delete(uploadId)
      return { files, release: upload.spool.release }
    },

    close: () => {
      for (const upload of open.values()) upload.spool.release()
      open.clear()
    },
  }
}
