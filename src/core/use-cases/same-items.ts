// Resources that may be one under two spellings: proposals for a plan, and the user's answers.

import type { Changed, ChangeKind } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { ResourceType } from '#contract/guide.ts'
import type { ItemPair, PairedItem } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { likelySame } from '#core/domain/duplicates.ts'
import { joined, type Links, rootOf, separated } from '#core/domain/links.ts'
import { coreOfTitle, sameMaker } from '#core/domain/resource-titles.ts'
import { recordChange } from '#core/storage/changes.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { listItems, listNamedResources } from '#core/storage/plans.ts'
import { pairOf, readRefused } from '#core/storage/same-things.ts'
import { type Context, now } from './context.ts'
import { readPlanParts } from './plan-items.ts'
import { readPresent } from './present.ts'
import { findShelved } from './roles.ts'
import { patchItemLinks } from './same-parts.ts'

type Known = {
  key: string
  title: string
  type: ResourceType
  creator: string | null
  /** Author or provider. */
  maker: string | null
  slugs: string[]
}

/** Books and courses of the library by the key that stands for all of their names; an action belongs to its guide. */
function knownResources({ db }: Context, links: Links<string>): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { item_key, slug, type, title, creator, source } of listNamedResources(db)) {
    const key = rootOf(links, item_key)
    const before = known.get(key)
    if (before) {
      if (!before.slugs.includes(slug)) before.slugs.push(slug)
    } else known.set(key, { key, title, type, creator, maker: creator ?? source, slugs: [slug] })
  }
  return known
}

export function listSimilarItems(context: Context, { slug }: CheckedInput<'items.similar'>): ItemPair[] {
  const { db } = context
  const { same } = readPresent(context)
  const guide = findShelved(readPresent(context), slug)
  const known = knownResources(context, same.itemLinks)
  const wanted = new Set(
    readPlanParts(context, guide)
      .steps.flatMap((step) => step.items)
      .map((item) => rootOf(same.itemLinks, item.key)),
  )
  const refused = readRefused(db, 'item')
  const touched = new Set(listItems(db).map((row) => rootOf(same.itemLinks, row.key)))
  const shown = ({ key, title, creator, slugs }: Known): PairedItem => ({
    ...{ key, title, creator, slugs },
    touched: touched.has(key),
  })
  const things = [...known.values()].map(({ key, title, type }) => ({
    ...{ id: key, name: title, sort: type },
    sameSpellingAcross: null,
  }))
  return likelySame(things, coreOfTitle).flatMap(({ one, other, reason }): ItemPair[] => {
    const [left, right] = [known.get(one), known.get(other)]
    if (!left || !right || !(wanted.has(one) || wanted.has(other))) return []
    if (refused(one, other) || !sameMaker(left.maker, right.maker)) return []
    return [{ reason, items: [shown(left), shown(right)] }]
  })
}

function findNames(context: Context, ...keys: string[]): string[] {
  const { same } = readPresent(context)
  const known = knownResources(context, same.itemLinks)
  return keys.map((key) => {
    const found = known.get(rootOf(same.itemLinks, key))
    if (!found) throw new CoreFailure('unknown-item', key)
    return found.title
  })
}

function record(context: Context, kind: ChangeKind, name: string, patches: readonly Patch[]): Changed {
  const subject = { name, from: null, to: null, count: null }
  return { change: recordChange(context.db, { ...now(context), kind, subject, patches }) }
}

export function mergeItems(context: Context, { from, into }: CheckedInput<'items.merge'>): Changed {
  const [name = ''] = findNames(context, into, from)
  if (from === into) throw new CoreFailure('bad-input', 'an item is itself already')
  const { itemLinks } = readPresent(context).same
  return record(context, 'merge-items', name, patchItemLinks(context.db, itemLinks, joined(itemLinks, from, into)))
}

export function splitItems(context: Context, { key, from }: CheckedInput<'items.split'>): Changed {
  const [name = ''] = findNames(context, key, from)
  const { itemLinks } = readPresent(context).same
  return record(context, 'split-items', name, patchItemLinks(context.db, itemLinks, separated(itemLinks, from, key)))
}

/** The two are not the same, for good. */
export function keepItemsApart(context: Context, { key, other }: CheckedInput<'items.keepApart'>): Changed {
  const { db } = context
  const [from = '', to = ''] = findNames(context, key, other)
  if (key === other) throw new CoreFailure('bad-input', 'an item is itself')
  const row = { part: 'item' as const, ...pairOf(key, other) }
  const patch = patchRow(db, 'dismissed_duplicates', row, () => row)
  const subject = { name: from, from, to, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'dismiss-duplicate', subject, patches: [patch] }) }
}
