// `shirube import ARCHIVE.json`: says what an archive holds, and with --replace puts it in the place of everything.

import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { limits } from '#contract/limits.ts'
import type { Context } from './command.ts'
import { withCore } from './core.ts'
import { reasonOf } from './find-files.ts'
import { sendFile } from './send-files.ts'

export const isArchiveFile = (path: string): boolean => path.endsWith('.json')

type Options = { folder: string; replace: boolean }

export async function importArchive(path: string, { folder, replace }: Options, context: Context): Promise<number> {
  const { words, out, err } = context
  const byteLength = sizeOf(path)
  if (typeof byteLength === 'string') {
    out(`${path}: error file-unreadable ${byteLength}\n`)
    return 2
  }
  return withCore({ dataFolder: folder, readOnly: false, print: null }, async (ask) => {
    const name = basename(path).slice(-limits.name)
    const { uploadId } = await ask('upload.begin', { files: [{ name, byteLength }] })
    const reason = await sendFile(ask, uploadId, 0, path, byteLength)
    if (reason !== null) {
      out(`${path}: error file-unreadable ${reason}\n`)
      return 2
    }
    out(`${path}: ${words.archiveHolds(await ask('archive.inspect', { uploadId }))}\n`)
    if (!replace) {
      err(`${words.archiveAsk}\n`)
      return 1
    }
    const { backup, setAside } = await ask('archive.replace', { uploadId })
    err(`${words.archiveTaken(backup === null ? (setAside ?? '—') : `backups/${backup}`)}\n`)
    return 0
  })
}

function sizeOf(path: string): number | string {
  try {
    const { size } = statSync(path)
    return size > limits.archiveBytes ? `${size} bytes` : size
  } catch (error) {
    return reasonOf(error)
  }
}
