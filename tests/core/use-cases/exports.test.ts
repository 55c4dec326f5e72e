// Files about roles and about everything, made through the requests and read by other programs' parsers.

import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import MarkdownIt from 'markdown-it'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RoleFormat, WholeFormat } from '#contract/exports.ts'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterAll, type Kit, openKit } from './kit.ts'

closeAfterAll()

const slug = 'surveyor'
let kit: Kit
let dueKey = ''

const role = (format: RoleFormat, language: 'ja' | 'en' = 'ja') => kit.ask('export.role', { slug, format, language })
const whole = (format: WholeFormat, language: 'ja' | 'en' = 'ja') => kit.ask('export.whole', { format, language })
const csv = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true })

beforeAll(async () => {
  kit = await openKit()
  await kit.importTexts({ 'a.md': surveyor, 'b.md': cartographer })
  await kit.ask('target.set', { slug, stage: 'senior', dueOn: '2027-05-31', weeklyHours: 5, isMain: true })
  await kit.ask('skills.rate', { skillId: await kit.skillId('地図の基礎'), level: 2 })
  await kit.ask('settings.write', { pay: 678, hideAmounts: true })
  const [first] = (await kit.ask('plan.read', { slug })).steps[0]?.items ?? []
  dueKey = first?.key ?? ''
  await kit.ask('plan.edit', { slug, key: dueKey, dueOn: '2026-12-24', note: '=1+1, "引用"\n二行目' })
  await kit.ask('plan.add', { slug, title: '[面談] *の* <記録> | まとめ', plannedHours: 3, dueOn: null })
})

describe('tables', () => {
  it('list every skill', async () => {
    const { fileName, text } = await whole('csv-skills')
    expect(fileName).toBe('Shirube-スキル-2026-11-21.csv')
    const rows = csv(text)
    expect(rows.map((row) => row.スキル).sort()).toEqual(
      (await kit.ask('skills.list', {})).map(({ name }) => name).sort(),
    )
    expect(rows.find((row) => row.スキル === '地図の基礎')).toMatchObject({
      レベル: 'R2',
      評価日: '2026-11-21',
      求める職種: '地図製作者、測量士',
    })
    expect(rows.find((row) => row.スキル === '測量計画')?.レベル).toBe('未評価')
  })

  it('list the gaps of a role, unknown as unknown', async () => {
    const { fileName, text } = await role('csv-gaps', 'en')
    expect(fileName).toBe('Shirube-測量士-gaps-2026-11-21.csv')
    const { rows } = await kit.ask('gap.analyse', { slug })
    const cells = csv(text)
    expect(cells.map((row) => row.Requirement)).toEqual(rows.map(({ name }) => name))
    expect(cells.map((row) => row.Current)).toEqual(
      rows.map(({ level }) => (level === null ? 'not rated' : `R${level}`)),
    )
    expect(cells.filter((row) => row.Current === 'not rated').map((row) => row.Gap)).toEqual(
      rows.filter(({ level }) => level === null).map(() => ''),
    )
  })

  it('list the checklist with its notes', async () => {
    const rows = csv((await role('csv-checklist')).text)
    expect(rows.map((row) => row.学習項目)).toEqual([
      '[面談] *の* <記録> | まとめ',
      '測量入門',
      '地図を読む',
      '測量の考え方',
    ])
    expect(rows[1]).toMatchObject({ 期限: '2026-12-24', メモ: '\'=1+1, "引用"\n二行目', 状態: '未着手' })
  })

  it('list the history without the pay', async () => {
    const { text } = await whole('csv-history')
    const rows = csv(text)
    expect(rows.map((row) => row.変更)).toEqual([
      'ガイドの取り込み',
      '目標の設定',
      '評価',
      '設定の変更',
      '学習項目の変更',
      '学習項目の追加',
    ])
    expect(rows[2]).toMatchObject({ 日付: '2026-11-21', 時刻: '09:00', 対象: '地図の基礎', 前: '未評価', 後: 'R2' })
    expect(text).not.toContain('678')
  })
})

describe('calendar', () => {
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

  it('holds due dates and milestones under names that stay', async () => {
    const found = events((await role('ics')).text)
    const plan = await kit.ask('plan.read', { slug })
    expect(found.map((one) => [one.summary, one.startDate.toString()])).toEqual([
      ['期限：測量入門', '2026-12-24'],
      ['目標日：測量士（シニア）', '2027-05-31'],
      ['到達の見込み：測量士', plan.forecast.finishOn],
    ])
    const again = events((await role('ics', 'en')).text)
    expect(again.map(({ uid }) => uid)).toEqual(found.map(({ uid }) => uid))
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(3)
  })

  it('says nothing of what is done', async () => {
    await kit.ask('plan.edit', { slug, key: dueKey, status: 'done' })
    expect(events((await role('ics')).text).map((one) => one.summary)).not.toContain('期限：測量入門')
    await kit.ask('changes.undo', {})
  })
})

describe('Markdown', () => {
  const plan = async () => (await role('md')).text
  const statuses = async () => {
    const { steps, ownItems } = await kit.ask('plan.read', { slug })
    return [...ownItems, ...steps.flatMap((step) => step.items)].map(({ title, status }) => [title, status])
  }

  it('reads as the plan it is, text as text', async () => {
    const tokens = new MarkdownIt().parse(await plan(), {})
    const inline = tokens.filter(({ type }) => type === 'inline')
    const shown = inline.map(({ children }) =>
      (children ?? []).map(({ type, content }) => (type.startsWith('text') ? content : '')).join(''),
    )
    expect(shown[0]).toBe('キャリアプラン：測量士')
    expect(shown.filter((text) => text.startsWith('[ ] ')).map((text) => text.split(' — ')[0])).toEqual([
      '[ ] [面談] *の* <記録> | まとめ',
      '[ ] 測量入門',
      '[ ] 地図を読む',
      '[ ] 測量の考え方',
    ])
    expect(shown).toContain('メモ：=1+1, "引用" 二行目')
    expect(
      inline.flatMap(({ children }) => children ?? []).filter(({ type }) => /em_open|link_open/.test(type)),
    ).toEqual([])
    for (const { name } of (await kit.ask('gap.analyse', { slug })).rows) expect(shown).toContain(name)
  })

  it('says that nothing changes when nothing was changed', async () => {
    expect(await kit.ask('ticks.compare', { text: await plan() })).toEqual({
      slug,
      role: '測量士',
      changes: [],
      unknown: [],
    })
    expect((await kit.ask('ticks.apply', { text: await plan() })).change).toBeNull()
  })

  it('takes ticks back as one change that one undo takes away, whatever an editor did to the text', async () => {
    const before = await statuses()
    const text = `\uFEFF${(await plan())
      .replace('- [ ] 測量入門', '* [X] 測量入門（読んだ！）')
      .replace('- [ ] 地図を読む', '    1. [x] 別の題')
      .replaceAll('\n', '\r\n')}\r\n- [x] 自分で足した行\r\n- [x] 別の計画 <!-- shirube:0123456789ab:todo -->\r\n`
    const compared = await kit.ask('ticks.compare', { text })
    expect(compared.changes.map(({ title, done }) => [title, done])).toEqual([
      ['測量入門', true],
      ['地図を読む', true],
    ])
    expect(compared.unknown.map((line) => line.text)).toEqual(['自分で足した行', '別の計画'])
    expect(await statuses()).toEqual(before)

    const { change } = await kit.ask('ticks.apply', { text })
    expect(change).toMatchObject({ kind: 'import-ticks', subject: { name: '測量士', count: 2 } })
    expect(await statuses()).toEqual(
      before.map(([title, status]) => [title, title === '測量入門' || title === '地図を読む' ? 'done' : status]),
    )
    const { steps } = await kit.ask('plan.read', { slug })
    expect(steps[0]?.items[0]).toMatchObject({ finishedOn: '2026-11-21', note: '=1+1, "引用"\n二行目' })
    // What was ticked comes out ticked, and taking that file in again changes nothing.
    expect(await plan()).toContain('- [x] 測量入門')
    expect((await kit.ask('ticks.compare', { text: await plan() })).changes).toEqual([])
    expect((await kit.ask('ticks.compare', { text })).changes).toEqual([])
    await kit.ask('changes.undo', {})
    expect(await statuses()).toEqual(before)
  })

  it('finds a mark that was moved to a line of its own', async () => {
    const text = (await plan()).replace(/- \[ \] 測量入門(.*?) (<!-- .*? -->)/, '- [x] 測量入門$1\n  $2')
    expect((await kit.ask('ticks.compare', { text })).changes.map(({ title }) => title)).toEqual(['測量入門'])
  })

  it('leaves alone what the program changed since the export and the file did not', async () => {
    const text = await plan()
    await kit.ask('plan.edit', { slug, key: dueKey, status: 'done' })
    expect((await kit.ask('ticks.compare', { text })).changes).toEqual([])
    const unticked = (await plan()).replace('- [x] 測量入門', '- [ ] 測量入門')
    await kit.ask('ticks.apply', { text: unticked })
    expect((await statuses())[1]).toEqual(['測量入門', 'todo'])
    await kit.ask('changes.undo', {})
    await kit.ask('changes.undo', {})
  })

  it('refuses a file that is no plan, or a plan of a role that is gone', async () => {
    expect(await kit.refused('ticks.compare', { text: '- [x] 何か' })).toBe('not-a-plan')
    expect(await kit.refused('ticks.apply', { text: '<!-- shirube-plan:nobody -->' })).toBe('unknown-guide')
    expect(await kit.refused('ticks.apply', { text: '<!-- shirube-plan:%E0%A4%A -->' })).toBe('not-a-plan')
  })
})

it('of a plan whose guide renamed a book since: its tick is found, and its date stays one event', async () => {
  const other = await openKit()
  const named = (book: string) => guideText({ slug: 'g', role: '職種', books: [book, '地図を読む'] })
  const asked = { slug: 'g', language: 'ja' } as const
  const uids = async () => (await other.ask('export.role', { ...asked, format: 'ics' })).text.match(/^UID:.*$/gm)
  await other.importTexts({ 'g.md': named('測量の入門') })
  await other.ask('target.set', { slug: 'g', stage: 'senior', dueOn: null, weeklyHours: 5, isMain: true })
  await other.ask('plan.edit', { slug: 'g', key: 'book:測量の入門', dueOn: '2027-01-31' })
  const { text } = await other.ask('export.role', { ...asked, format: 'md' })
  const before = await uids()
  await other.importTexts({ 'g.md': named('測量の入門 第2版') })
  const [rename] = await other.ask('rename.list', { slug: 'g' })
  if (!rename?.to) throw new Error('nothing was renamed')
  await other.ask('rename.confirm', { slug: 'g', part: rename.part, from: rename.from.key, to: rename.to.key })
  expect(before).toHaveLength(2)
  expect(await uids()).toEqual(before)
  const ticked = text.replace('- [ ] 測量の入門', '- [x] 測量の入門')
  expect(await other.ask('ticks.compare', { text: ticked })).toMatchObject({
    changes: [{ title: '測量の入門 第2版', done: true }],
    unknown: [],
  })
  await other.ask('ticks.apply', { text: ticked })
  const [step] = (await other.ask('plan.read', { slug: 'g' })).steps
  expect(step?.items[0]).toMatchObject({ title: '測量の入門 第2版', status: 'done', dueOn: '2027-01-31' })
})

describe('names of files', () => {
  it('are other for roles that a file system would take for one', async () => {
    const many = await openKit()
    const roles = { one: 'Tech PM', two: 'tech pm', three: 'Tech/ PM', four: '測量士' }
    await many.importTexts(
      Object.fromEntries(Object.entries(roles).map(([of, name]) => [`${of}.md`, guideText({ slug: of, role: name })])),
    )
    const names = await Promise.all(
      Object.keys(roles).map((of) => many.ask('export.role', { slug: of, format: 'md', language: 'ja' })),
    )
    expect(names.map(({ fileName }) => fileName)).toEqual([
      'Shirube-Tech-PM-one-学習計画-2026-11-21.md',
      'Shirube-tech-pm-two-学習計画-2026-11-21.md',
      'Shirube-Tech-PM-three-学習計画-2026-11-21.md',
      'Shirube-測量士-学習計画-2026-11-21.md',
    ])
    // Alone it needs no slug.
    await many.ask('library.removeMany', { slugs: ['two', 'three'] })
    const { fileName } = await many.ask('export.role', { slug: 'one', format: 'ics', language: 'ja' })
    expect(fileName).toBe('Shirube-Tech-PM-2026-11-21.ics')
  })
})
