// The mark of a role: initials of any name, and one look for one guide.

import { expect, it } from 'vitest'
import { initialsOf, markLook } from '../../src/renderer/parts/role-mark.ts'

it.each([
  ['Tech PM', 'TP'],
  ['ＡＩ　Product Manager', 'AP'],
  ['CISO', 'C'],
  ['プロダクトマネージャー', 'プ'],
  ['（見習い）測量士', '見'],
  ['AR・VR開発者', 'AV'],
  ['3Dモデラー', '3'],
  ['が行', 'が'],
  ['👩‍🚀', '–'],
  ['', '–'],
])('%s is %s', (role, initials) => {
  expect(initialsOf(role)).toBe(initials)
})

it('is the same every time, and one figure for one category however it is written', () => {
  const guide = { slug: 'a', role: 'Tech PM', category: 'product-management', family: 'standard' }
  expect(markLook(guide)).toEqual(markLook({ ...guide }))
  expect(markLook({ ...guide, category: 'Product_Management' })).toEqual(markLook(guide))
  expect(markLook({ ...guide, category: null }).figure).toBe(markLook({ ...guide, slug: 'b', category: null }).figure)
})

it('tells categories and guides apart', () => {
  const categories = Array.from({ length: 60 }, (_, number) => `category ${number}`)
  const look = (category: string, slug = 'a') => markLook({ slug, role: 'X', category, family: 'standard' })
  expect(new Set(categories.map((category) => look(category).figure)).size).toBe(8)
  expect(new Set(categories.map((slug) => look('one', slug).turn)).size).toBe(4)
})
