// Archives that were sent: says what one holds, and makes a database of it that can take the place of the present one.

import type { ArchiveSummary } from '#contract/exports.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { Context } from './context.ts'
import { openArchive, summaryOf } from './read-archive.ts'
import { stageArchive } from './stage-archive.ts'
import type { Uploads } from './uploads.ts'

export type Archives = {
  inspect(uploadId: string): Promise<ArchiveSummary>
  /** Answers the file of the database. */
  stage(uploadId: string): Promise<string>
  /** null: none is being read. */
  progress(): { done: number; total: number } | null
  close(): Promise<void>
}

export function createArchives(context: Context, uploads: Uploads): Archives {
  let progress: { done: number; total: number } | null = null
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false

  const onlyFile = (uploadId: string) => {
    const [file, ...more] = uploads.peek(uploadId)
    if (!file || more.length > 0) throw new CoreFailure('bad-input', 'an archive is one file')
    return file
  }

  const stage = async (uploadId: string): Promise<string> => {
    const archive = await openArchive(onlyFile(uploadId))
    const tell = (done: number, total: number) => {
      progress = { done, total }
    }
    return stageArchive(context, archive, tell, () => stopped)
  }

  return {
    inspect: async (uploadId) => summaryOf(await openArchive(onlyFile(uploadId))),
    stage: (uploadId) => {
      if (progress !== null) throw new CoreFailure('archive-running')
      progress = { done: 0, total: 0 }
      const work = stage(uploadId).finally(() => {
        progress = null
      })
      running = work.catch(() => undefined)
      return work
    },
    progress: () => progress,
    close: async () => {
      stopped = true
      await running
    },
  }
}
