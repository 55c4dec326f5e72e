// Turns the paths of a command line into the files they stand for: files as named, folders with every Markdown file below.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type ReadableFile = { path: string; byteLength: number }
export type UnreadableFile = { path: string; reason: string }
export type FoundFile = ReadableFile | UnreadableFile

const isGuide = (name: string) => /\.(md|markdown)$/i.test(name)

/** In the order of the command line, folders in the order of their names, so that "the first one" means the same everywhere. */
export function findFiles(paths: readonly string[]): FoundFile[] {
  const found: FoundFile[] = []
  for (const path of paths) visit(path, found)
  return found
}

function visit(path: string, found: FoundFile[]): void {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) visitFolder(path, found)
    else if (stats.isFile()) found.push({ path, byteLength: stats.size })
    else found.push({ path, reason: 'not a file' })
  } catch (error) {
    found.push({ path, reason: reasonOf(error) })
  }
}

/** Links to folders are not followed: they may lead in a circle. */
function visitFolder(folder: string, found: FoundFile[]): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) visit(path, found)
    else if (isGuide(entry.name) && (entry.isFile() || pointsToFile(path))) visit(path, found)
  }
}

function pointsToFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The system's short code (ENOENT, EACCES), which people can look up. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
