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
import { listRatingPointsOf } from '#core/storage/ratings.ts'
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
  return {
    slug,
    role: shownRole(guide),
    subtitle: guide.subtitle,
    stage,
    today: present.today,
    trend: readTrend(context, { slug }),
    activity: activityByDay(countChangesByDay(context.db)),
    burnUp: burnUp([...plan.ownItems, ...plan.steps.flatMap((step) => step.items)]),
    checkIns: listCheckIns(context.db).map(toCheckIn),
    nextCheckInOn: nextCheckIn(context, present),
  }
}

/** Counted from the last check-in, else from the first day on which anything was recorded. */
function nextCheckIn({ db }: Context, { settings }: Present): LocalDate | null {
  if (settings.checkInMonths === 0) return null
  const last = listCheckIns(db)[0]?.held_on ?? activityByDay(countChangesByDay(db))[0]?.on
  return last === undefined ? null : addMonths(last, settings.checkInMonths)
}

type CheckInRow = RowOf<'check_ins'>

/** How far back to look while no check-in was held. */
const daysWithoutCheckIn = 90

const told: readonly ChangeKind[] = [
  'rate',
  'rate-many',
  'rate-tried',
  'add-evidence',
  'remove-evidence',
  'edit-item',
  'add-item',
  'remove-item',
]

type Stretch = { checkIn: CheckInRow | null; from: LocalDate; after: Instant }

function stretchOf(context: Context, present: Present): Stretch {
  const [last] = listCheckIns(context.db)
  if (last) return { checkIn: last, from: last.held_on, after: last.held_at }
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
    today: present.today,
    checkIn: checkIn?.held_on ?? null,
    from,
    ratings: ratedSince(context, present, net),
    ...itemsSince(net),
    evidence: evidenceSince(present, net),
    before: scoreBefore(trend, slug, { checkIn, from }),
    now: trend.at(-1) ?? null,
    nextCheckInOn: nextCheckIn(context, present),
  }
}

/** A check-in kept the score of its role, whatever was rated later that day; of other roles the trend knows whole days only. */
function scoreBefore(
  trend: readonly TrendPoint[],
  slug: string,
  { checkIn, from }: Pick<Stretch, 'checkIn' | 'from'>,
): TrendPoint | null {
  if (checkIn?.slug === slug) {
    const { held_on: on, low, high, fit, coverage } = checkIn
    return low === null || high === null || coverage === null ? null : { on, low, high, fit, coverage }
  }
  const until = checkIn === null ? addDays(from, -1) : from
  return trend.findLast((point) => point.on <= until) ?? null
}

function ratedSince(context: Context, present: Present, net: readonly NetPatch[]): Since['ratings'] {
  const rows = net.flatMap(({ table, row }) => (table === 'ratings' ? [row as RowOf<'ratings'>] : []))
  const made = new Set(rows.map(({ id }) => id))
  const skills = new Set(rows.map((row) => rootOf(present.same.skillLinks, row.skill_id)))
  return [...skills].flatMap((skillId) => {
    const skill = present.skills.get(skillId)
    const entries = listRatingPointsOf(context.db, present.same.skills.of(skillId)).sort((a, b) => a.id - b.id)
    const before = entries.findLast(({ id }) => !made.has(id))
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
