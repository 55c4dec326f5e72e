// Records that are open: storage, clock, parser and use-cases put together, from opening to closing.

import type { markKinds } from '#contract/changes.ts'
import { CoreFailure, type Reply } from '#contract/failures.ts'
import type { ImportStatus } from '#contract/library.ts'
import type { Trouble } from '#contract/settings.ts'
import { createDispatch } from './dispatch.ts'
import { parserVersion } from './guide-formats/version.ts'
import type { Needs } from './needs.ts'
import { createParser } from './run-parser.ts'
import { recordMark } from './storage/changes.ts'
import { programOf } from './storage/hold.ts'
import { findKeptList } from './storage/kept-list.ts'
import type { Lock } from './storage/lock.ts'
import { migrations } from './storage/migrations/index.ts'
import { type MadeKind, openStorage } from './storage/open.ts'
import { clearUploads } from './storage/upload-spool.ts'
import { createArchives } from './use-cases/archives.ts'
import { createContext, now } from './use-cases/context.ts'
import { type FileBytes, importFiles } from './use-cases/import-files.ts'
import { createImports } from './use-cases/imports.ts'
import { createHandlers } from './use-cases/index.ts'
import { knownList } from './use-cases/list-library.ts'
import { refreshGuides } from './use-cases/refresh-guides.ts'
import { clearStage } from './use-cases/stage-archive.ts'
import { startUpkeep } from './use-cases/upkeep.ts'
import { createUploads } from './use-cases/uploads.ts'

export type Session = {
  dispatch(name: string, input: unknown): Promise<Reply>
  importFiles(files: readonly FileBytes[]): Promise<ImportStatus>
  /** A database of its own, made of an archive that was sent; answers its file. */
  stageArchive(uploadId: string): Promise<string>
  backUp(kind: MadeKind): Promise<string>
  /** A line of the history for what can not be undone. */
  mark(kind: (typeof markKinds)[number], name: string): void
  /** null: the records can be read and written. */
  trouble(): Trouble | null
  close(): Promise<void>
}

/** When the program was built; absent where it runs from its sources. */
declare const __BUILT_AT__: string | undefined
const builtAt = typeof __BUILT_AT__ === 'string' ? __BUILT_AT__ : ''

/** Whose list of the library it is: the same version built again may make another. */
const makerOf = ({ version }: Needs): string => [version, parserVersion, migrations.length, builtAt].join(' ')

/** records: the folder in which the database lies, where that is not the data folder. */
type SessionOptions = { lock: Lock | null; withoutLog: boolean; records?: string }

/** Throws CoreFailure when the data folder can not be used. lock null: for reading only. */
export function openSession(needs: Needs, { lock, withoutLog, records }: SessionOptions): Session {
  const readOnly = lock === null
  const folder = records ?? needs.dataFolder
  const keptList = readOnly ? null : findKeptList(folder, makerOf(needs))
  const storage = openStorage({
    folder,
    readOnly,
    withoutLog,
    ...(lock ? { lock } : {}),
    program: programOf(needs),
    now: needs.clock.now(),
    migrations,
    onSlow: (milliseconds) => needs.log('slow-query', { milliseconds }),
  })
  if (!readOnly) {
    clearUploads(needs.dataFolder)
    clearStage(needs.dataFolder)
  }
  const parser = createParser({ thread: needs.parserThread })
  const context = createContext(storage, needs, { version: parserVersion, parse: parser.parse }, keptList)
  const uploads = createUploads(needs.dataFolder, () => needs.clock.now().getTime())
  const imports = createImports(context)
  const archives = createArchives(context, uploads)
  let closing = false
  const refresh = () =>
    refreshGuides(context, () => closing)
      .then((result) => needs.log('guides-refreshed', result))
      .catch((error: unknown) =>
        needs.log('refresh-failed', { error: error instanceof Error ? error.name : 'unknown' }),
      )
  const upkeep = startUpkeep({ needs: { ...needs, readOnly }, storage, refresh })
  const trouble = (): Trouble | null => {
    const damage = upkeep.damage() ?? (readOnly ? new CoreFailure('database-readonly') : null)
    return damage && { failure: { code: damage.code, detail: damage.detail }, readable: true }
  }
  const { dispatch, drain } = createDispatch({
    handlers: createHandlers(context, { uploads, imports, archives, trouble }),
    log: needs.log,
    failureOf: upkeep.failureOf,
    readOnly,
    beforeChange: upkeep.beforeChange,
  })
  return {
    dispatch,
    importFiles: async (files) => {
      await upkeep.beforeChange()
      return importFiles(imports, files)
    },
    stageArchive: async (uploadId) => {
      if (readOnly) throw new CoreFailure('database-readonly')
      await upkeep.beforeChange()
      return archives.stage(uploadId)
    },
    backUp: context.backUp,
    mark: (kind, name) =>
      recordMark(context.db, { ...now(context), kind, subject: { name, from: null, to: null, count: null } }),
    trouble,
    close: async () => {
      const drained = drain()
      closing = true
      upkeep.stop()
      const imported = imports.close()
      const staged = archives.close()
      // Ends the file that is being read, for which the others wait.
      await parser.close()
      await Promise.all([drained, imported, staged, upkeep.ended])
      uploads.close()
      // What another program wrote into the open file is not in it.
      const list = storage.db.othersWrote() ? null : knownList(context)
      storage.close()
      keptList?.keep(list)
    },
  }
}
