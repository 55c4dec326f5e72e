// Puts storage, clock, parser and use-cases together; what every shell opens and closes.

import type { Reply } from '#contract/failures.ts'
import type { ImportStatus } from '#contract/library.ts'
import { createDispatch } from './dispatch.ts'
import { parserVersion } from './guide-formats/version.ts'
import type { Needs } from './needs.ts'
import { createParser } from './run-parser.ts'
import { migrations } from './storage/migrations/index.ts'
import { openStorage } from './storage/open.ts'
import { clearUploads } from './storage/upload-spool.ts'
import { createContext } from './use-cases/context.ts'
import { type FileBytes, importFiles } from './use-cases/import-files.ts'
import { createImports } from './use-cases/imports.ts'
import { createHandlers } from './use-cases/index.ts'
import { refreshGuides } from './use-cases/refresh-guides.ts'
import { startUpkeep } from './use-cases/upkeep.ts'
import { createUploads } from './use-cases/uploads.ts'

export type App = {
  dispatch(name: string, input: unknown): Promise<Reply>
  /** For shells that have files at hand; screens use upload and import. */
  importFiles(files: readonly FileBytes[]): Promise<ImportStatus>
  close(): Promise<void>
}

/** Throws CoreFailure when the data folder can not be used. */
export async function openApp(needs: Needs): Promise<App> {
  const storage = openStorage({
    folder: needs.dataFolder,
    readOnly: needs.readOnly,
    program: `Shirube ${needs.version} (${needs.shell})`,
    now: needs.clock.now(),
    migrations,
    onSlow: (milliseconds) => needs.log('slow-query', { milliseconds }),
  })
  if (!needs.readOnly) clearUploads(needs.dataFolder)
  const parser = createParser({ thread: needs.parserThread })
  const context = createContext(storage, needs, { version: parserVersion, parse: parser.parse })
  const uploads = createUploads(needs.dataFolder, () => needs.clock.now().getTime())
  const imports = createImports(context)
  let closing = false
  const refresh = () =>
    refreshGuides(context, () => closing)
      .then((result) => needs.log('guides-refreshed', result))
      .catch((error: unknown) =>
        needs.log('refresh-failed', { error: error instanceof Error ? error.name : 'unknown' }),
      )
  const upkeep = startUpkeep({ needs, storage, refresh })
  const { dispatch, drain } = createDispatch({
    handlers: createHandlers(context, uploads, imports),
    log: needs.log,
    failureOf: upkeep.failureOf,
    readOnly: needs.readOnly,
    beforeChange: upkeep.beforeChange,
  })

  const close = async () => {
    const drained = drain()
    closing = true
    upkeep.stop()
    const imported = imports.close()
    // Ends the file that is being read, for which the others wait.
    await parser.close()
    await Promise.all([drained, imported, upkeep.ended])
    uploads.close()
    storage.close()
  }

  let closed: Promise<void> | null = null
  return {
    dispatch,
    importFiles: async (files) => {
      await upkeep.beforeChange()
      return importFiles(imports, files)
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}
