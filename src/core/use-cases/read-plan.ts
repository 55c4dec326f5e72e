// The learning plan of one role: items with hours, schedule and the gaps they close, and the forecast.

import type { ChecklistItem, ClosedGap, Plan, WhatIf } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Stage } from '#contract/skills.ts'
import { countItems, defaultHours, isOpen, remainingHours } from '#core/domain/checklist.ts'
import { forecast, scheduleItems } from '#core/domain/schedule.ts'
import type { Shelved } from '#core/storage/library.ts'
import { listItemMentions, listItemTitles, listStars } from '#core/storage/plans.ts'
import type { Context } from './context.ts'
import { readDaysOff } from './days-off.ts'
import { type ItemLinks, linksOf, type PlanItem, readPlanParts } from './plan-items.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { analysisOf, findShelved } from './roles.ts'
import { toTarget } from './targets.ts'

type Days = { start: string; end: string }

type Shown = {
  present: Present
  slug: string
  closes: (key: string) => ClosedGap[]
  mentions: ReadonlyMap<string, string[]>
  titles: ReadonlyMap<string, string>
  stars: ReturnType<typeof listStars>
}

/** Weight × gap, summed over the gaps that are known: what the list is sorted by as "closes most". */
const worthOf = (closes: readonly ClosedGap[]): number =>
  closes.reduce((sum, { gap, weight }) => sum + (gap ?? 0) * weight, 0)

function shownItem(item: PlanItem, { present, slug, closes, mentions, titles, stars }: Shown): ChecklistItem {
  const { state } = item
  const names = present.same.items.of(item.key)
  const gaps = closes(item.key)
  const namedBy = [...new Set(names.flatMap((name) => mentions.get(name) ?? []))]
  return {
    key: item.key,
    type: item.type,
    title: item.title,
    creator: item.creator,
    source: item.source,
    text: item.text,
    line: item.line,
    status: state.status,
    plannedHours: state.plannedHours ?? defaultHours(item.type, present.settings),
    hoursEstimated: state.plannedHours === null,
    spentHours: state.spentHours,
    startedOn: state.startedOn,
    dueOn: state.dueOn,
    finishedOn: state.finishedOn,
    note: state.note,
    stars: names.map((name) => stars.get(name)).find((found) => found !== undefined) ?? null,
    mergedFrom: names.filter((name) => name !== item.key).map((key) => ({ key, title: titles.get(key) ?? key })),
    closes: gaps,
    worth: isOpen(state.status) ? worthOf(gaps) : 0,
    schedule: null,
    alsoIn: namedBy.filter((other) => other !== slug),
  }
}

/** Gaps of known size and some weight that stay when every item of the list is done. */
function gapsLeft(context: Context, guide: Shelved, stage: Stage, items: readonly ChecklistItem[]): number {
  const closed = new Set(items.flatMap(({ status, closes }) => (isOpen(status) ? closes.map(({ key }) => key) : [])))
  return analysisOf(context, guide, stage).rows.filter(
    ({ key, level, gap, weight }) => level !== null && gap > 0 && weight > 0 && !closed.has(key),
  ).length
}

function gapsClosedBy(context: Context, guide: Shelved, stage: Stage, links: ItemLinks) {
  const rows = new Map(analysisOf(context, guide, stage).rows.map((row) => [row.key, row]))
  return (key: string): ClosedGap[] =>
    (links.get(key) ?? []).flatMap(({ requirement, byUser }) => {
      const row = rows.get(requirement)
      if (!row) return []
      const gap = row.level === null ? null : row.gap
      return [{ key: row.key, name: row.name, gap, level: row.level, weight: row.weight, byUser }]
    })
}

const total = (items: readonly ChecklistItem[]): number => items.reduce((sum, item) => sum + remainingHours(item), 0)

export function readPlanAt(context: Context, guide: Shelved, stage: Stage): Plan {
  const present = readPresent(context)
  const parts = readPlanParts(context, guide)
  const listed = [...parts.ownItems, ...parts.steps.flatMap((step) => step.items)]
  const links = linksOf(context, guide, stage, parts)
  const names = [...listed, ...parts.formerItems].flatMap((item) => present.same.items.of(item.key))
  const shown: Shown = {
    present,
    slug: guide.slug,
    closes: gapsClosedBy(context, guide, stage, links),
    mentions: listItemMentions(context.db, names),
    titles: listItemTitles(context.db, names),
    stars: listStars(context.db),
  }
  const daysOff = readDaysOff(context)
  const row = present.targets.find((target) => target.slug === guide.slug)
  const weeklyHours = row?.weekly_hours ?? present.settings.weeklyHours
  const items = new Map(listed.map((item) => [item.key, shownItem(item, shown)]))
  const schedule = scheduleItems({ items: inPlanOrder(parts, items), today: present.today, weeklyHours, daysOff })
  const scheduled = (item: PlanItem): ChecklistItem[] => {
    const made = items.get(item.key)
    return made ? [{ ...made, schedule: daysOf(schedule, item.key) }] : []
  }
  const steps = parts.steps.map((step) => {
    const own = step.items.flatMap(scheduled)
    return { title: step.title, purpose: step.purpose, line: step.line, remainingHours: total(own), items: own }
  })
  const all = [...items.values()]
  return {
    slug: guide.slug,
    role: shownRole(guide),
    subtitle: guide.subtitle,
    stage,
    target: row ? toTarget(context, present, row) : null,
    today: present.today,
    ownItems: parts.ownItems.flatMap(scheduled),
    steps,
    formerItems: parts.formerItems.map((item) => shownItem(item, shown)),
    daysOff,
    counts: countItems(all),
    forecast: forecast({
      remainingHours: total(all),
      weeklyHours,
      today: present.today,
      dueOn: row?.due_on ?? null,
      daysOff,
    }),
    gapsWithoutItem: gapsLeft(context, guide, stage, all),
  }
}

/** As the list shows them: own items, then the guide's steps one after the other. */
function inPlanOrder(
  parts: { steps: readonly { items: readonly PlanItem[] }[]; ownItems: readonly PlanItem[] },
  items: ReadonlyMap<string, ChecklistItem>,
): ChecklistItem[] {
  return [...parts.ownItems, ...parts.steps.flatMap((step) => step.items)].flatMap((item) => items.get(item.key) ?? [])
}

const daysOf = (schedule: ReadonlyMap<string, Days>, key: string): Days | null => schedule.get(key) ?? null

export function readPlan(context: Context, { slug }: CheckedInput<'plan.read'>): Plan {
  const present = readPresent(context)
  return readPlanAt(context, findShelved(present, slug), present.stageOf(slug))
}

export function askWhatIf(context: Context, { slug, weeklyHours, skip }: CheckedInput<'plan.whatIf'>): WhatIf {
  const plan = readPlan(context, { slug })
  const skipped = new Set(skip)
  const left = [...plan.ownItems, ...plan.steps.flatMap((step) => step.items)].filter(({ key }) => !skipped.has(key))
  const { today, daysOff } = plan
  const { dueOn } = plan.forecast
  return {
    before: plan.forecast,
    after: forecast({ remainingHours: total(left), weeklyHours, today, dueOn, daysOff }),
  }
}
