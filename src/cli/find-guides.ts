// Finds the files that a command is about, and says what it passed over and when there is none.

import type { Context } from './command.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import type { Progress } from './progress.ts'

/** null: there is none, and that has been said. */
export async function findGuides(
  paths: readonly string[],
  { words, err }: Context,
  progress: Progress,
): Promise<FoundFile[] | null> {
  const tell = (found: number) => progress.tell('finding', found, null)
  const { files, skipped } = await findFiles(paths, tell).finally(progress.end)
  if (skipped.count > 0) err(`${words.skipped(skipped.first, skipped.count - skipped.first.length)}\n`)
  if (files.length > 0) return files
  err(`${words.nothingFound}\n`)
  return null
}
