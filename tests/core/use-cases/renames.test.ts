// A guide that calls things by other names: what is carried over by itself, what waits for the user, and what undo and split give back.

import { describe, expect, it } from 'vitest'
import type { GuideRename } from '#contract/library.ts'
import { type GuideWords, guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'survey'
const guide = (words: Partial<GuideWords> = {}) => guideText({ slug, role: '測量士', ...words })
const hard = (...names: string[]): Partial<GuideWords> => ({ hard: names.map((name) => [name, `${name}の説明。`]) })

async function importing(kit: Kit, ...texts: string[]) {
  const status = await kit.importTexts(Object.fromEntries(texts.map((text, index) => [`${index}.md`, text])))
  return status.entries
}

async function rate(kit: Kit, name: string, level: 0 | 1 | 2 | 3 | 4) {
  await kit.ask('skills.rate', { skillId: await kit.skillId(name), level })
}

const skill = async (kit: Kit, name: string) => (await kit.ask('skills.list', {})).find((one) => one.name === name)

async function renameOf(kit: Kit, name: string, of = slug): Promise<GuideRename> {
  const found = (await kit.ask('rename.list', { slug: of })).find((one) => one.from.name === name)
  if (!found) throw new Error(`no rename of ${name}`)
  return found
}

async function confirm(kit: Kit, name: string, to?: string) {
  const { part, from, to: proposed, choices } = await renameOf(kit, name)
  const chosen = to === undefined ? proposed : [proposed, ...choices].find((one) => one?.name === to)
  const pair = { slug, part, from: from.key, to: chosen?.key ?? '' }
  await kit.ask('rename.confirm', pair)
  return pair
}

describe('a name that is only written in another way', () => {
  it('takes rating, interest, evidence and edits over at once, and undo of the import takes that back', async () => {
    const kit = await openKit()
    await importing(kit, guide(hard('データベース設計', '製図')))
    const skillId = await kit.skillId('データベース設計')
    await kit.ask('skills.rate', { skillId, level: 3 })
    await kit.ask('skills.interest', { skillId, interest: 2 })
    await kit.ask('evidence.add', { skillId, kind: 'work', happenedOn: null, link: null, note: '台帳' })
    await kit.ask('requirement.edit', { slug, key: 'hard:データベース設計', stage: 'middle', level: 4, weight: 1 })
    await importing(kit, guide(hard('データベース・設計', '製図')))
    expect(await skill(kit, 'データベース・設計')).toMatchObject({
      level: 3,
      interest: 2,
      evidenceCount: 1,
      aliases: ['データベース設計'],
    })
    expect(await skill(kit, 'データベース設計')).toBeUndefined()
    const row = (await kit.ask('gap.analyse', { slug })).rows.find((one) => one.name === 'データベース・設計')
    expect(row).toMatchObject({ level: 3, required: 4, weight: 1, requiredEstimated: false, evidenceCount: 1 })
    expect((await renameOf(kit, 'データベース設計')).state).toBe('same')

    await kit.ask('changes.undo', {})
    expect(await skill(kit, 'データベース設計')).toMatchObject({ level: 3, interest: 2, evidenceCount: 1 })
    expect(await skill(kit, 'データベース・設計')).toBeUndefined()
    await kit.ask('changes.redo', {})
    expect(await skill(kit, 'データベース・設計')).toMatchObject({ level: 3 })
  })

  it('is left to the user where the new name has a past of its own', async () => {
    const kit = await openKit()
    const other = guideText({ slug: 'other', role: '別', ...hard('データベース・設計') })
    await importing(kit, guide(hard('データベース設計')), other)
    await rate(kit, 'データベース設計', 3)
    await rate(kit, 'データベース・設計', 1)
    await importing(kit, guide(hard('データベース・設計')))
    expect(await renameOf(kit, 'データベース設計')).toMatchObject({ state: 'proposed' })
    expect(await skill(kit, 'データベース・設計')).toMatchObject({ level: 1 })
    expect(await skill(kit, 'データベース設計')).toMatchObject({ level: 3, requiredBy: [] })
  })

  it('is left to the user where he said once that the two are not the same', async () => {
    const kit = await openKit()
    const [old, next] = [guide(hard('データベース設計')), guide(hard('データベース・設計'))]
    await importing(kit, old)
    await rate(kit, 'データベース設計', 3)
    await importing(kit, next)
    const { part, from, to } = await renameOf(kit, 'データベース設計')
    await kit.ask('rename.dismiss', { slug, part, from: from.key, to: to?.key ?? '' })
    await importing(kit, old)
    await importing(kit, next)
    expect(await renameOf(kit, 'データベース設計')).toMatchObject({ state: 'gone', to: null })
    expect(await skill(kit, 'データベース・設計')).toMatchObject({ level: null, aliases: [] })
  })
})

describe('a name that may be another thing', () => {
  const old = guide(hard('プロジェクト管理', '製図'))
  const next = guide(hard('プロジェクトマネジメント', '写真測量'))

  async function changed(): Promise<Kit> {
    const kit = await openKit()
    await importing(kit, old)
    await rate(kit, 'プロジェクト管理', 2)
    await rate(kit, '製図', 4)
    await importing(kit, next)
    return kit
  }

  it('waits, and what was rated stays in the list without a role that asks for it', async () => {
    const kit = await changed()
    expect(await skill(kit, 'プロジェクト管理')).toMatchObject({ level: 2, requiredBy: [] })
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ level: null })
    expect(await kit.ask('rename.list', { slug })).toMatchObject([
      { state: 'proposed', to: { name: 'プロジェクトマネジメント' }, touches: ['rated'] },
      { state: 'gone', to: null, from: { name: '製図' } },
    ])
  })

  it('counts for the new name once confirmed; the newest rating of both counts', async () => {
    const kit = await changed()
    await confirm(kit, 'プロジェクト管理')
    expect((await kit.ask('gap.analyse', { slug })).rows[0]).toMatchObject({
      level: 2,
      name: 'プロジェクトマネジメント',
    })
    await rate(kit, 'プロジェクトマネジメント', 4)
    const id = await kit.skillId('プロジェクトマネジメント')
    const { history } = await kit.ask('skills.read', { skillId: id })
    expect(history.map((entry) => entry.level)).toEqual([2, 4])
  })

  it('gives each its own history back when they are told apart, however much later', async () => {
    const kit = await changed()
    const pair = await confirm(kit, 'プロジェクト管理')
    await rate(kit, 'プロジェクトマネジメント', 4)
    await kit.ask('rename.dismiss', pair)
    expect(await skill(kit, 'プロジェクト管理')).toMatchObject({ level: 2 })
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ level: 4, aliases: [] })
    await kit.ask('changes.undo', {})
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ level: 4, aliases: ['プロジェクト管理'] })
  })

  it('can be corrected to another name, and the wrong one lets go', async () => {
    const kit = await changed()
    await confirm(kit, 'プロジェクト管理')
    await confirm(kit, 'プロジェクト管理', '写真測量')
    expect(await skill(kit, '写真測量')).toMatchObject({ level: 2, aliases: ['プロジェクト管理'] })
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ level: null, aliases: [] })
    await kit.ask('changes.undo', {})
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ level: 2 })
  })

  it('follows a name that changes twice, and back', async () => {
    const kit = await changed()
    await confirm(kit, 'プロジェクト管理')
    await importing(kit, guide(hard('プロジェクトの推進', '写真測量')))
    await confirm(kit, 'プロジェクトマネジメント', 'プロジェクトの推進')
    expect(await skill(kit, 'プロジェクトの推進')).toMatchObject({ level: 2 })
    await importing(kit, old)
    const row = (await kit.ask('gap.analyse', { slug })).rows.find((one) => one.name === 'プロジェクト管理')
    expect(row).toMatchObject({ level: 2 })
  })

  it('is rated through any of its names, in every guide', async () => {
    const kit = await openKit()
    await importing(kit, old, guideText({ slug: 'other', role: '別', ...hard('プロジェクト管理') }))
    const oldId = await kit.skillId('プロジェクト管理')
    await rate(kit, 'プロジェクト管理', 2)
    await importing(kit, next)
    expect((await renameOf(kit, 'プロジェクト管理')).state).toBe('proposed')
    await confirm(kit, 'プロジェクト管理')
    await kit.ask('skills.rate', { skillId: oldId, level: 3 })
    const merged = await skill(kit, 'プロジェクトマネジメント')
    expect(merged).toMatchObject({ level: 3, requiredBy: ['other', slug] })
    expect((await kit.ask('gap.analyse', { slug: 'other' })).rows[0]).toMatchObject({
      name: 'プロジェクト管理',
      level: 3,
      skillId: merged?.id,
    })
    const detail = await kit.ask('skills.read', { skillId: oldId })
    expect(detail.skill.id).toBe(merged?.id)
    expect(detail.requiredBy.map((one) => one.slug).sort()).toEqual(['other', slug])
    const hits = await kit.ask('search', { query: 'プロジェクト管理', limit: 20 })
    expect(hits.filter((hit) => hit.kind === 'skill').map((hit) => hit.skillId)).toEqual([merged?.id])
    expect((await kit.ask('gap.trend', { slug })).length).toBeGreaterThan(0)
  })

  it('keeps one interest however many names it was said under, and clears it whole', async () => {
    const kit = await changed()
    await kit.ask('skills.interest', { skillId: await kit.skillId('プロジェクト管理'), interest: 3 })
    await kit.ask('skills.interest', { skillId: await kit.skillId('プロジェクトマネジメント'), interest: 1 })
    await confirm(kit, 'プロジェクト管理')
    const skillId = await kit.skillId('プロジェクトマネジメント')
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ interest: 1 })
    await kit.ask('skills.interest', { skillId, interest: null })
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ interest: null })
    await kit.ask('changes.undo', {})
    expect(await skill(kit, 'プロジェクトマネジメント')).toMatchObject({ interest: 1 })
  })

  it('is refused where there is nothing of that name', async () => {
    const kit = await changed()
    const { from, to } = await renameOf(kit, 'プロジェクト管理')
    const pair = { slug, part: 'skill', from: from.key, to: to?.key ?? '' } as const
    expect(await kit.refused('rename.confirm', { ...pair, from: 'hard:無い' })).toBe('unknown-requirement')
    expect(await kit.refused('rename.dismiss', { ...pair, to: 'hard:無い' })).toBe('unknown-requirement')
    expect(await kit.refused('rename.confirm', { ...pair, part: 'resource' })).toBe('unknown-item')
    expect(await kit.refused('rename.confirm', { ...pair, slug: 'nobody' })).toBe('unknown-guide')
    expect(await kit.refused('rename.confirm', { ...pair, to: 'tool:図面作成' })).toBe('bad-input')
  })
})

describe('tools and their categories', () => {
  it('carry the edit of a category and the rating of a tool over', async () => {
    const kit = await openKit()
    await importing(kit, guide({ tools: [['図面の作成ツール', 'QGIS, BigCAD Proを使う。']] }))
    await rate(kit, 'BigCAD Pro', 3)
    await kit.ask('requirement.edit', { slug, key: 'tool:図面の作成ツール', stage: 'middle', ownLevel: 4 })
    await importing(kit, guide({ tools: [['図面の作成用ツール', 'QGIS, BigCADを使う。']] }))
    await confirm(kit, '図面の作成ツール')
    await confirm(kit, 'BigCAD Pro')
    const row = (await kit.ask('gap.analyse', { slug })).rows.find((one) => one.kind === 'tool')
    expect(row).toMatchObject({ name: '図面の作成用ツール', level: 4, levelFrom: 'set' })
    expect(row?.tools).toContainEqual(expect.objectContaining({ name: 'BigCAD', level: 3 }))
    await kit.ask('requirement.reset', { slug, key: 'tool:図面の作成用ツール' })
    const reset = (await kit.ask('gap.analyse', { slug })).rows.find((one) => one.kind === 'tool')
    expect(reset).toMatchObject({ level: 3, levelFrom: 'tool', fromTool: 'BigCAD' })
  })
})

describe('an edited requirement', () => {
  it('comes back when its row comes back', async () => {
    const kit = await openKit()
    await importing(kit, guide(hard('測量計画', '製図')))
    await kit.ask('requirement.edit', { slug, key: 'hard:測量計画', stage: 'middle', level: 1 })
    await importing(kit, guide(hard('製図')))
    expect(await renameOf(kit, '測量計画')).toMatchObject({ state: 'gone', touches: ['edited'] })
    await importing(kit, guide(hard('測量計画', '製図')))
    expect((await kit.ask('gap.analyse', { slug })).rows[0]).toMatchObject({ required: 1, requiredEstimated: false })
  })

  it('follows its new name, can be edited there, and returns whole to the old one', async () => {
    const kit = await openKit()
    const [old, next] = [guide(hard('プロジェクト管理')), guide(hard('プロジェクトマネジメント'))]
    await importing(kit, old)
    await kit.ask('requirement.edit', { slug, key: 'hard:プロジェクト管理', stage: 'middle', level: 1 })
    await importing(kit, next)
    await confirm(kit, 'プロジェクト管理')
    await kit.ask('requirement.edit', { slug, key: 'hard:プロジェクトマネジメント', stage: 'middle', weight: 3 })
    const both = { required: 1, weight: 3, requiredEstimated: false, weightEstimated: false }
    expect((await kit.ask('gap.analyse', { slug })).rows[0]).toMatchObject(both)
    await importing(kit, old)
    expect((await kit.ask('gap.analyse', { slug })).rows[0]).toMatchObject({ ...both, name: 'プロジェクト管理' })
  })

  it('that was edited only under the new name counts for the old one too', async () => {
    const kit = await openKit()
    const [old, next] = [guide(hard('プロジェクト管理')), guide(hard('プロジェクトマネジメント'))]
    await importing(kit, old)
    await rate(kit, 'プロジェクト管理', 2)
    await importing(kit, next)
    await confirm(kit, 'プロジェクト管理')
    await kit.ask('requirement.edit', { slug, key: 'hard:プロジェクトマネジメント', stage: 'middle', level: 1 })
    await importing(kit, old)
    expect((await kit.ask('gap.analyse', { slug })).rows[0]).toMatchObject({ required: 1, requiredEstimated: false })
  })
})

describe('learning items', () => {
  const old = guide({ books: ['測量の入門', '地図を読む'] })
  const next = guide({ books: ['測量の入門 第2版', '地図を読む'] })

  it('keep status, hours, dates, note and place under their new name', async () => {
    const kit = await openKit()
    await importing(kit, old)
    const key = 'book:測量の入門'
    await kit.ask('plan.edit', { slug, key, status: 'doing', spentHours: 3, dueOn: '2027-01-31', note: '三章' })
    await kit.ask('plan.move', { slug, key, before: null })
    await importing(kit, next)
    expect((await kit.ask('plan.read', { slug })).formerItems).toMatchObject([{ key, note: '三章' }])
    await confirm(kit, '測量の入門')
    const plan = await kit.ask('plan.read', { slug })
    expect(plan.formerItems).toEqual([])
    const last = plan.steps[0]?.items.at(-1)
    expect(last).toMatchObject({ title: '測量の入門 第2版', status: 'doing', spentHours: 3, note: '三章' })
    await kit.ask('plan.edit', { slug, key: last?.key ?? '', status: 'done' })
    await importing(kit, old)
    const items = (await kit.ask('plan.read', { slug })).steps[0]?.items ?? []
    expect(items.find((item) => item.key === key)).toMatchObject({ status: 'done', note: '三章' })
    expect(items.some((item) => item.title === '測量の入門 第2版')).toBe(false)
  })

  it('hide nothing where both names were touched before they were confirmed', async () => {
    const kit = await openKit()
    await importing(kit, old)
    await kit.ask('plan.edit', { slug, key: 'book:測量の入門', note: '旧' })
    await importing(kit, next)
    await kit.ask('plan.edit', { slug, key: 'book:測量の入門第2版', note: '新' })
    await confirm(kit, '測量の入門')
    const plan = await kit.ask('plan.read', { slug })
    expect(plan.steps[0]?.items[0]).toMatchObject({ note: '新' })
    expect(plan.formerItems).toMatchObject([{ title: '測量の入門', note: '旧' }])
    await kit.ask('plan.edit', { slug, key: 'book:測量の入門', note: '直した' })
    expect((await kit.ask('plan.read', { slug })).formerItems).toMatchObject([{ note: '直した' }])
  })

  it('stand once in a plan that names both, and know each other’s guides', async () => {
    const kit = await openKit()
    const both = guideText({ slug: 'both', role: '両方', books: ['測量の入門', '測量の入門 第2版'] })
    await importing(kit, old, both)
    await kit.ask('plan.edit', { slug, key: 'book:測量の入門', status: 'done' })
    await importing(kit, next)
    await confirm(kit, '測量の入門')
    const books = (await kit.ask('plan.read', { slug: 'both' })).steps[0]?.items.filter((item) => item.type === 'book')
    expect(books).toMatchObject([{ title: '測量の入門', status: 'done', alsoIn: [slug] }])
  })
})
