// Imports files that came from outside the screens ("open with", a second start, the menu), by the same requests that screens use.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Send } from '#contract/client.ts'
import type { Failure, Reply } from '#contract/failures.ts'
import { limits } from '#contract/procedures.ts'

type Opened = { ok: true; importId: string } | { ok: false; failure: Failure }

class Refused extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

async function asked<Value>(reply: Promise<Reply>): Promise<Value> {
  const answer = await reply
  if (!answer.ok) throw new Refused(answer.failure)
  return answer.value as Value
}

/** Measured before it is read, so that a huge file is refused and not loaded. */
async function bytesOf(file: string): Promise<Uint8Array> {
  if ((await stat(file)).size > limits.uploadFileBytes) throw new Refused({ code: 'upload-too-large', detail: null })
  return readFile(file)
}

export async function importFiles(send: Send, files: readonly string[]): Promise<Opened> {
  try {
    const contents = await Promise.all(files.map(bytesOf))
    const { uploadId } = await asked<{ uploadId: string }>(
      send('upload.begin', {
        files: contents.map((bytes, index) => ({ name: basename(files[index] ?? ''), byteLength: bytes.length })),
      }),
    )
    for (const [file, bytes] of contents.entries()) {
      for (let offset = 0; offset < bytes.length; offset += limits.partBytes) {
        const base64 = Buffer.from(bytes.subarray(offset, offset + limits.partBytes)).toString('base64')
        await asked(send('upload.part', { uploadId, file, offset, base64 }))
      }
    }
    return { ok: true, ...(await asked<{ importId: string }>(send('import.start', { uploadId }))) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.failure }
    return { ok: false, failure: { code: 'upload-incomplete', detail: String(error) } }
  }
}
