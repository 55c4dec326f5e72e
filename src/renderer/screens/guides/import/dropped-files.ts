// The files of a drop: single ones whatever they are, and every Markdown file inside dropped folders.

import { type GivenFile, given, isGuideName } from './given-files.ts'

/** Deeper folders are a loop of links that the system followed. */
const deepest = 60

export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()) // must be read before the first await
  const plain = [...transfer.files].map(given)
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found: GivenFile[] = []
  for (const entry of entries) if (entry) await collect(entry, 0, found)
  return found
}

async function collect(entry: FileSystemEntry, depth: number, found: GivenFile[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '')
  try {
    if (entry.isFile) {
      if (depth > 0 && !isGuideName(entry.name)) return
      const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))
      found.push({ name, file, problem: null })
    } else if (depth > deepest) {
      found.push({ name, file: null, problem: 'folders too deep' })
    } else {
      for (const one of await entriesOf(entry as FileSystemDirectoryEntry)) await collect(one, depth + 1, found)
    }
  } catch (error) {
    // It vanished, or may not be read: the others go on.
    found.push({ name, file: null, problem: error instanceof Error ? error.name : String(error) })
  }
}

/** A folder tells of at most a hundred entries at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    entries.push(...some)
  }
}
