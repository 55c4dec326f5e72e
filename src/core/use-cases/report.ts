// The career plan: everything the printed page shows, and the printed page itself.

import { CoreFailure } from '#contract/failures.ts'
import type { CareerPlan, Target } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Stage } from '#contract/skills.ts'
import type { Shelved } from '#core/storage/library.ts'
import { compactPdf } from './compact-pdf.ts'
import { compareSalary } from './compare-salary.ts'
import { type Context, now } from './context.ts'
import { analyseRole } from './gap.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { readPlanAt } from './read-plan.ts'
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
  return {
    today: present.today,
    generatedAt: now(context).at,
    name: present.settings.name,
    target: targetFor(context, present, guide, at),
    analysis: analyseRole(context, { slug, stage: at }),
    trend: readTrend(context, { slug, stage }),
    salary: compareSalary(context, { slugs: [slug] }),
    plan: readPlanAt(context, guide, at),
    hideAmounts: present.settings.hideAmounts,
  }
}

/** Without what a file system of any kind refuses, and not so long that a folder's path beside it would be too long. */
export function reportFileName(role: string, on: string): string {
  const safe = role
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '')
    .replaceAll(/[\s.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const short = Array.from(safe).slice(0, 60).join('')
  return `Shirube-${short === '' ? 'plan' : short}-${on}.pdf`
}

export async function printReport(
  context: Context,
  { slug, stage, language }: CheckedInput<'report.print'>,
): Promise<{ fileName: string; base64: string }> {
  const { print } = context.needs
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  if (print === null) throw new CoreFailure('print-unavailable')
  const at = stage ?? present.stageOf(slug)
  const route = `/report/${encodeURIComponent(slug)}?stage=${at}&language=${language}`
  const bytes = compactPdf(await printed(print, route))
  return {
    fileName: reportFileName(shownRole(guide), present.today),
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  }
}

async function printed(print: NonNullable<Context['needs']['print']>, route: string): Promise<Uint8Array> {
  try {
    return await print(route)
  } catch (error) {
    if (error instanceof CoreFailure) throw error
    throw new CoreFailure('print-failed', error instanceof Error ? error.message : String(error))
  }
}
