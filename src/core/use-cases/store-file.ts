// Stores a guide that was read: one transaction, or several for one as large as a book, so that nobody waits for it.

import { setImmediate as turn } from 'node:timers/promises'
import type { SearchDoc } from '#core/domain/search-docs.ts'
import { discardVersions, isVersionKnown, saveMoreDocs, saveVersion } from '#core/storage/guide-versions.ts'
import { type Context, now } from './context.ts'

/** Letters of index entries in one transaction; a guide has about a hundred thousand, a whole book of them many times that. */
const gramsAtOnce = 250_000

function inPortions(docs: readonly SearchDoc[]): SearchDoc[][] {
  const portions: SearchDoc[][] = [[]]
  let size = 0
  for (const doc of docs) {
    if (size > gramsAtOnce) {
      portions.push([])
      size = 0
    }
    size += doc.textGrams.length + doc.titleGrams.length
    portions.at(-1)?.push(doc)
  }
  return portions
}

type FileToStore = Parameters<typeof saveVersion>[1]

/** Nobody sees the version before its import places it, so that a large one may come in several transactions. */
export async function storeFile(context: Context, file: FileToStore): Promise<number> {
  const { db } = context
  const at = now(context).at
  if (isVersionKnown(db, file.guide.slug, file.sha256)) return saveVersion(db, file, at)
  const [docs = [], ...rest] = inPortions(file.docs)
  const id = saveVersion(db, { ...file, docs }, at)
  try {
    for (const more of rest) {
      await turn()
      saveMoreDocs(db, id, more)
    }
  } catch (error) {
    discardVersions(db, [id])
    throw error
  }
  return id
}
