// Takes the ticks of an exported plan back in: what was ticked or unticked since the export, as one change.

import type { Changed } from '#contract/changes.ts'
import type { TickChange, TickComparison } from '#contract/exports.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { ChecklistItem } from '#contract/plan.ts'
import { type ReadTicks, readTicks, type Tick } from '#core/exports/plan-marks.ts'
import { recordChange } from '#core/storage/changes.ts'
import { type Context, now } from './context.ts'
import { statusPatches } from './edit-plan.ts'
import { itemId, itemsOf } from './export-role.ts'
import { readPresent } from './present.ts'
import { readPlan } from './read-plan.ts'

type Read = ReadTicks & { slug: string }

function read(context: Context, text: string): Read {
  const found = readTicks(text)
  const { slug } = found
  if (slug === null) throw new CoreFailure('not-a-plan')
  if (!readPresent(context).shelved.has(slug)) throw new CoreFailure('unknown-guide', slug)
  return { ...found, slug }
}

/** A box that stands as it was exported says nothing: what was done in the program since then stays. */
function changeOf(item: ChecklistItem, { done, before }: Tick): TickChange[] {
  if (done === (before === 'done') || done === (item.status === 'done')) return []
  return [{ key: item.key, title: item.title, done }]
}

function compare(context: Context, { slug, ticks, unknown }: Read): TickComparison {
  const plan = readPlan(context, { slug })
  // A file that was written before the guide renamed a book holds the old name's mark.
  const { of } = readPresent(context).same.items
  const items = itemsOf(plan)
  const byOtherName = items.flatMap((item) => of(item.key).map((name) => [itemId(name), item] as const))
  const byId = new Map([...byOtherName, ...items.map((item) => [itemId(item.key), item] as const)])
  const changes = new Map<string, TickChange>()
  const strange = [...unknown]
  for (const tick of ticks) {
    const item = byId.get(tick.id)
    if (item === undefined) strange.push({ line: tick.line, text: tick.text })
    else for (const change of changeOf(item, tick)) changes.set(change.key, change)
  }
  return {
    slug,
    role: plan.role,
    changes: [...changes.values()],
    unknown: strange.sort((a, b) => a.line - b.line),
  }
}

export function compareTicks(context: Context, { text }: { text: string }): TickComparison {
  return compare(context, read(context, text))
}

export function applyTicks(context: Context, { text }: { text: string }): Changed {
  const { slug, role, changes } = compare(context, read(context, text))
  const when = now(context)
  const wanted = new Map(changes.map(({ key, done }) => [key, done ? ('done' as const) : ('todo' as const)]))
  const patches = statusPatches(context, slug, wanted, when)
  const subject = { name: role, from: null, to: null, count: changes.length }
  return { change: recordChange(context.db, { ...when, kind: 'import-ticks', subject, patches }) }
}
