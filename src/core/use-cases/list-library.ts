// The library as a list, with the score of every role.

import type { GuideSummary } from '#contract/library.ts'
import { foldName } from '#core/domain/fold-name.ts'
import { overallRange } from '#core/domain/salary-band.ts'
import { countContents, listTags, type Shelved, type VersionCounts } from '#core/storage/library.ts'
import { listAllBands, readSalary } from '#core/storage/salary.ts'
import type { Context } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { analysisOf, prepareAll } from './roles.ts'

type Contents = { counts: VersionCounts; tags: string[]; salary: GuideSummary['salary'] }

export function summaryOf(context: Context, guide: Shelved, { counts, tags, salary }: Contents): GuideSummary {
  const present = readPresent(context)
  const role = shownRole(guide)
  const stage = present.stageOf(guide.slug)
  const { rows, score } = analysisOf(context, guide, stage)
  return {
    slug: guide.slug,
    role,
    subtitle: guide.subtitle,
    title: guide.title,
    sameName: present.sharedNames.has(foldName(role)),
    family: guide.family,
    category: guide.category,
    tags,
    fileName: guide.file_name,
    importedAt: guide.imported_at,
    publishedAt: guide.published_at,
    isSample: guide.is_sample === 1,
    salary,
    requirementCount: rows.length,
    resourceCount: counts.resources,
    questionCount: counts.questions,
    sectionCount: counts.sections,
    warningCount: counts.warnings,
    stage,
    score,
  }
}

export function listLibrary(context: Context): GuideSummary[] {
  const { db } = context
  const counts = countContents(db)
  const bands = listAllBands(db)
  const tags = listTags(db)
  return prepareAll(context).map((guide) =>
    summaryOf(context, guide, {
      counts: counts(guide.id),
      tags: tags.get(guide.id) ?? [],
      salary: overallRange(bands.get(guide.id) ?? []),
    }),
  )
}

export function readSummary(context: Context, guide: Shelved, counts: VersionCounts, tags: string[]): GuideSummary {
  return summaryOf(context, guide, { counts, tags, salary: overallRange(readSalary(context.db, guide.id).bands) })
}
