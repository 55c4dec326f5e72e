// The application as a shell holds it: opens the records, puts others in their place, moves them, and answers for them while they can not be opened.

import { existsSync, rmSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import type { Backup, Moved, Restored } from '#contract/backups.ts'
import type { ArchiveTaken } from '#contract/exports.ts'
import { CoreFailure, type Reply } from '#contract/failures.ts'
import type { ImportStatus } from '#contract/library.ts'
import { houseProcedures } from '#contract/procedures.ts'
import type { AppInfo, Trouble } from '#contract/settings.ts'
import { createDispatch, type HouseHandlers } from './dispatch.ts'
import { localDate } from './domain/local-date.ts'
import type { Needs } from './needs.ts'
import { openSession, type Session } from './session.ts'
import { backupFolder, listBackups } from './storage/backup-files.ts'
import { databaseName } from './storage/database-name.ts'
import { failureIn } from './storage/failures.ts'
import { holdFolder, programOf } from './storage/hold.ts'
import type { Lock } from './storage/lock.ts'
import { migrations } from './storage/migrations/index.ts'
import { checkTarget, copyRecords } from './storage/move-folder.ts'
import type { MadeKind } from './storage/open.ts'
import { leadTo } from './storage/place-note.ts'
import {
  copyAside,
  copyForReading,
  dropAside,
  prepareCopy,
  prepareEmpty,
  rescueIntoBackup,
  takePrepared,
} from './storage/recover.ts'
import { abilitiesOf } from './use-cases/app-info.ts'
import type { FileBytes } from './use-cases/import-files.ts'

export type App = {
  dispatch(name: string, input: unknown): Promise<Reply>
  /** For shells that have files at hand; screens use upload and import. */
  importFiles(files: readonly FileBytes[]): Promise<ImportStatus>
  /** As backup.restore, for a shell that has a file at hand. */
  restoreFile(path: string): Promise<Restored>
  trouble(): Trouble | null
  close(): Promise<void>
}

/** No screen helps a Node that is too old, or a folder that can not be used and holds no records. */
function isRecoverable({ code }: CoreFailure, folder: string): boolean {
  if (code === 'node-too-old') return false
  const ofFolder = code === 'data-folder-unwritable' || code === 'data-folder-missing'
  return !ofFolder || existsSync(join(folder, databaseName))
}

type Opening = { readOnly?: boolean; withoutLog?: boolean }

/**
 * Throws CoreFailure when the data folder can not be used, unless needs.recovers and there is something to recover.
 * held: the lock of the folder, where the shell has taken it already; it is released here.
 */
export async function openApp(needs: Needs, held: Lock | null = null): Promise<App> {
  let folder = needs.dataFolder
  let lock = held
  let session: Session | null = null
  let refused: CoreFailure | null = null
  let closed: Promise<void> | null = null
  let readingCopy: string | null = null

  const free = () => {
    lock?.release()
    lock = null
  }
  const hold = () => {
    lock ??= holdFolder({ folder, program: programOf(needs), now: needs.clock.now() })
  }

  const openRecords = (readOnly: boolean, withoutLog: boolean): Session => {
    const there = { ...needs, dataFolder: folder }
    try {
      return openSession(there, { lock: readOnly ? null : lock, withoutLog })
    } catch (error) {
      if (!readOnly || failureIn(folder, error)?.code !== 'data-folder-unwritable') throw error
      // Even a reader of a database with a log writes beside it.
      const records = copyForReading(folder)
      readingCopy = records
      return openSession(there, { lock: null, withoutLog, records })
    }
  }

  const open = ({ readOnly = needs.readOnly, withoutLog = false }: Opening = {}) => {
    try {
      if (!readOnly) hold()
      session = openRecords(readOnly, withoutLog)
      refused = null
    } catch (error) {
      free()
      // What storage has named it does not name again: the detail of damage would be wrapped in itself.
      const failure = error instanceof CoreFailure ? error : failureIn(folder, error)
      if (failure === null) throw error
      refused = failure
      needs.log('not-opened', { code: failure.code })
    }
  }

  /** Damage may keep the last step from working; what was saved is in the files. */
  const shut = async () => {
    const open = session
    session = null
    await open?.close().catch((error: unknown) => {
      if (failureIn(folder, error)?.code !== 'database-damaged') throw error
    })
    if (readingCopy !== null) rmSync(readingCopy, { recursive: true, force: true })
    readingCopy = null
  }

  const trouble = (): Trouble | null => {
    if (session !== null) return session.trouble()
    return refused && { failure: { code: refused.code, detail: refused.detail }, readable: false }
  }

  /** One at a time; requests that come meanwhile wait. */
  let busy: Promise<unknown> = Promise.resolve()
  const exclusively = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = busy.then(work)
    busy = next.catch(() => undefined)
    return next
  }

  /** Whatever happens in work, something is open afterwards or refused with its reason. */
  const exchanging = <Value>(work: () => Promise<Value>, after: Opening = {}, done?: () => void): Promise<Value> =>
    exclusively(async () => {
      try {
        const value = await work()
        if (session === null) open(after)
        done?.()
        return value
      } catch (error) {
        if (session === null) open()
        throw error
      }
    })

  /** The name of a checked copy of the present state; null: none could be made, so its files must be kept. */
  const copyPresent = async (kind: MadeKind): Promise<string | null> => {
    if (session === null || session.trouble() !== null) return null
    try {
      return await session.backUp(kind)
    } catch (error) {
      // Found out just now: the files themselves are kept.
      if (failureIn(folder, error)?.code === 'database-damaged') return null
      throw error
    }
  }

  const putInPlace = async (prepare: () => void, kind: MadeKind = 'before-restore'): Promise<ArchiveTaken> => {
    hold()
    prepare()
    const backup = await copyPresent(kind)
    await shut()
    const setAside = takePrepared(folder, needs.clock.now())
    if (backup !== null) dropAside(setAside)
    needs.log('restored', { copied: backup !== null })
    return { backup, setAside: backup === null ? setAside : null }
  }

  const restored = async (prepare: () => void): Promise<Restored> => {
    const { setAside } = await putInPlace(prepare)
    return { setAside }
  }

  /** Made ready while everything else goes on; what is changed until the exchange is in the copy. */
  const replaceWithArchive = async (uploadId: string): Promise<ArchiveTaken> => {
    await busy
    if (session === null) throw refused ?? new CoreFailure('internal')
    const staged = await session.stageArchive(uploadId)
    return exchanging(() => putInPlace(() => prepareCopy(folder, staged, migrations.length), 'before-archive'))
  }

  const restoreFile = (path: string) =>
    exchanging(
      () => restored(() => prepareCopy(folder, path, migrations.length)),
      {},
      () => session?.mark('restore-backup', basename(path)),
    )

  const reopen = (after: Opening) =>
    exchanging(async () => {
      await shut()
      free()
      return null
    }, after)

  const rescue = (): Promise<Backup> =>
    exchanging(async () => {
      hold()
      const readable = session !== null
      await shut()
      const file = rescueIntoBackup(folder, migrations, needs.clock.now())
      if (!readable) free()
      const made = listBackups(folder).find((backup) => backup.file === file)
      if (!made) throw new CoreFailure('internal', `${file} is gone`)
      return made
    })

  const move = (to: string): Promise<Moved> =>
    exchanging(
      async () => {
        const target = checkTarget(folder, to)
        if (trouble() !== null) throw refused ?? new CoreFailure('database-readonly', folder)
        await shut()
        copyRecords(folder, target)
        leadTo(folder, target)
        const from = folder
        free()
        folder = target
        needs.log('moved')
        needs.onMoved?.(target)
        return { from, to: target }
      },
      {},
      () => session?.mark('move-folder', folder),
    )

  const handlers: HouseHandlers = {
    'archive.replace': ({ uploadId }) => replaceWithArchive(uploadId),
    'backup.restore': ({ file }) => {
      if (!listBackups(folder).some((backup) => backup.file === file)) throw new CoreFailure('unknown-backup', file)
      return restoreFile(join(backupFolder(folder), basename(file)))
    },
    'recovery.retry': () => reopen({}),
    'recovery.read': () => reopen({ readOnly: true }),
    'recovery.rescue': rescue,
    'recovery.begin': () => exchanging(() => restored(() => prepareEmpty(folder, migrations))),
    'recovery.accept': () =>
      exchanging(
        async () => {
          hold()
          const setAside = copyAside(folder, needs.clock.now())
          await shut()
          return { setAside }
        },
        { withoutLog: true },
      ),
    'folder.open': async () => {
      await needs.openFolder?.(folder)
      return null
    },
    'folder.move': ({ to }) => move(to),
  }

  const info = (): AppInfo => ({
    version: needs.version,
    shell: needs.shell,
    dataFolder: folder,
    today: localDate(needs.clock.now()),
    abilities: abilitiesOf(needs),
    trouble: trouble(),
    sampleCount: 0,
  })

  const common = {
    log: needs.log,
    failureOf: (error: unknown) => failureIn(folder, error),
    readOnly: needs.readOnly,
    beforeChange: () => null,
  }
  const house = createDispatch({ ...common, handlers })
  const recovery = () =>
    createDispatch({
      ...common,
      handlers: { 'app.info': info, 'backup.list': () => listBackups(folder) },
      missing: { code: refused?.code ?? 'internal', detail: refused?.detail ?? null },
    })

  open()
  const failed: CoreFailure | null = refused
  if (failed !== null && (needs.recovers !== true || !isRecoverable(failed, folder))) throw failed

  const isOfHouse = (name: unknown) => houseProcedures.some((one) => one === name)
  return {
    dispatch: async (name, input) => {
      if (closed !== null) return { ok: false, failure: { code: 'shutting-down', detail: null } }
      if (isOfHouse(name)) return house.dispatch(name, input)
      await busy
      return (session ?? recovery()).dispatch(name, input)
    },
    importFiles: async (files) => {
      await busy
      if (session === null) throw refused ?? new CoreFailure('internal')
      return session.importFiles(files)
    },
    restoreFile: (path) => {
      if (!isAbsolute(path) || !existsSync(path)) return Promise.reject(new CoreFailure('unknown-backup', path))
      return restoreFile(path).catch((error: unknown) => {
        throw failureIn(folder, error) ?? error
      })
    },
    trouble,
    close: () => {
      closed ??= exclusively(async () => {
        await shut().finally(free)
      })
      return closed
    },
  }
}
