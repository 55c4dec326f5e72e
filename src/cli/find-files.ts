// Turns the paths of a command line into the files they stand for: files as named, folders with every Markdown file below.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CoreFailure } from '#contract/failures.ts'
import { limits } from '#contract/limits.ts'
import { isOtherDocument } from '#core/guide-formats/other-names.ts'

export type ReadableFile = { path: string; byteLength: number }
export type UnreadableFile = { path: string; reason: string }
export type FoundFile = ReadableFile | UnreadableFile

/** What folders hold beside guides: how much of it, and the first few by name. */
export type Skipped = { count: number; first: string[] }

const namedSkips = 3

const isGuide = (name: string) => /\.(?:md|markdown)$/i.test(name)

/** What programs keep for themselves: their Markdown is about them and can be thousands of files. */
const isForPrograms = (name: string) => name.startsWith('.') || name === 'node_modules'

/**
 * In the order of the command line, folders in the order of their names, so that "the first one" means the same everywhere.
 * Stops at the first file beyond what one import takes: whoever named a whole disk is told soon.
 */
export async function findFiles(
  paths: readonly string[],
  tell: (found: number) => void = () => {},
): Promise<{ files: FoundFile[]; skipped: Skipped }> {
  const files: FoundFile[] = []
  const skipped: Skipped = { count: 0, first: [] }
  for (const path of paths) {
    for await (const file of visit(path, skipped)) {
      if (files.length === limits.uploadFiles)
        throw new CoreFailure('upload-too-many-files', `> ${limits.uploadFiles}, ${path}`)
      files.push(file)
      tell(files.length)
    }
  }
  return { files, skipped }
}

async function* visit(path: string, skipped: Skipped): AsyncGenerator<FoundFile> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) yield* visitFolder(path, skipped)
    else yield stats.isFile() ? { path, byteLength: stats.size } : { path, reason: 'not a file' }
  } catch (error) {
    yield { path, reason: reasonOf(error) }
  }
}

async function* visitFolder(folder: string, skipped: Skipped): AsyncGenerator<FoundFile> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (isForPrograms(entry.name)) skip(path, skipped)
    else if (entry.isDirectory()) yield* visit(path, skipped)
    else if (entry.isSymbolicLink() && (await leadsToFolder(path))) yield { path, reason: 'a link to a folder' }
    else if (isGuide(entry.name) && !isOtherDocument(entry.name)) yield* visit(path, skipped)
    else skip(path, skipped)
  }
}

function skip(path: string, skipped: Skipped): void {
  skipped.count += 1
  if (skipped.first.length < namedSkips) skipped.first.push(path)
}

/** Links to folders may lead in a circle; those are named and not followed. */
const leadsToFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() ?? false

/** The system's short code (ENOENT, EACCES), which people can look up. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
