// Names that are one thing: joined, looked up, and taken apart again.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedLinks, groupsOf, joined, type Links, rootOf, separated } from '#core/domain/links.ts'

const none: Links<string> = new Map()
const sorted = (links: Links<string>) => [...links].sort()

describe('links', () => {
  it('let a name stand for itself', () => {
    expect(rootOf(none, 'a')).toBe('a')
    expect(groupsOf(none).of('a')).toEqual(['a'])
    expect(separated(none, 'a', 'b')).toEqual(new Map())
  })

  it('follow a name that changed twice', () => {
    const links = joined(joined(none, 'a', 'b'), 'b', 'c')
    expect(rootOf(links, 'a')).toBe('c')
    expect(groupsOf(links).of('b')).toEqual(['c', 'a', 'b'])
    expect(groupsOf(links).all).toHaveLength(1)
  })

  it('cut where the two meet, so that what was one before stays one', () => {
    const links = joined(joined(none, 'a', 'b'), 'b', 'c')
    expect(sorted(separated(links, 'a', 'c'))).toEqual([['a', 'b']])
    expect(sorted(separated(links, 'c', 'a'))).toEqual([['a', 'b']])
    expect(sorted(separated(links, 'a', 'b'))).toEqual([['b', 'c']])
  })

  it('cut between two that count for a third', () => {
    const links = joined(joined(none, 'a', 'c'), 'b', 'c')
    const apart = separated(links, 'a', 'b')
    expect(rootOf(apart, 'a')).toBe('a')
    expect(rootOf(apart, 'b')).toBe('c')
  })

  it('end on a circle that a damaged database may hold', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(['a', 'b']).toContain(rootOf(circle, 'a'))
    expect(groupsOf(circle).of('a').length).toBeGreaterThan(0)
    expect(['a', 'b']).toContain(rootOf(circle.set('c', 'a'), 'c'))
  })

  const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const steps = fc.array(fc.tuple(fc.boolean(), keys, keys), { maxLength: 20 })
  const linksAfter = (list: readonly [boolean, string, string][]) =>
    list.reduce<Links<string>>(
      (links, [join, one, other]) => (join ? joined(links, one, other) : separated(links, one, other)),
      none,
    )

  it('joined and then separated, everything is as it was', () => {
    fc.assert(
      fc.property(steps, keys, keys, (list, one, other) => {
        const before = linksAfter(list)
        fc.pre(rootOf(before, one) !== rootOf(before, other))
        const together = joined(before, one, other)
        expect(rootOf(together, one)).toBe(rootOf(together, other))
        expect(changedLinks(before, together)).toHaveLength(1)
        expect(sorted(separated(together, one, other))).toEqual(sorted(before))
      }),
    )
  })

  it('never run in circles, and separated names are apart', () => {
    fc.assert(
      fc.property(steps, keys, keys, (list, one, other) => {
        const links = linksAfter(list)
        for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) expect(links.has(rootOf(links, key))).toBe(false)
        const apart = separated(links, one, other)
        if (one !== other) expect(rootOf(apart, one)).not.toBe(rootOf(apart, other))
      }),
    )
  })
})
