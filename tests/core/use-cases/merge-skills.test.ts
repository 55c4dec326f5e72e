// Skills that the user joins, splits and rates together, through the whole application and its database.

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterAll, type Kit, openKit } from './kit.ts'

closeAfterAll()

const hard = (...names: string[]): [string, string][] => names.map((name) => [name, '説明。'])
const guides = {
  'one.md': guideText({ slug: 'one', role: '一つ目', hard: hard('クラウドコンピューティング', '測量', '地図') }),
  'other.md': guideText({ slug: 'other', role: '二つ目', hard: hard('クラウドプラットフォーム', '測量') }),
  'both.md': guideText({
    slug: 'both',
    role: '両方',
    hard: hard('クラウドコンピューティング', 'クラウドプラットフォームの指導', 'クラウドプラットフォーム'),
  }),
}
const slugs = ['one', 'other', 'both']

async function open(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts(guides)
  return kit
}

/** Everything of skills and scores that a screen can show. */
async function shown(kit: Kit) {
  const skills = await kit.ask('skills.list', {})
  return {
    skills,
    details: await Promise.all(skills.map(({ id }) => kit.ask('skills.read', { skillId: id }))),
    gaps: await Promise.all(slugs.map((slug) => kit.ask('gap.analyse', { slug }))),
  }
}

describe('joining and splitting', () => {
  let kit: Kit
  beforeAll(async () => {
    kit = await open()
  })

  it('is nothing at all when one follows the other, whatever was rated and joined before', async () => {
    const level = fc.constantFrom<(Level | null)[]>(null, 0, 1, 2, 3, 4)
    const step = fc.oneof(
      fc.record({ do: fc.constant('rate' as const), skill: fc.nat(), level }),
      fc.record({ do: fc.constant('merge' as const), skill: fc.nat(), into: fc.nat() }),
    )
    let day = 1
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.nat(), fc.nat(), async (steps, one, other) => {
        let done = 0
        const some = async (place: number) => {
          const list = (await kit.ask('skills.list', {})).filter(({ kind }) => kind === 'hard')
          return list[place % list.length]?.id ?? 0
        }
        for (const each of steps) {
          day += 1
          kit.setTime(`2026-11-${String((day % 28) + 1).padStart(2, '0')}T09:00:00`)
          const { change } =
            each.do === 'rate'
              ? await kit.ask('skills.rate', { skillId: await some(each.skill), level: each.level })
              : await kit.ask('skills.merge', { into: await some(each.into), skillIds: [await some(each.skill)] })
          if (change !== null) done += 1
        }
        const [into, from] = [await some(one), await some(other)]
        const before = await shown(kit)
        const merged = await kit.ask('skills.merge', { into, skillIds: [from] })
        if (merged.change !== null) {
          done += 1
          expect(await shown(kit)).not.toEqual(before)
          await kit.ask('skills.split', { skillId: from })
          expect(await shown(kit)).toEqual(before)
          expect((await kit.ask('changes.undo', {})).kind).toBe('split-skill')
          await kit.ask('changes.undo', {})
          expect(await shown(kit)).toEqual(before)
          done -= 1
        }
        for (let undo = 0; undo < done; undo += 1) await kit.ask('changes.undo', {})
      }),
      { numRuns: 25 },
    )
    const skills = await kit.ask('skills.list', {})
    expect(skills.every((skill) => skill.level === null && skill.aliases.length === 0)).toBe(true)
  })
})

describe('two names of one skill', () => {
  it('count as one requirement in a role that asks for both, at the higher level, and the newest rating counts', async () => {
    const kit = await open()
    const computing = await kit.skillId('クラウドコンピューティング')
    const platform = await kit.skillId('クラウドプラットフォーム')
    await kit.ask('skills.rate', { skillId: computing, level: 4 })
    kit.setTime('2026-11-22T09:00:00')
    await kit.ask('skills.rate', { skillId: platform, level: 2 })
    const key = 'hard:クラウドプラットフォーム'
    await kit.ask('requirement.edit', { slug: 'both', key, stage: 'middle', level: 4 })
    const before = (await kit.ask('gap.analyse', { slug: 'both' })).rows.filter(({ kind }) => kind === 'hard')
    await kit.ask('skills.merge', { into: computing, skillIds: [platform] })
    for (const slug of ['one', 'other']) {
      const row = (await kit.ask('gap.analyse', { slug })).rows.find(({ name }) => name.startsWith('クラウド'))
      expect(row).toMatchObject({ level: 2, skillId: computing })
    }
    const rows = (await kit.ask('gap.analyse', { slug: 'both' })).rows.filter(({ kind }) => kind === 'hard')
    expect(rows).toHaveLength(before.length - 1)
    const [row] = rows
    expect(row).toMatchObject({ key: 'hard:クラウドコンピューティング', required: 4, requiredEstimated: false })
    await kit.ask('requirement.reset', { slug: 'both', key: row?.key ?? '' })
    const [estimated] = (await kit.ask('gap.analyse', { slug: 'both' })).rows
    expect(estimated).toMatchObject({ requiredEstimated: true, required: 3 })
    const { aliases, history } = await kit.ask('skills.read', { skillId: platform })
    expect(aliases).toMatchObject([{ name: 'クラウドプラットフォーム', level: 2, ratedOn: '2026-11-22' }])
    expect(history.map(({ name, level }) => [name, level])).toEqual([
      ['クラウドコンピューティング', 4],
      ['クラウドプラットフォーム', 2],
    ])
    await kit.ask('skills.split', { skillId: platform })
    expect((await kit.ask('skills.read', { skillId: computing })).skill.level).toBe(4)
    expect((await kit.ask('skills.read', { skillId: platform })).skill.level).toBe(2)
  })

  it('are called by the standing one in heat map and role map, whichever a guide writes', async () => {
    const kit = await open()
    const computing = await kit.skillId('クラウドコンピューティング')
    await kit.ask('skills.merge', { into: computing, skillIds: [await kit.skillId('クラウドプラットフォーム')] })
    const heads = (await kit.ask('gap.matrix', { slugs: ['other'] })).skills.map(({ name }) => name)
    expect(heads).toContain('クラウドコンピューティング')
    expect(heads).not.toContain('クラウドプラットフォーム')
    const [near] = (await kit.ask('gap.map', { slug: 'other' })).neighbours
    expect(JSON.stringify(near)).toContain('クラウドコンピューティング')
    expect(JSON.stringify(near)).not.toContain('クラウドプラットフォーム')
  })

  it('are proposed, and not again once they were refused, until that is undone', async () => {
    const kit = await open()
    const one = await kit.skillId('クラウドコンピューティング')
    const other = await kit.skillId('クラウドプラットフォーム')
    const proposed = async () =>
      (await kit.ask('skills.duplicates', {})).map((pair) => [pair.one, pair.other].sort((a, b) => a - b))
    const pair = [one, other].sort((a, b) => a - b)
    expect(await proposed()).toContainEqual(pair)
    await kit.ask('skills.dismissDuplicate', { one, other })
    expect(await proposed()).not.toContainEqual(pair)
    await kit.importTexts({ 'more.md': guideText({ slug: 'more', role: '四つ目', hard: hard('天文') }) })
    expect(await proposed()).not.toContainEqual(pair)
    await kit.ask('skills.merge', { into: one, skillIds: [other] })
    await kit.ask('skills.split', { skillId: other })
    expect(await proposed()).toContainEqual(pair)
    for (let undo = 0; undo < 4; undo += 1) await kit.ask('changes.undo', {})
    expect(await proposed()).toContainEqual(pair)
  })

  it('of different kinds are two skills that know of each other, and one when the user says so', async () => {
    const kit = await openKit()
    await kit.importTexts({
      'a.md': guideText({ slug: 'a', role: '甲', hard: hard('交渉'), soft: [] }),
      'b.md': guideText({ slug: 'b', role: '乙', hard: hard('測量'), soft: [['交渉', '相手と決める。']] }),
    })
    const kinds = (await kit.ask('skills.list', {})).filter(({ name }) => name === '交渉')
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['hard', 'soft'])
    const [hardOne, softOne] = ['hard', 'soft'].map((kind) => kinds.find((skill) => skill.kind === kind)?.id ?? 0)
    if (hardOne === undefined || softOne === undefined) throw new Error('not both kinds')
    expect((await kit.ask('skills.read', { skillId: hardOne })).otherKinds).toEqual([
      { skillId: softOne, kind: 'soft' },
    ])
    expect(await kit.ask('skills.duplicates', {})).toEqual([expect.objectContaining({ reason: 'sort' })])
    await kit.ask('skills.rate', { skillId: softOne, level: 3 })
    await kit.ask('skills.merge', { into: hardOne, skillIds: [softOne] })
    for (const slug of ['a', 'b']) {
      const row = (await kit.ask('gap.analyse', { slug })).rows.find(({ name }) => name === '交渉')
      expect(row).toMatchObject({ level: 3, skillId: hardOne })
    }
    expect((await kit.ask('skills.read', { skillId: hardOne })).otherKinds).toEqual([])
  })
})

describe('rating', () => {
  it('a tool changes every role that names it', async () => {
    const kit = await openKit()
    await kit.importTexts({
      'a.md': guideText({ slug: 'a', role: '甲' }),
      'b.md': guideText({ slug: 'b', role: '乙' }),
    })
    const tool = (await kit.ask('skills.list', {})).find(
      ({ kind, requiredBy }) => kind === 'tool' && requiredBy.length === 2,
    )
    const levels = async () =>
      Promise.all(
        ['a', 'b'].map(async (slug) => {
          const { rows } = await kit.ask('gap.analyse', { slug })
          return rows.find((row) => row.tools.some(({ skillId }) => skillId === tool?.id))?.level
        }),
      )
    expect(await levels()).toEqual([null, null])
    await kit.ask('skills.rate', { skillId: tool?.id ?? 0, level: 4 })
    expect(await levels()).toEqual([4, 4])
    await kit.ask('changes.undo', {})
    expect(await levels()).toEqual([null, null])
  })

  it('many at once is one change, leaves out what is so already, and one undo takes it back', async () => {
    const kit = await open()
    const before = await shown(kit)
    const ids = before.skills.map(({ id }) => id)
    await kit.ask('skills.rate', { skillId: ids[0] ?? 0, level: 2 })
    const { change } = await kit.ask('skills.rateMany', { skillIds: [...ids, ...ids], level: 2 })
    expect(change?.subject.count).toBe(ids.length - 1)
    expect((await kit.ask('skills.list', {})).every(({ level }) => level === 2)).toBe(true)
    expect((await kit.ask('skills.rateMany', { skillIds: ids, level: 2 })).change).toBeNull()
    await kit.ask('changes.undo', {})
    await kit.ask('changes.undo', {})
    expect(await shown(kit)).toEqual(before)
    expect(await kit.refused('skills.rateMany', { skillIds: [...ids, 999_999], level: 1 })).toBe('unknown-skill')
  })
})

describe('an old rating', () => {
  it('is marked after the days of the setting, keeps its level, and is fresh once it is confirmed', async () => {
    const kit = await open()
    const skillId = await kit.skillId('測量')
    await kit.ask('skills.rate', { skillId, level: 3 })
    const now = async () => (await kit.ask('skills.read', { skillId })).skill
    const { staleDays } = await kit.ask('settings.read', {})
    expect(staleDays).toBe(180)
    kit.setTime('2027-05-20T09:00:00')
    expect(await now()).toMatchObject({ level: 3, stale: false })
    kit.setTime('2027-05-21T09:00:00')
    expect(await now()).toMatchObject({ level: 3, stale: true })
    await kit.ask('settings.write', { staleDays: 365 })
    expect(await now()).toMatchObject({ level: 3, stale: false })
    await kit.ask('settings.write', { staleDays: 30 })
    await kit.ask('skills.rate', { skillId, level: 3 })
    expect(await now()).toMatchObject({ level: 3, stale: false, ratedOn: '2027-05-21' })
  })
})
