// Favourites and collections through the requests: kept by slug, named once, within limits, and undone like any change.

import { expect, it } from 'vitest'
import { limits } from '#contract/limits.ts'
import { cartographer, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

async function opened(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
  return kit
}

const read = (kit: Kit) => kit.ask('collections.read', {})
const none = { favourites: [], collections: [] }

it('a favourite is set once, taken back once, and both can be undone', async () => {
  const kit = await opened()
  const { change } = await kit.ask('favourites.set', { slugs: ['surveyor', 'surveyor'], favourite: true })
  expect(change).toMatchObject({ kind: 'add-favourites', subject: { name: '測量士', count: 1 } })
  expect(await kit.ask('favourites.set', { slugs: ['surveyor'], favourite: true })).toEqual({ change: null })
  const both = await kit.ask('favourites.set', { slugs: ['surveyor', 'cartographer'], favourite: true })
  expect(both.change?.subject).toMatchObject({ name: '地図製作者', count: 1 })
  const out = await kit.ask('favourites.set', { slugs: ['surveyor', 'cartographer'], favourite: false })
  expect(out.change).toMatchObject({ kind: 'remove-favourites', subject: { name: null, count: 2 } })
  expect((await read(kit)).favourites).toEqual([])
  await kit.ask('changes.undo', {})
  expect((await read(kit)).favourites).toEqual(['cartographer', 'surveyor'])
  await kit.ask('changes.redo', {})
  expect((await read(kit)).favourites).toEqual([])
})

it('a collection is made with its guides, renamed, filled, emptied and removed, and each step can be undone', async () => {
  const kit = await opened()
  const { id } = await kit.ask('collections.add', { name: ' 次の候補 ', slugs: ['surveyor'] })
  const states = [(await read(kit)).collections]
  expect(states[0]).toEqual([{ id, name: '次の候補', slugs: ['surveyor'] }])
  await kit.ask('collections.rename', { id, name: '屋外の仕事' })
  states.push((await read(kit)).collections)
  const put = await kit.ask('collections.put', { id, slugs: ['surveyor', 'cartographer'], inside: true })
  expect(put.change?.subject).toMatchObject({ name: '屋外の仕事', to: '地図製作者', count: 1 })
  states.push((await read(kit)).collections)
  expect(states[2]).toEqual([{ id, name: '屋外の仕事', slugs: ['cartographer', 'surveyor'] }])
  await kit.ask('collections.put', { id, slugs: ['surveyor'], inside: false })
  states.push((await read(kit)).collections)
  await kit.ask('collections.remove', { id })
  expect((await read(kit)).collections).toEqual([])
  for (const state of states.toReversed()) {
    await kit.ask('changes.undo', {})
    expect((await read(kit)).collections).toEqual(state)
  }
  await kit.ask('changes.undo', {})
  expect(await read(kit)).toEqual(none)
})

it('outlives the removal of a guide and holds again when it comes back, also in another version', async () => {
  const kit = await opened()
  await kit.ask('favourites.set', { slugs: ['surveyor'], favourite: true })
  const { id } = await kit.ask('collections.add', { name: '候補', slugs: ['surveyor'] })
  const before = await read(kit)
  await kit.ask('library.remove', { slug: 'surveyor' })
  expect(await read(kit)).toEqual(before)
  expect(await kit.refused('favourites.set', { slugs: ['surveyor'], favourite: true })).toBe('unknown-guide')
  expect(await kit.refused('collections.put', { id, slugs: ['surveyor'], inside: true })).toBe('unknown-guide')
  await kit.importTexts({ 'again.md': `${surveyor}\n\n追記した段落。\n` })
  expect(await read(kit)).toEqual(before)
  // What is gone can still be taken out.
  await kit.ask('library.remove', { slug: 'surveyor' })
  await kit.ask('favourites.set', { slugs: ['surveyor'], favourite: false })
  await kit.ask('collections.put', { id, slugs: ['surveyor'], inside: false })
  expect(await read(kit)).toEqual({ favourites: [], collections: [{ id, name: '候補', slugs: [] }] })
})

it('no two collections go by one name, whatever its case, width and spaces', async () => {
  const kit = await opened()
  const { id } = await kit.ask('collections.add', { name: 'PM 候補', slugs: [] })
  for (const name of ['ＰＭ候補', 'pm　候補', ' PM 候補']) {
    expect(await kit.refused('collections.add', { name, slugs: [] })).toBe('collection-exists')
  }
  const other = await kit.ask('collections.add', { name: '別', slugs: [] })
  expect(await kit.refused('collections.rename', { id: other.id, name: 'pm候補' })).toBe('collection-exists')
  // Its own name in another spelling is free.
  await kit.ask('collections.rename', { id, name: 'pm候補' })
  expect((await read(kit)).collections.map(({ name }) => name).toSorted()).toEqual(['pm候補', '別'])
})

it('has limits', async () => {
  const kit = await opened()
  const longest = '名'.repeat(limits.collectionName)
  expect(await kit.refused('collections.add', { name: ` ${longest}超`, slugs: [] })).toBe('bad-input')
  expect(await kit.refused('collections.add', { name: ' \u3000 ', slugs: [] })).toBe('bad-input')
  expect(await kit.refused('favourites.set', { slugs: [], favourite: true })).toBe('bad-input')
  for (const id of ['nobody']) {
    expect(await kit.refused('collections.rename', { id, name: 'a' })).toBe('unknown-collection')
    expect(await kit.refused('collections.remove', { id })).toBe('unknown-collection')
    expect(await kit.refused('collections.put', { id, slugs: ['surveyor'], inside: true })).toBe('unknown-collection')
  }
  await kit.ask('collections.add', { name: longest, slugs: [] })
  for (let number = 1; number < limits.collections; number += 1) {
    await kit.ask('collections.add', { name: `${number}`, slugs: [] })
  }
  expect(await kit.refused('collections.add', { name: '201', slugs: [] })).toBe('too-many-collections')
})

it('several guides are removed as one change, after a copy, and come back together', async () => {
  const kit = await opened()
  const all = await kit.ask('library.list', {})
  expect(await kit.refused('library.removeMany', { slugs: ['surveyor', 'nobody'] })).toBe('unknown-guide')
  expect(await kit.ask('library.list', {})).toEqual(all)
  const { change } = await kit.ask('library.removeMany', { slugs: ['surveyor', 'cartographer', 'surveyor'] })
  expect(change).toMatchObject({ kind: 'remove-guide', subject: { name: null, count: 2 } })
  expect(await kit.ask('library.list', {})).toEqual([])
  expect((await kit.ask('backup.list', {})).length).toBeGreaterThan(0)
  await kit.ask('changes.undo', {})
  expect(await kit.ask('library.list', {})).toEqual(all)
})
