// One guide, whole, for the reader.

import type { GuideDetail, RelatedRole } from '#contract/library.ts'
import { readVersionText } from '#core/storage/guide-versions.ts'
import { readReadingPlace } from '#core/storage/library.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import type { Context } from './context.ts'
import { summaryOf } from './list-library.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'

/** 1-based line after the closing fence; 1 where the file has no front matter. */
export function bodyLineOf(text: string): number {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  if (!/^---\s*[a-z]*\s*$/i.test(lines[0] ?? '')) return 1
  const closing = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
  return closing < 0 ? 1 : closing + 2
}

function relatedRole(present: Present, slug: string): RelatedRole {
  const guide = present.shelved.get(slug)
  return {
    slug,
    role: guide ? shownRole(guide) : null,
    subtitle: guide?.subtitle ?? null,
    inLibrary: guide !== undefined,
  }
}

export function readGuideDetail(context: Context, { slug }: { slug: string }): GuideDetail {
  const { db } = context
  const present = readPresent(context)
  const version = findShelved(present, slug)
  const guide = readGuide(db, version)
  const text = readVersionText(db, version.id)
  return {
    summary: summaryOf(context, version),
    guide,
    text,
    bodyLine: bodyLineOf(text),
    encoding: version.encoding,
    byteLength: version.byte_length,
    related: [...new Set(guide.relatedSlugs)].map((related) => relatedRole(present, related)),
    readingLine: readReadingPlace(db, slug),
  }
}
