// Reads guides again that an older parser read: what was extracted is replaced, the files and the user's data stay.

import { listOutdatedVersions, readVersionBytes, rewriteVersion } from '#core/storage/guide-versions.ts'
import type { Context } from './context.ts'

export type Refreshed = { read: number; kept: number }

/** One guide, one transaction; stops when asked to. A guide that the new parser refuses stays as it was read before. */
export async function refreshGuides(context: Context, stopped: () => boolean): Promise<Refreshed> {
  const { db, parser } = context
  const result: Refreshed = { read: 0, kept: 0 }
  for (const version of listOutdatedVersions(db, parser.version)) {
    if (stopped()) break
    const bytes = readVersionBytes(db, version.id)
    const parsed = bytes ? await parser.parse(bytes, version.file_name) : null
    if (stopped()) break
    if (!parsed?.ok) {
      result.kept += 1
      continue
    }
    rewriteVersion(db, version.id, version.slug, { ...parsed, parserVersion: parser.version })
    result.read += 1
  }
  return result
}
