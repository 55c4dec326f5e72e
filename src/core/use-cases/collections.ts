// Favourites and collections of roles: read, set, made, renamed, removed, filled and emptied.

import { randomUUID } from 'node:crypto'
import type { Changed, ChangeKind, ChangeSubject } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { Collections } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { recordChange } from '#core/storage/changes.ts'
import { listCollectionGuides, listCollections, listFavourites } from '#core/storage/collections.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { foldName } from '#folding/fold-name.ts'
import { type Context, now } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'

export function readCollections({ db }: Context): Collections {
  const inside = Map.groupBy(listCollectionGuides(db), (row) => row.collection_id)
  return {
    favourites: listFavourites(db),
    collections: listCollections(db).map(({ id, name }) => ({
      id,
      name,
      slugs: (inside.get(id) ?? []).map(({ slug }) => slug),
    })),
  }
}

function record(
  context: Context,
  kind: ChangeKind,
  subject: Partial<ChangeSubject>,
  patches: readonly Patch[],
): Changed {
  const whole = { name: null, from: null, to: null, count: null, ...subject }
  return { change: recordChange(context.db, { ...now(context), kind, subject: whole, patches }) }
}

/** What a change of these roles is about: the one of them, or how many there are. */
function aboutRoles(context: Context, slugs: readonly string[]): { role: string | null; count: number } {
  const [first = '', second] = slugs
  if (second !== undefined) return { role: null, count: slugs.length }
  const guide = readPresent(context).shelved.get(first)
  return { role: guide === undefined ? first : shownRole(guide), count: 1 }
}

/** What comes in must be in the library; what goes out may have left it. */
function thatChange(context: Context, slugs: readonly string[], present: readonly string[], wanted: boolean): string[] {
  if (wanted) for (const slug of slugs) findShelved(readPresent(context), slug)
  const before = new Set(present)
  return [...new Set(slugs)].filter((slug) => before.has(slug) !== wanted)
}

export function setFavourites(context: Context, { slugs, favourite }: CheckedInput<'favourites.set'>): Changed {
  const { db } = context
  const { at } = now(context)
  const changed = thatChange(context, slugs, listFavourites(db), favourite)
  const row = (slug: string) => (favourite ? { slug, added_at: at } : null)
  const patches = changed.map((slug) => patchRow(db, 'favourites', { slug }, () => row(slug)))
  const { role, count } = aboutRoles(context, changed)
  return record(context, favourite ? 'add-favourites' : 'remove-favourites', { name: role, count }, patches)
}

function findCollection(context: Context, id: string): RowOf<'collections'> {
  const found = listCollections(context.db).find((one) => one.id === id)
  if (found === undefined) throw new CoreFailure('unknown-collection', id)
  return found
}

function refuseTaken(context: Context, name: string, except: string | null): void {
  const folded = foldName(name)
  const taken = listCollections(context.db).some((one) => one.id !== except && foldName(one.name) === folded)
  if (taken) throw new CoreFailure('collection-exists', name)
}

function membership(context: Context, id: string, slugs: readonly string[], inside: boolean): Patch[] {
  const row = (slug: string) => ({ collection_id: id, slug })
  return slugs.map((slug) => patchRow(context.db, 'collection_guides', row(slug), () => (inside ? row(slug) : null)))
}

const insideOf = (context: Context, id: string): string[] =>
  listCollectionGuides(context.db).flatMap((row) => (row.collection_id === id ? row.slug : []))

export function addCollection(
  context: Context,
  { name, slugs }: CheckedInput<'collections.add'>,
): Changed & { id: string } {
  const { db } = context
  refuseTaken(context, name, null)
  if (listCollections(db).length >= limits.collections) throw new CoreFailure('too-many-collections')
  const id = randomUUID()
  const made = patchRow(db, 'collections', { id }, () => ({ id, name, made_at: now(context).at }))
  const guides = thatChange(context, slugs, [], true)
  const patches = [made, ...membership(context, id, guides, true)]
  return { ...record(context, 'add-collection', { name, count: guides.length }, patches), id }
}

export function renameCollection(context: Context, { id, name }: CheckedInput<'collections.rename'>): Changed {
  const before = findCollection(context, id)
  refuseTaken(context, name, id)
  const patch = patchRow(context.db, 'collections', { id }, () => ({ ...before, name }))
  return record(context, 'rename-collection', { name, from: before.name, to: name }, [patch])
}

export function removeCollection(context: Context, { id }: CheckedInput<'collections.remove'>): Changed {
  const { name } = findCollection(context, id)
  const guides = insideOf(context, id)
  // Emptied before it goes, as the foreign key wants it; undo runs backwards.
  const patches = [...membership(context, id, guides, false), patchRow(context.db, 'collections', { id }, () => null)]
  return record(context, 'remove-collection', { name, count: guides.length }, patches)
}

export function putInCollection(context: Context, { id, slugs, inside }: CheckedInput<'collections.put'>): Changed {
  const { name } = findCollection(context, id)
  const changed = thatChange(context, slugs, insideOf(context, id), inside)
  const { role, count } = aboutRoles(context, changed)
  const kind = inside ? 'put-in-collection' : 'take-from-collection'
  return record(context, kind, { name, to: role, count }, membership(context, id, changed, inside))
}
