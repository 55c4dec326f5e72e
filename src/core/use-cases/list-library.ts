// The library as a list, with the score of every role.

import type { GuideSummary } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { occupationsOf } from '#core/domain/occupations.ts'
import { overallRange } from '#core/domain/salary-band.ts'
import type { Shelved } from '#core/storage/library.ts'
import type { Context } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { analysisOf, prepareAll } from './roles.ts'
import { bandsOf } from './salary-bands.ts'

function occupations(context: Context): ReadonlyMap<string, string> {
  const present = readPresent(context)
  const { db, memory } = context
  return memory.present(db, 'occupations', '', () => occupationsOf([...present.shelved.values()]), [
    'library',
    'guide_versions',
  ])
}

export function summaryOf(context: Context, guide: Shelved): GuideSummary {
  const present = readPresent(context)
  const contents = context.memory.contents(context.db, guide)
  const role = shownRole(guide)
  const stage = present.stageOf(guide.slug)
  const { rows, score } = analysisOf(context, guide, stage)
  return {
    slug: guide.slug,
    role,
    subtitle: guide.subtitle,
    title: guide.title,
    occupation: occupations(context).get(guide.slug) ?? guide.slug,
    roleNote: present.roleNotes.get(guide.slug) ?? null,
    family: guide.family,
    category: guide.category,
    tags: contents.tags,
    fileName: guide.file_name,
    importedAt: guide.imported_at,
    publishedAt: guide.published_at,
    isSample: guide.is_sample === 1,
    salary: overallRange(bandsOf(context, guide).bands),
    requirementCount: rows.length,
    resourceCount: contents.resources,
    questionCount: contents.questions,
    sectionCount: contents.sections,
    warningCount: contents.warnings,
    stage,
    score,
  }
}

export function slugsHeld(context: Context, { slugs }: CheckedInput<'library.holds'>): string[] {
  const { shelved } = readPresent(context)
  return slugs.filter((slug) => shelved.has(slug))
}

const summaries = 'summaries'

/** As the last run left it, until something is written. */
const leftList = ({ db, keptList }: Context): GuideSummary[] | null =>
  (db.revision() === 0 ? keptList?.read() : null) ?? null

/** The day does not matter to it: ratings grow stale, but count the same. */
export function listLibrary(context: Context): GuideSummary[] {
  const make = () => leftList(context) ?? prepareAll(context).map((guide) => summaryOf(context, guide))
  return context.memory.present(context.db, summaries, '', make)
}

/** For the next run; null: it was not asked for since the last change. */
export const knownList = (context: Context): GuideSummary[] | null =>
  context.memory.known(context.db, summaries) ?? leftList(context)
