// Whatever guides turn into and whatever the user does in between: nothing he said is lost, and undo gives every state back.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

/** Names that are alike, spelt alike, and unlike, so that all ways of carrying over are gone. */
const skillNames = ['プロジェクト管理', 'プロジェクト・管理', 'プロジェクトマネジメント', '地図の基礎']
const toolNames = ['QGIS', 'Q-GIS', 'BigCAD', 'BigCAD Pro']
const bookNames = ['測量の入門', '測量・の入門', '測量の入門 第2版']
const slugs = ['first', 'second'] as const

const some = (names: readonly string[]) => fc.subarray([...names], { maxLength: 2 })
const any = fc.nat({ max: 1_000 })
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4)
/** Mostly one guide, so that its names change often. */
const slug = fc.constantFrom(slugs[0], slugs[0], slugs[0], slugs[1])

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      slug,
      hard: some(skillNames),
      tools: some(toolNames),
      books: fc.subarray(bookNames, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('rate' as const), which: any, level }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('prove' as const), which: any }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('note' as const), slug, which: any }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), slug, which: any, level }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('confirm' as const), slug, which: any, other: any }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('dismiss' as const), slug, which: any }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), slug }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What the user said so far, as a person would remember it. */
type Said = {
  ratings: Level[]
  proofs: number
  notes: Set<string>
  edits: Map<string, { slug: string; key: string; text: string }>
  texts: Map<string, string>
  told: number
}

const pick = <One>(ones: readonly One[], which: number): One | undefined => ones[which % Math.max(1, ones.length)]

async function present(kit: Kit): Promise<string[]> {
  return (await kit.ask('library.list', {})).map((guide) => guide.slug)
}

async function act(kit: Kit, said: Said, one: Step): Promise<void> {
  const here = await present(kit)
  if (one.do === 'import') {
    const rows = one.hard.map((name): [string, string] => [name, '仕事で使う。'])
    const tools: [string, string][] = one.tools.length === 0 ? [] : [['図面作成', `${one.tools.join(', ')}を使う。`]]
    const text = guideText({ slug: one.slug, role: one.slug, hard: rows, tools, books: one.books })
    const { entries } = await kit.importTexts({ [`${one.slug}.md`]: text })
    expect(entries[0]?.failure).toBeNull()
    said.texts.set(one.slug, text)
    return
  }
  if (one.do === 'rate' || one.do === 'prove') {
    const skill = pick(await kit.ask('skills.list', {}), one.which)
    if (!skill) return
    if (one.do === 'rate') {
      const { change } = await kit.ask('skills.rate', { skillId: skill.id, level: one.level })
      if (change) said.ratings.push(one.level)
      return
    }
    const proof = { kind: 'work', happenedOn: null, link: null, note: null } as const
    await kit.ask('evidence.add', { skillId: skill.id, ...proof })
    said.proofs += 1
    return
  }
  if (!here.includes(one.slug)) return
  if (one.do === 'remove') {
    await kit.ask('library.remove', { slug: one.slug })
  } else if (one.do === 'note') {
    const plan = await kit.ask('plan.read', { slug: one.slug })
    const items = [...plan.steps.flatMap((part) => part.items), ...plan.formerItems]
    const item = pick(
      items.filter(({ type }) => type === 'book'),
      one.which,
    )
    if (!item) return
    said.told += 1
    const note = `メモ${said.told}`
    await kit.ask('plan.edit', { slug: one.slug, key: item.key, note })
    if (item.note !== null) said.notes.delete(item.note)
    said.notes.add(note)
  } else if (one.do === 'edit') {
    const { rows } = await kit.ask('gap.analyse', { slug: one.slug })
    const row = pick(
      rows.filter(({ kind }) => kind === 'hard'),
      one.which,
    )
    if (!row) return
    const wanted = one.level === 0 ? 1 : one.level
    await kit.ask('requirement.edit', { slug: one.slug, key: row.key, stage: 'middle', level: wanted })
    said.edits.set(`${one.slug} ${row.key}`, { slug: one.slug, key: row.key, text: said.texts.get(one.slug) ?? '' })
  } else {
    // Telling confirmed names apart leaves an edit with the name under which it was made, so only proposals are refused here.
    const renames = await kit.ask('rename.list', { slug: one.slug })
    const open = renames.filter(({ state, choices }) =>
      one.do === 'dismiss' ? state === 'proposed' : state !== 'same' && choices.length > 0,
    )
    const rename = pick(open, one.which)
    if (!rename) return
    const to =
      one.do === 'confirm' ? pick([...(rename.to ? [rename.to] : []), ...rename.choices], one.other) : rename.to
    if (!to) return
    const pair = { slug: one.slug, part: rename.part, from: rename.from.key, to: to.key }
    await kit.ask(one.do === 'confirm' ? 'rename.confirm' : 'rename.dismiss', pair)
  }
}

/** Everything that screens show of the user's and of his guides. */
async function stateOf(kit: Kit): Promise<string> {
  const here = await present(kit)
  const skills = await kit.ask('skills.list', {})
  return JSON.stringify({
    guides: await Promise.all(here.map((one) => kit.ask('library.read', { slug: one }))),
    gaps: await Promise.all(here.map((one) => kit.ask('gap.analyse', { slug: one }))),
    plans: (await Promise.all(here.map((one) => kit.ask('plan.read', { slug: one })))).map((plan) => plan.steps),
    skills: await Promise.all(skills.map(({ id }) => kit.ask('skills.read', { skillId: id }))),
  })
}

async function expectNothingLost(kit: Kit, said: Said): Promise<void> {
  const skills = await kit.ask('skills.list', {})
  const details = await Promise.all(skills.map(({ id }) => kit.ask('skills.read', { skillId: id })))
  const levels = details.flatMap((detail) => detail.history.map((entry) => entry.level))
  expect(levels.sort(), 'each rating stands in one history').toEqual([...said.ratings].sort())
  expect(details.reduce((sum, detail) => sum + detail.evidence.length, 0)).toBe(said.proofs)
}

async function notesIn(kit: Kit): Promise<Set<string>> {
  const plans = await Promise.all((await present(kit)).map((one) => kit.ask('plan.read', { slug: one })))
  const items = plans.flatMap((plan) => [...plan.steps.flatMap((part) => part.items), ...plan.formerItems])
  return new Set(items.flatMap(({ note }) => note ?? []))
}

it('loses nothing, and undoes everything', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
      const kit = await openKit()
      const said: Said = { ratings: [], proofs: 0, notes: new Set(), edits: new Map(), texts: new Map(), told: 0 }
      const first = await stateOf(kit)
      let before = first
      for (const one of steps) {
        const { undo: last } = await kit.ask('changes.list', {})
        await act(kit, said, one)
        await expectNothingLost(kit, said)
        const after = await stateOf(kit)
        const { undo: next } = await kit.ask('changes.list', {})
        if (next !== null && next.id !== last?.id) {
          await kit.ask('changes.undo', {})
          expect(await stateOf(kit), `undo of ${one.do}`).toBe(before)
          await kit.ask('changes.redo', {})
        }
        expect(await stateOf(kit), `redo of ${one.do}`).toBe(after)
        before = after
      }

      while ((await kit.ask('changes.list', {})).undo !== null) await kit.ask('changes.undo', {})
      expect(await stateOf(kit)).toBe(first)
      while ((await kit.ask('changes.list', {})).redo !== null) await kit.ask('changes.redo', {})
      expect(await stateOf(kit)).toBe(before)

      for (const text of said.texts.values()) await kit.importTexts({ 'back.md': text })
      const seen = await notesIn(kit)
      expect(
        [...said.notes].filter((note) => !seen.has(note)),
        'notes',
      ).toEqual([])
      for (const { slug: of, key, text } of said.edits.values()) {
        await kit.importTexts({ 'back.md': text })
        const row = (await kit.ask('gap.analyse', { slug: of })).rows.find((one) => one.key === key)
        expect(row?.requiredEstimated, `edit of ${key}`).toBe(false)
      }
      await kit.close()
    }),
    { numRuns: Number(process.env.SHIRUBE_RUNS ?? 12) },
  )
})
