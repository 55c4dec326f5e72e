// Imports files that came from outside the screens: "open with", a second start, the menu.

import type { Send } from '#contract/client.ts'
import { CoreFailure, type Failure } from '#contract/failures.ts'
import { askThrough } from '../cli/core.ts'
import { findFiles, type UnreadableFile } from '../cli/find-files.ts'
import { sendFiles } from '../cli/send-files.ts'

export type Opened = {
  /** null: not one of the files could be read. */
  importId: string | null
  unreadable: UnreadableFile[]
  failure: Failure | null
}

/** By the same requests and the same carrier as `shirube import`; the screens then show how it goes. */
export async function importFiles(send: Send, paths: readonly string[]): Promise<Opened> {
  const ask = askThrough(send)
  try {
    const { uploadId, unreadable } = await sendFiles(ask, (await findFiles(paths)).files)
    if (uploadId === null) return { importId: null, unreadable, failure: null }
    const { importId } = await ask('import.start', { uploadId })
    return { importId, unreadable, failure: null }
  } catch (error) {
    if (!(error instanceof CoreFailure)) throw error
    return { importId: null, unreadable: [], failure: { code: error.code, detail: error.detail } }
  }
}
