// Whatever is done through the requests, all of it undone gives the state before, step by step, and redone the state after.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangeKind, changeKinds, type markKinds } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { userTables } from '#core/storage/schema.ts'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

type UndoableKind = Exclude<ChangeKind, (typeof markKinds)[number]>

/** turn counts up, so that no two changes of a run are the same. */
type World = Kit & { turn: number }

const slug = 'surveyor'
const levels = [0, 1, 2, 3, 4] as const
const level = ({ turn }: World) => levels[turn % 5] ?? 0

async function skillAt(world: World, offset = 0) {
  const skills = (await world.ask('skills.list', {})).filter(({ kind }) => kind === 'hard')
  const skill = skills[(world.turn + offset) % skills.length]
  if (!skill) throw new CoreFailure('unknown-skill')
  return skill
}

async function itemsOf(world: World) {
  const { steps } = await world.ask('plan.read', { slug })
  return steps.flatMap(({ items }) => items)
}

async function itemAt(world: World, offset = 0) {
  const items = await itemsOf(world)
  const item = items[(world.turn + offset) % items.length]
  if (!item) throw new CoreFailure('unknown-item')
  return item
}

const evidence = ({ turn }: World) =>
  ({ kind: turn % 2 === 0 ? 'work' : 'book', happenedOn: '2026-05-01', link: null, note: `根拠${turn}` }) as const

async function withEvidence(world: World) {
  const skill = await skillAt(world)
  await world.ask('evidence.add', { skillId: skill.id, ...evidence(world) })
  const [first] = (await world.ask('skills.read', { skillId: skill.id })).evidence
  if (!first) throw new CoreFailure('unknown-evidence')
  return first.id
}

/** A guide whose skill goes by another name in its next version, after the user rated it. */
async function renamed(world: World) {
  const name = `again${world.turn}`
  const version = (skill: string) => guideText({ slug: name, role: '計画する人', hard: [[skill, '工程を決める。']] })
  await world.importTexts({ 'again.md': version('プロジェクト管理') })
  await world.ask('skills.rate', { skillId: await world.skillId('プロジェクト管理'), level: level(world) })
  await world.importTexts({ 'again.md': version('プロジェクトマネジメント') })
  const [rename] = await world.ask('rename.list', { slug: name })
  if (!rename?.to) throw new CoreFailure('unknown-requirement')
  return { slug: name, part: 'skill', from: rename.from.key, to: rename.to.key } as const
}

/** A line of the surveyor's guide, whatever version of it stands. */
async function marked(world: World, kind: 'highlight' | 'bookmark') {
  const { text } = await world.ask('library.read', { slug })
  const lines = text.split('\n')
  const line = lines.findIndex((one) => one.startsWith('## ')) + 1
  const quote = (lines[line - 1] ?? '').slice(3)
  return world.ask('passage.add', { slug, kind, line, quote, before: '', after: '', note: `${world.turn}` })
}

async function bands(world: World) {
  const [role] = (await world.ask('salary.compare', { slugs: [slug] })).roles
  const band = role?.bands[world.turn % 3]
  if (!role || !band) throw new CoreFailure('unknown-guide')
  return { role, band }
}

const ownBand = ({ turn }: World) => ({
  label: `自分の帯${turn}`,
  minYears: turn % 7,
  maxYears: (turn % 7) + 3,
  min: 500 + turn,
  max: 900 + turn,
  openEnded: false,
})

async function target(world: World, dueOn: string) {
  const weeklyHours = 1 + (world.turn % 30)
  return world.ask('target.set', { slug, stage: 'middle', dueOn, weeklyHours, isMain: true })
}

async function checkIn(world: World) {
  await target(world, '2027-11-21')
  return (await world.ask('check-in.hold', { slug, note: `見直し${world.turn}` })).checkIn.id
}

async function mergeSkills(world: World) {
  const [into, other] = [await skillAt(world), await skillAt(world, 1)]
  await world.ask('skills.merge', { into: into.id, skillIds: [other.id] })
  return other.id
}

async function mergeItems(world: World) {
  const [from, into] = [await itemAt(world), await itemAt(world, 1)]
  await world.ask('items.merge', { slug, from: from.key, into: into.key })
  return { slug, key: into.key, from: from.key }
}

async function gapLink(world: World, linked: boolean) {
  const { key } = await itemAt(world)
  const { rows } = await world.ask('gap.analyse', { slug })
  const requirement = rows[world.turn % rows.length]?.key ?? ''
  await world.ask('plan.link', { slug, key, requirement, linked: true })
  if (!linked) await world.ask('plan.link', { slug, key, requirement, linked: false })
}

async function stageKey(world: World) {
  const { stages } = await world.ask('ladder.read', { slug })
  return stages[world.turn % stages.length]?.key ?? ''
}

const addOwn = async (world: World) =>
  (await world.ask('plan.add', { slug, title: `実習${world.turn}`, plannedHours: 8, dueOn: null })).key

async function daysOff(world: World) {
  const from = `2027-01-${String(1 + (world.turn % 28)).padStart(2, '0')}`
  await world.ask('daysOff.add', { from, to: from, note: null })
  return (await world.ask('plan.read', { slug })).daysOff
}

const collection = async (world: World) =>
  (await world.ask('collections.add', { name: `候補${world.turn}`, slugs: [slug] })).id

/** One for each kind: a kind without one does not compile, one that does not make its kind fails. */
const makers: Record<UndoableKind, (world: World) => Promise<unknown>> = {
  import: (world) =>
    world.importTexts({ 'new.md': guideText({ slug: `new${world.turn}`, role: `新しい人${world.turn}` }) }),
  'remove-guide': (world) => world.ask('library.remove', { slug: 'cartographer' }),
  'restore-guide': async (world) => {
    await world.ask('library.remove', { slug: 'cartographer' }).catch(ignoreRefusal)
    await world.importTexts({ 'b.md': cartographer })
  },
  'confirm-rename': async (world) => world.ask('rename.confirm', await renamed(world)),
  'dismiss-rename': async (world) => world.ask('rename.dismiss', await renamed(world)),
  rate: async (world) => world.ask('skills.rate', { skillId: (await skillAt(world)).id, level: level(world) }),
  'rate-many': async (world) => {
    const skills = (await world.ask('skills.list', {})).map(({ id }) => id)
    await world.ask('skills.rateMany', { skillIds: skills, level: level(world) })
  },
  'rate-tried': async (world) => {
    const { rows } = await world.ask('gap.analyse', { slug })
    await world.ask('gap.saveTried', { slug, levels: rows.map(({ key }) => ({ key, level: level(world) })) })
  },
  'merge-skills': mergeSkills,
  'split-skill': async (world) => world.ask('skills.split', { skillId: await mergeSkills(world) }),
  'dismiss-duplicate': async (world) =>
    world.ask('skills.dismissDuplicate', { one: (await skillAt(world)).id, other: (await skillAt(world, 1)).id }),
  interest: async (world) =>
    world.ask('skills.interest', {
      skillId: (await skillAt(world)).id,
      interest: ([0, 1, 2, 3] as const)[world.turn % 4] ?? 0,
    }),
  'add-evidence': withEvidence,
  'edit-evidence': async (world) =>
    world.ask('evidence.edit', { evidenceId: await withEvidence(world), ...evidence(world), note: '書き直した' }),
  'remove-evidence': async (world) => world.ask('evidence.remove', { evidenceId: await withEvidence(world) }),
  'edit-requirement': (world) =>
    world.ask('requirement.edit', {
      slug,
      key: 'hard:地図の基礎',
      stage: 'middle',
      level: ([1, 2, 3, 4] as const)[world.turn % 4] ?? 1,
      weight: ([0, 1, 2, 3] as const)[world.turn % 4] ?? 0,
    }),
  'reset-requirement': async (world) => {
    const one = { slug, key: 'hard:地図の基礎' }
    await world.ask('requirement.edit', { ...one, stage: 'middle', level: 4, weight: 3 })
    await world.ask('requirement.reset', one)
  },
  'set-target': (world) => target(world, '2028-01-01'),
  'remove-target': async (world) => {
    await target(world, '2028-02-01')
    await world.ask('target.remove', { slug })
  },
  'edit-item': async (world) => {
    const { key, status } = await itemAt(world)
    const next = status === 'done' ? 'doing' : 'done'
    await world.ask('plan.edit', { slug, key, status: next, spentHours: world.turn, note: `メモ${world.turn}` })
  },
  'add-item': addOwn,
  'remove-item': async (world) => world.ask('plan.remove', { slug, key: await addOwn(world) }),
  'move-item': async (world) => {
    const [first, second] = await itemsOf(world)
    await world.ask('plan.move', { slug, key: second?.key ?? '', before: first?.key ?? null })
  },
  'hold-check-in': checkIn,
  'edit-check-in': async (world) => world.ask('check-in.edit', { checkInId: await checkIn(world), note: null }),
  'remove-check-in': async (world) => world.ask('check-in.remove', { checkInId: await checkIn(world) }),
  'link-gap': (world) => gapLink(world, true),
  'unlink-gap': (world) => gapLink(world, false),
  'merge-items': mergeItems,
  'split-items': async (world) => world.ask('items.split', await mergeItems(world)),
  'add-days-off': daysOff,
  'remove-days-off': async (world) => {
    const [first] = await daysOff(world)
    await world.ask('daysOff.remove', { id: first?.id ?? '' })
  },
  'add-band': (world) => world.ask('salary.edit', { slug, band: ownBand(world) }),
  'edit-band': async (world) => {
    const { band } = await bands(world)
    const { label, minYears, maxYears, max, openEnded } = band
    await world.ask('salary.edit', {
      slug,
      key: band.key,
      band: { label, minYears, maxYears, min: 100 + world.turn, max, openEnded },
    })
  },
  'hide-band': async (world) => world.ask('salary.hide', { slug, key: (await bands(world)).band.key, hidden: true }),
  'show-band': async (world) => {
    const { key } = (await bands(world)).band
    await world.ask('salary.hide', { slug, key, hidden: true })
    await world.ask('salary.hide', { slug, key, hidden: false })
  },
  'reset-band': async (world) => {
    const { band } = await bands(world)
    const { label, minYears, maxYears, max, openEnded, key } = band
    const edited = { label, minYears, maxYears, min: 50 + world.turn, max, openEnded }
    await world.ask('salary.edit', { slug, key, band: edited })
    await world.ask('salary.reset', { slug, key })
  },
  'remove-band': async (world) => {
    const { key } = await world.ask('salary.edit', { slug, band: ownBand(world) })
    await world.ask('salary.reset', { slug, key })
  },
  'set-place': async (world) => world.ask('ladder.place', { slug, stage: await stageKey(world) }),
  'confirm-stage': async (world) =>
    world.ask('ladder.link', { slug, stage: await stageKey(world), to: 'cartographer', confirmed: true }),
  'dismiss-stage': async (world) =>
    world.ask('ladder.link', { slug, stage: await stageKey(world), to: 'cartographer', confirmed: false }),
  'edit-note': (world) => world.ask('notes.write', { field: 'strengths', text: `強み${world.turn}` }),
  'review-card': async (world) => {
    const { cards } = await world.ask('deck.read', { slug })
    const { key } = cards[world.turn % cards.length] ?? { key: '' }
    await world.ask('deck.grade', { slug, key, grade: ([1, 2, 3, 4] as const)[world.turn % 4] ?? 3 })
  },
  'edit-answer': async (world) => {
    const { cards } = await world.ask('deck.read', { slug })
    await world.ask('deck.answer', {
      slug,
      key: cards[world.turn % cards.length]?.key ?? '',
      text: `答え${world.turn}`,
    })
  },
  'add-favourites': async (world) => {
    await world.ask('favourites.set', { slugs: [slug, 'cartographer'], favourite: false })
    await world.ask('favourites.set', { slugs: [slug, 'cartographer'], favourite: true })
  },
  'remove-favourites': async (world) => {
    await world.ask('favourites.set', { slugs: [slug], favourite: true })
    await world.ask('favourites.set', { slugs: [slug], favourite: false })
  },
  'add-collection': (world) => collection(world),
  'rename-collection': async (world) =>
    world.ask('collections.rename', { id: await collection(world), name: `改名${world.turn}` }),
  'remove-collection': async (world) => world.ask('collections.remove', { id: await collection(world) }),
  'put-in-collection': async (world) =>
    world.ask('collections.put', { id: await collection(world), slugs: ['cartographer'], inside: true }),
  'take-from-collection': async (world) =>
    world.ask('collections.put', { id: await collection(world), slugs: [slug], inside: false }),
  'add-highlight': (world) => marked(world, 'highlight'),
  'add-bookmark': (world) => marked(world, 'bookmark'),
  'edit-passage': async (world) => {
    const { passageId } = await marked(world, 'highlight')
    await world.ask('passage.edit', { passageId, colour: 'blue', note: `メモ${world.turn}` })
  },
  'remove-passage': async (world) => {
    const { passageId } = await marked(world, 'bookmark')
    await world.ask('passage.remove', { passageId })
  },
  'import-ticks': async (world) => {
    const { text } = await tickedPlan(world)
    await world.ask('ticks.apply', { text })
  },
  settings: (world) => world.ask('settings.write', { pay: 500 + world.turn, years: world.turn % 40 }),
}

async function tickedPlan(world: World) {
  await target(world, '2028-03-01')
  const { text } = await world.ask('export.role', { slug, format: 'md', language: 'ja' })
  return { text: text.includes('- [ ]') ? text.replace('- [ ]', '- [x]') : text.replace('- [x]', '- [ ]') }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof CoreFailure)) throw error
}

const kinds = Object.keys(makers) as UndoableKind[]

async function openWorld(): Promise<World> {
  const world = { ...(await openKit()), turn: 0 }
  await world.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
  return world
}

/** Every row that belongs to the user; a rating or review that was taken back stays as history. */
function stateOf({ dataFolder }: Kit): Record<string, string[]> {
  const sqlite = new Sqlite(join(dataFolder, databaseName), { readonly: true })
  try {
    const rows = Object.keys(userTables).map((table) => {
      const kept = table === 'ratings' || table === 'card_reviews' ? ' WHERE retracted = 0' : ''
      const all = sqlite.prepare(`SELECT * FROM "${table}"${kept}`).all()
      return [table, all.map((row) => JSON.stringify(row)).sort()]
    })
    return Object.fromEntries(rows)
  } finally {
    sqlite.close()
  }
}

async function doneIn(world: World): Promise<number[]> {
  const { entries } = await world.ask('changes.history', { before: null, limit: 200 })
  return entries.filter(({ state }) => state === 'done').map(({ id }) => id)
}

async function backAndForth(world: World, states: Map<number, Record<string, string[]>>): Promise<void> {
  const after = stateOf(world)
  const last = Math.max(...(await doneIn(world)))
  for (;;) {
    const done = await doneIn(world)
    const known = states.get(done.length)
    if (known) expect(stateOf(world)).toEqual(known)
    if (done.length === 0) break
    await world.ask('changes.undo', {})
  }
  await world.ask('changes.redoTo', { id: last })
  expect(stateOf(world)).toEqual(after)
  await world.ask('changes.undoTo', { id: 1 })
  expect(stateOf(world)).toEqual(states.get(0))
}

describe('every kind of change', () => {
  it('is generated here', () => {
    expect([...kinds, 'restore-backup', 'move-folder'].sort()).toEqual([...changeKinds].sort())
  })

  it.each(kinds)('%s is made by its request, undone and redone', async (kind) => {
    const fresh = await openKit()
    const states = new Map([[0, stateOf(fresh)]])
    const world = { ...fresh, turn: 1 }
    await world.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
    await makers[kind](world)
    const { entries } = await world.ask('changes.history', { before: null, limit: 50 })
    expect(entries.map((entry) => entry.kind)).toContain(kind)
    await backAndForth(world, states)
  })
})

it('any sequence of them comes back to every earlier state, and forth again', async () => {
  const sequence = fc.array(fc.constantFrom(...kinds), { minLength: 6, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(sequence, async (some) => {
      const world = await openWorld()
      const states = new Map([[(await doneIn(world)).length, stateOf(world)]])
      for (const kind of some) {
        world.turn += 1
        await makers[kind](world).catch(ignoreRefusal)
        states.set((await doneIn(world)).length, stateOf(world))
      }
      const all = await doneIn(world)
      await world.ask('changes.undoTo', { id: Math.min(...all) })
      const empty = stateOf(world)
      for (const rows of Object.values(empty)) expect(rows).toEqual([])
      states.set(0, empty)
      await world.ask('changes.redoTo', { id: Math.max(...all) })
      await backAndForth(world, states)
      await world.close()
    }),
    { numRuns: 6 },
  )
})
