// How far the user has come on one role, and what is different since the last check-in.

import type { ChangeKind } from '#contract/changes.ts'
import type { TrendPoint } from '#contract/gap.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Progress, Since } from '#contract/progress.ts'
import type { Instant, LocalDate } from '#contract/skills.ts'
import { activityByDay } from '#core/domain/activity.ts'
import { burnUp } from '#core/domain/burn-up.ts'
import { rootOf } from '#core/domain/links.ts'
import { addDays, addMonths } from '#core/domain/local-date.ts'

import { countChangesByDay, listCheckIns, patchesAfter } from '#core/storage/check-ins.ts'
import { type NetPatch, netPatches } from '#core/storage/net-patches.ts'
import { listDatedRatingsOf } from '#core/storage/ratings.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { toCheckIn } from './check-ins.ts'
import type { Context } from './context.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { readPlanAt } from './read-plan.ts'
import { findShelved } from './roles.ts'
import { readTrend } from './trend.ts'

export function readProgress(context: Context, { slug }: CheckedInput<'progress.read'>): Progress {
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const stage = present.stageOf(slug)
  const plan = readPlanAt(context, guide, stage)
  const checkIns = listCheckIns(context.db).map(toCheckIn)
  const activity = activityByDay(countChangesByDay(context.db))
  return {
    slug,
    role: shownRole(guide),
    subtitle: guide.subtitle,
    stage,
    today: present.today,
    trend: readTrend(context, { slug }),
    activity,
    burnUp: burnUp([...plan.ownItems, ...plan.steps.flatMap((step) => step.items)]),
    checkIns,
    nextCheckInOn: nextCheckIn(present, checkIns[0]?.heldOn ?? activity[0]?.on),
  }
}

function nextCheckIn({ settings }: Present, last: LocalDate | undefined): LocalDate | null {
  return settings.checkInMonths === 0 || last === undefined ? null : addMonths(last, settings.checkInMonths)
}

/** How far back to look while no check-in was held. */
const daysWithoutCheckIn = 90

const told: readonly ChangeKind[] = [
  'rate',
  'rate-many',
  'add-evidence',
  'remove-evidence',
  'edit-item',
  'add-item',
  'remove-item',
]

type Stretch = { checkIn: LocalDate | null; from: LocalDate; after: Instant }

function stretchOf(context: Context, present: Present): Stretch {
  const [last] = listCheckIns(context.db)
  if (last) return { checkIn: last.held_on, from: last.held_on, after: last.held_at }
  const from = addDays(present.today, -daysWithoutCheckIn)
  return { checkIn: null, from, after: new Date(`${from}T00:00:00`).toISOString() }
}

export function readSince(context: Context, { slug }: CheckedInput<'progress.since'>): Since {
  const present = readPresent(context)
  findShelved(present, slug)
  const { checkIn, from, after } = stretchOf(context, present)
  const net = netPatches(patchesAfter(context.db, after, told))
  const trend = readTrend(context, { slug })
  return {
    checkIn,
    from,
    ratings: ratedSince(context, present, net, after),
    ...itemsSince(net),
    evidence: evidenceSince(present, net),
    before: lastUntil(trend, from),
    now: trend.at(-1) ?? null,
  }
}

const lastUntil = (trend: readonly TrendPoint[], on: LocalDate): TrendPoint | null =>
  trend.findLast((point) => point.on <= on) ?? null

function ratedSince(context: Context, present: Present, net: readonly NetPatch[], after: Instant): Since['ratings'] {
  const skills = new Set(
    net.flatMap(({ table, row }) =>
      table === 'ratings' ? [rootOf(present.same.skillLinks, (row as RowOf<'ratings'>).skill_id)] : [],
    ),
  )
  return [...skills].flatMap((skillId) => {
    const skill = present.skills.get(skillId)
    const entries = listDatedRatingsOf(context.db, present.same.skills.of(skillId))
    const before = entries.findLast((entry) => entry.rated_at <= after)
    const last = entries.at(-1)
    if (!skill || !last || (before?.level ?? null) === last.level) return []
    return [{ skillId, name: skill.name, from: before?.level ?? null, to: last.level, on: last.rated_on }]
  })
}

function itemsSince(net: readonly NetPatch[]): Pick<Since, 'items' | 'spentHours'> {
  // Patches keep rows as JSON; these are rows of the checklist.
  const rows = net.flatMap(({ table, before, after }) =>
    table === 'checklist_items' && after !== null
      ? [{ before: before as RowOf<'checklist_items'> | null, after: after as RowOf<'checklist_items'> }]
      : [],
  )
  return {
    items: rows.flatMap(({ before, after }) => {
      const [from, to] = [before?.status ?? 'todo', after.status]
      return from === to ? [] : [{ key: after.key, title: after.title, from, to }]
    }),
    spentHours: rows.reduce((sum, { before, after }) => sum + after.spent_hours - (before?.spent_hours ?? 0), 0),
  }
}

function evidenceSince(present: Present, net: readonly NetPatch[]): Since['evidence'] {
  return net.flatMap(({ table, before, after }) => {
    if (table !== 'evidence' || before !== null || after === null) return []
    const row = after as RowOf<'evidence'>
    const skillId = rootOf(present.same.skillLinks, row.skill_id)
    const skill = present.skills.get(skillId)
    return skill ? [{ id: row.id, skillId, name: skill.name, kind: row.kind, on: row.happened_on }] : []
  })
}
