// Copies the records to another folder: beside it first, checked there, then under its name in one step.

import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CoreFailure } from '#contract/failures.ts'
import { backupFolderName } from './backup-files.ts'
import { refuseDamaged } from './check.ts'
import { databaseName } from './database-name.ts'
import { asideFolderName } from './replace.ts'
import { syncFile, syncFolder } from './sync.ts'

/** Says that a folder of this name is a copy that was not finished, and may go. */
const unfinished = 'unfinished-move'

function isInside(folder: string, other: string): boolean {
  const way = relative(folder, other)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** The folder as it will be called; its parent must be there. Refuses what would mix or lose records. */
export function checkTarget(from: string, to: string): string {
  if (!isAbsolute(to)) throw new CoreFailure('folder-unfit', to)
  const wanted = resolve(to)
  const parent = dirname(wanted)
  if (parent === wanted) throw new CoreFailure('folder-unfit', wanted)
  if (!existsSync(parent)) throw new CoreFailure('folder-parent-missing', parent)
  const target = join(realpathSync(parent), basename(wanted))
  const source = realpathSync(from)
  if (isInside(source, target) || isInside(target, source)) throw new CoreFailure('folder-unfit', target)
  // The note that leads to the new place lies there.
  accessSync(dirname(source), constants.W_OK)
  const there = statSync(target, { throwIfNoEntry: false })
  if (there !== undefined && (!there.isDirectory() || readdirSync(target).length > 0)) {
    throw new CoreFailure('folder-taken', target)
  }
  return target
}

function copyFile(from: string, to: string): void {
  copyFileSync(from, to)
  const { size, atime, mtime } = statSync(from)
  if (statSync(to).size !== size) throw new CoreFailure('disk-failing', to)
  utimesSync(to, atime, mtime)
  syncFile(to)
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyFolder(source, target)
    else if (entry.isFile()) copyFile(source, target)
  }
  syncFolder(to)
}

/** The database is closed. A crash at any point leaves the old folder as it was, and at most a folder that says it is unfinished. */
export function copyRecords(from: string, target: string): void {
  const draft = `${target}.moving`
  if (existsSync(join(draft, unfinished))) rmSync(draft, { recursive: true })
  if (existsSync(draft)) throw new CoreFailure('folder-taken', draft)
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(join(draft, unfinished), '')
  try {
    copyFile(join(from, databaseName), join(draft, databaseName))
    const copy = new Sqlite(join(draft, databaseName))
    try {
      refuseDamaged(copy, draft)
    } finally {
      copy.close()
    }
    for (const name of [backupFolderName, asideFolderName]) {
      if (existsSync(join(from, name))) copyFolder(join(from, name), join(draft, name))
    }
    rmSync(join(draft, unfinished))
    syncFolder(draft)
    if (existsSync(target)) rmdirSync(target)
    renameSync(draft, target)
    syncFolder(dirname(target))
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
}
