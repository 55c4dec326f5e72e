// The roles around one: likeness by cosine, links in both directions, and the names of moves by field and pay.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SalaryBand } from '#contract/guide.ts'
import {
  likeness,
  type MapRole,
  middlePay,
  moveKind,
  neighboursOf,
  sameField,
  skillPoints,
} from '#core/domain/role-map.ts'
import { anyRoles, asks, type Role, ratingsOf, requirementsOf, skillIds } from './roles.ts'

const pointsOf = (role: Role, ids: Map<string, number>) => skillPoints(requirementsOf(role), ratingsOf(ids, {}))

function mapRole(role: Role, ids: Map<string, number>, over: Partial<MapRole> = {}): MapRole {
  const common = { subtitle: null, category: null, pay: null, links: new Set<string>() }
  return { slug: role.slug, role: role.slug, points: pointsOf(role, ids), ...common, ...over }
}

const design: Role = { slug: 'design', asked: [asks('hard', '設計', 3, 3), asks('hard', '分析', 1, 4)] }
const plan: Role = { slug: 'plan', asked: [asks('hard', '設計', 2, 2), asks('soft', '交渉', 2, 3)] }
const other: Role = { slug: 'other', asked: [asks('soft', '接客', 2, 3)] }
const all = [design, plan, other]
const ids = skillIds(all)

describe('likeness', () => {
  it('is the cosine over w·r', () => {
    expect(likeness(pointsOf(design, ids), pointsOf(plan, ids))).toBeCloseTo(
      (9 * 4) / (Math.hypot(9, 4) * Math.hypot(4, 6)),
      12,
    )
  })

  it('is 0 where nothing is shared or nothing counts', () => {
    expect(likeness(pointsOf(design, ids), pointsOf(other, ids))).toBe(0)
    const none: Role = { slug: 'none', asked: [asks('hard', '設計', 0, 4)] }
    expect(likeness(pointsOf(design, ids), pointsOf(none, ids))).toBe(0)
    expect(likeness(new Map(), new Map())).toBe(0)
  })

  it('shares the points of a tool category among its tools', () => {
    const role: Role = { slug: 't', asked: [asks('tool', '管理', 2, 3, { tools: ['Jira', 'Asana', 'Linear'] })] }
    expect([...pointsOf(role, skillIds([role])).values()].map(({ name, points }) => [name, points])).toEqual([
      ['Jira', 2],
      ['Asana', 2],
      ['Linear', 2],
    ])
  })

  it('counts a tool of two categories where it weighs more, and leaves out what nobody knows as a skill', () => {
    const role: Role = {
      slug: 't',
      asked: [
        asks('tool', '管理', 1, 3, { tools: ['Jira', 'Asana'] }),
        asks('tool', '連絡', 2, 3, { tools: ['Jira'] }),
      ],
    }
    expect(pointsOf(role, new Map([['tool:jira', 1]])).get(1)?.points).toBe(6)
    expect(pointsOf(role, new Map([['tool:jira', 1]])).size).toBe(1)
  })

  it('lies between 0 and 1, is the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(anyRoles, ({ roles }) => {
        const known = skillIds(roles)
        const points = roles.map((role) => pointsOf(role, known))
        for (const a of points) {
          for (const b of points) {
            expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 12)
            expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
            expect(likeness(a, b)).toBeLessThanOrEqual(1)
          }
          if (a.size > 0) expect(likeness(a, a)).toBeCloseTo(1, 12)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('pay of a stage', () => {
  const band = (label: string, minYears: number | null, min: number | null, max: number | null): SalaryBand => ({
    label,
    minYears,
    maxYears: null,
    min,
    max,
    openEnded: false,
    note: null,
    line: 1,
    endLine: 1,
  })
  const bands = [band('ジュニア', 0, 400, 600), band('ミドル', 3, 600, 900), band('シニア', 7, 900, null)]

  it('is the middle of its band', () => {
    expect(middlePay(bands, 'junior')).toBe(500)
    expect(middlePay(bands, 'middle')).toBe(750)
    expect(middlePay(bands, 'senior')).toBe(900)
  })

  it('is the middle of all where the guide has no band of the stage, and unknown without amounts', () => {
    expect(middlePay([band('全体', null, 400, 800)], 'senior')).toBe(600)
    expect(middlePay([band('ミドル', 3, null, null)], 'middle')).toBeNull()
    expect(middlePay([], 'middle')).toBeNull()
  })
})

describe('a move', () => {
  it.each([
    [true, 600, 800, 'promotion'],
    [false, 600, 800, 'move-with-raise'],
    [true, 600, 660, 'equal'],
    [true, 600, 661, 'promotion'],
    [true, 600, 540, 'equal'],
    [true, 600, 539, null],
    [false, 600, 660, 'move'],
    [false, 600, 300, 'move'],
    [null, 600, 800, null],
    [true, null, 800, null],
    [true, 600, null, null],
    [false, 600, null, null],
    [false, null, 600, null],
  ] as const)('same field %s, from %s to %s is %s', (same, from, to, expected) => {
    expect(moveKind(same, from, to)).toBe(expected)
  })

  it('takes product-management and product_management as one field, and none as unknown', () => {
    expect(sameField('product-management', 'Product_Management')).toBe(true)
    expect(sameField('Data  Science', 'data-science')).toBe(true)
    expect(sameField('data science', 'datascience')).toBe(false)
    expect(sameField('product-management', 'marketing')).toBe(false)
    expect(sameField(null, 'marketing')).toBeNull()
    expect(sameField('marketing', null)).toBeNull()
  })
})

describe('neighbours', () => {
  const focus = mapRole(design, ids, { links: new Set(['other', 'gone']), category: 'a', pay: 600 })

  it('are linked ones first, then alike ones; never the role itself', () => {
    const { neighbours, further } = neighboursOf(
      focus,
      [focus, mapRole(plan, ids, { category: 'b', pay: 900 }), mapRole(other, ids, { category: 'a', pay: 900 })],
      12,
    )
    expect(neighbours).toMatchObject([
      { slug: 'other', link: 'to', likeness: 0, shared: [], sameField: true, move: 'promotion' },
      { slug: 'plan', link: null, shared: [{ name: '設計' }], sameField: false, move: 'move-with-raise' },
    ])
    expect(further).toBe(0)
  })

  it('are linked from their side too, or from both', () => {
    const links = new Set(['design'])
    const [from] = neighboursOf(focus, [mapRole(plan, ids, { links })], 12).neighbours
    expect(from?.link).toBe('from')
    const [both] = neighboursOf(focus, [mapRole(other, ids, { links })], 12).neighbours
    expect(both?.link).toBe('both')
  })

  it('stand by likeness whatever their slugs, and name first what weighs most in the role they surround', () => {
    const like: Role = { slug: 'z', asked: [...design.asked, asks('soft', '交渉', 1, 1)] }
    const roles = [mapRole({ ...plan, slug: 'a' }, ids), mapRole(like, ids)]
    const { neighbours } = neighboursOf(mapRole(design, ids), roles, 12)
    expect(neighbours.map(({ slug }) => slug)).toEqual(['z', 'a'])
    expect(neighbours[0]?.shared.map(({ name }) => name)).toEqual(['設計', '分析'])
  })

  it('name equals by their text, and put every link before any likeness', () => {
    const many: Role = {
      slug: 'many',
      asked: [asks('hard', '運用', 1, 2), asks('hard', '保守', 1, 2), asks('hard', '監視', 1, 4)],
    }
    const known = skillIds([many, other])
    const centre = mapRole(many, known, { links: new Set(['far']) })
    const roles = ['same', 'far', 'again'].map((slug) =>
      mapRole(slug === 'far' ? { ...other, slug } : { ...many, slug }, known),
    )
    for (const order of [roles, roles.toReversed()]) {
      const { neighbours } = neighboursOf(centre, order, 12)
      expect(neighbours.map(({ slug }) => slug)).toEqual(['far', 'again', 'same'])
      expect(neighbours[1]?.shared.map(({ name }) => name)).toEqual(['監視', '保守', '運用'])
    }
  })

  it('share nothing and are not linked: no neighbour', () => {
    expect(neighboursOf(mapRole(design, ids), [mapRole(other, ids)], 12)).toEqual({ neighbours: [], further: 0 })
  })

  it('hardly alike and not linked: counted, but no neighbour', () => {
    const wide = { slug: 'wide', asked: [asks('soft', '会議', 1, 1), asks('hard', '設計', 3, 4)] }
    const meets = { slug: 'meets', asked: [asks('soft', '会議', 1, 1), asks('hard', '接客', 3, 4)] }
    const known = skillIds([wide, meets])
    const roles = [mapRole(meets, known)]
    expect(likeness(pointsOf(wide, known), pointsOf(meets, known))).toBeLessThan(0.05)
    expect(neighboursOf(mapRole(wide, known), roles, 12)).toEqual({ neighbours: [], further: 1 })
    const linked = mapRole(wide, known, { links: new Set(['meets']) })
    expect(neighboursOf(linked, roles, 12)).toMatchObject({ neighbours: [{ slug: 'meets', link: 'to' }], further: 0 })
  })

  it('are near from a likeness of 5 % on', () => {
    const narrow = { slug: 'narrow', asked: [asks('hard', '会議', 1, 1)] }
    const wide = (slug: string, others: readonly string[]) => ({
      slug,
      asked: [asks('hard', '会議', 1, 1), ...others.map((name) => asks('hard', name, 3, 4))],
    })
    // 1 : √(1 + 144 · 2) is 5.9 %, 1 : √(1 + 144 · 3) is 4.8 %.
    const [two, three] = [wide('two', ['接客', '設計']), wide('three', ['接客', '設計', '運用'])]
    const known = skillIds([narrow, two, three])
    const roles = [mapRole(two, known), mapRole(three, known)]
    const { neighbours, further } = neighboursOf(mapRole(narrow, known), roles, 12)
    expect([neighbours.map(({ slug }) => slug), further]).toEqual([['two'], 1])
  })

  it('are as many as a picture holds, and the rest is counted', () => {
    const many = Array.from({ length: 30 }, (_, at) => mapRole({ ...plan, slug: `p${at}` }, ids))
    const { neighbours, further } = neighboursOf(focus, many, 12)
    expect([neighbours.length, further]).toEqual([12, 18])
  })
})
