// Turns the paths of a command line into the files they stand for: files as named, folders with every Markdown file below.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type ReadableFile = { path: string; byteLength: number }
export type UnreadableFile = { path: string; reason: string }
export type FoundFile = ReadableFile | UnreadableFile

const isGuide = (name: string) => /\.(?:md|markdown|mdown|mkd)$/i.test(name)

/** In the order of the command line, folders in the order of their names, so that "the first one" means the same everywhere. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const path of paths) await visit(path, found)
  return found
}

async function visit(path: string, found: FoundFile[]): Promise<void> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) await visitFolder(path, found)
    else if (stats.isFile()) found.push({ path, byteLength: stats.size })
    else found.push({ path, reason: 'not a file' })
  } catch (error) {
    found.push({ path, reason: reasonOf(error) })
  }
}

async function visitFolder(folder: string, found: FoundFile[]): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await visit(path, found)
    else if (entry.isSymbolicLink()) await visitLink(path, entry.name, found)
    else if (isGuide(entry.name)) await visit(path, found)
  }
}

/** Links to folders may lead in a circle; those are named and not followed. */
async function visitLink(path: string, name: string, found: FoundFile[]): Promise<void> {
  const stats = await stat(path).catch(() => null)
  if (stats?.isDirectory()) found.push({ path, reason: 'a link to a folder' })
  else if (isGuide(name)) await visit(path, found)
}

/** The system's short code (ENOENT, EACCES), which people can look up. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
