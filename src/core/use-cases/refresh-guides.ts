// Reads guides again that an older parser read: what was extracted is replaced, the files and the user's data stay.

import type { Guide } from '#contract/guide.ts'
import { guideDifferences } from '#core/domain/guide-difference.ts'
import { listOutdatedVersions, readVersionBytes, rewriteVersion } from '#core/storage/guide-versions.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import { createCarryOver, recordCarried } from './carry-over.ts'
import type { Context } from './context.ts'

export type Refreshed = { read: number; kept: number }

/** What the new parser calls otherwise counts under its new name: a change like any other, which can be undone. */
function carryOver(context: Context, slug: string, before: Guide, after: Guide): void {
  const carried = createCarryOver(context, { sameBytes: true })
  carried.place(slug, guideDifferences(before, after))
  recordCarried(context, carried)
}

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
    db.transaction(() => {
      const before = readGuide(db, version)
      rewriteVersion(db, version.id, version.slug, { ...parsed, parserVersion: parser.version })
      carryOver(context, version.slug, before, parsed.guide)
    })
    result.read += 1
  }
  return result
}
