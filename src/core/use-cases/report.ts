// The career plan: everything the printed page shows, and the printed page itself.

import { CoreFailure } from '#contract/failures.ts'
import type { CareerPlan, Target } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { ReportOptions } from '#contract/report.ts'
import type { Stage } from '#contract/skills.ts'
import { exportFileName } from '#core/exports/file-name.ts'
import { readCareerNotes } from '#core/storage/career-notes.ts'
import type { Shelved } from '#core/storage/library.ts'
import { compactPdf } from './compact-pdf.ts'
import { compareSalary } from './compare-salary.ts'
import { type Context, now } from './context.ts'
import { analyseRole } from './gap.ts'
import { filePartsOf, type Present, readPresent, shownRole } from './present.ts'
import { readPlanAt } from './read-plan.ts'
import { readReportParts } from './report-parts.ts'
import { findShelved } from './roles.ts'
import { toTarget } from './targets.ts'
import { readTrend } from './trend.ts'

/** A role that is no target is printed with what a new target would have. */
function targetFor(context: Context, present: Present, guide: Shelved, stage: Stage): Target {
  const row = present.targets.find((target) => target.slug === guide.slug)
  if (row) return { ...toTarget(context, present, row), stage }
  return {
    slug: guide.slug,
    role: shownRole(guide),
    subtitle: guide.subtitle,
    stage,
    dueOn: null,
    weeklyHours: present.settings.weeklyHours,
    isMain: false,
    inLibrary: true,
  }
}

export function readReport(context: Context, { slug, stage }: CheckedInput<'report.read'>): CareerPlan {
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const at = stage ?? present.stageOf(slug)
  const analysis = analyseRole(context, { slug, stage: at })
  return {
    today: present.today,
    generatedAt: now(context).at,
    name: present.settings.name,
    target: targetFor(context, present, guide, at),
    analysis,
    trend: readTrend(context, { slug, stage }),
    salary: compareSalary(context, { slugs: [slug] }),
    plan: readPlanAt(context, guide, at),
    hideAmounts: present.settings.hideAmounts,
    notes: readCareerNotes(context.db),
    ...readReportParts(context, guide, analysis.rows),
  }
}

type Asked = Omit<CheckedInput<'report.print'>, 'slug' | 'stage' | 'printId'>

/** What one print asks goes before what is kept; hidden amounts stay hidden. */
function optionsFor({ settings }: Present, asked: Asked): ReportOptions {
  return {
    sections: asked.sections ?? settings.reportSections,
    paper: asked.paper ?? settings.reportPaper,
    language: asked.language,
    withName: asked.withName ?? settings.reportName,
    hideAmounts: settings.hideAmounts || (asked.hideAmounts ?? settings.reportHidesAmounts),
  }
}

/** The whole of the options stands in the address, so that every shell prints the same page. */
function addressOf(stage: Stage, { sections, paper, language, withName, hideAmounts }: ReportOptions): string {
  return [
    `stage=${stage}`,
    `language=${language}`,
    `paper=${paper}`,
    `sections=${sections.join('.')}`,
    `name=${withName ? 'shown' : 'blank'}`,
    `amounts=${hideAmounts ? 'hidden' : 'shown'}`,
  ].join('&')
}

export async function printReport(
  context: Context,
  { slug, stage, printId: _, ...asked }: CheckedInput<'report.print'>,
  signal: AbortSignal,
): Promise<{ fileName: string; base64: string }> {
  const { print } = context.needs
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  if (print === null) throw new CoreFailure('print-unavailable')
  const at = stage ?? present.stageOf(slug)
  const route = `/report/${encodeURIComponent(slug)}?${addressOf(at, optionsFor(present, asked))}`
  const bytes = compactPdf(await printed(() => print(route, signal), signal))
  return {
    fileName: exportFileName(filePartsOf(present, guide), present.today, 'pdf'),
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}

async function printed(print: () => Promise<Uint8Array>, signal: AbortSignal): Promise<Uint8Array> {
  try {
    return await print()
  } catch (error) {
    if (signal.aborted) throw new CoreFailure('print-cancelled')
    if (error instanceof CoreFailure) throw error
    throw new CoreFailure('print-failed', error instanceof Error ? error.message : String(error))
  }
}
