// Rating and merging in a browser: the round of twelve by keyboard, a selection, two skills made one, a requirement set by hand, each undone.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SkillSummary } from '#contract/skills.ts'
import { type AskCore, askCore, importThrough } from './core.ts'
import {
  closeBrowser,
  goTo,
  type Host,
  haveRealGuides,
  realGuides,
  removeFolder,
  root,
  seriousFindings,
  startHost,
  type Visitor,
  visit,
} from './host.ts'

const folder = haveRealGuides ? realGuides : join(root, 'resources/sample-guides')
if (!haveRealGuides) console.log('skills: ../shared/guides is absent, the sample guides take their place')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(folder, name))
const slug = haveRealGuides ? 'technical_project_manager' : 'sample_data_analyst'

const words = {
  ja: {
    skip: 'あとで',
    result: '評価の結果',
    similar: /似たスキル/,
    merge: '統合する',
    apart: '別のもの',
    selected: '3件を選択中',
    split: /を分離する$/,
    estimate: '推定',
    edited: '変更済み',
    reset: /推定/,
    names: '名前',
    join: /ほかのスキルと統合する/,
    legend: '評価の目安',
    close: '閉じる',
  },
  en: {
    skip: 'Later',
    result: 'Result of the round',
    similar: /similar pair/,
    merge: 'Merge',
    apart: 'Keep apart',
    selected: '3 skills selected',
    split: /^Split off “/,
    estimate: 'Estimate',
    edited: 'Edited',
    reset: /estimate/,
    names: 'Names',
    join: /Merge with another skill/,
    legend: 'What the levels mean',
    close: 'Close',
  },
} as const

describe.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('skills, %s, %s', (language, theme) => {
  const word = words[language]
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page

  const list = () => ask('skills.list', {})
  const find = async (test: (skill: SkillSummary) => boolean) => (await list()).filter(test)
  const open = (route: string) => goTo(page, route)
  const undo = async () => {
    await page.keyboard.press('Control+z')
  }
  const radio = (name: string) => page.getByRole('radiogroup', { name, exact: true })

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    await importThrough(ask, files)
    await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    visitor = await visit(host, { language, theme })
    page = visitor.page
  })

  afterAll(async () => {
    await visitor?.close()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it('rates twelve by keyboard alone, one left for later, in a fraction of three minutes', async () => {
    await open('/assess?round=twelve')
    const place = page.getByRole('navigation').last()
    await place.getByText(/^1 \/ /).waitFor()
    const total = Number(((await place.textContent()) ?? '').split('/')[1])
    expect(total).toBe(12)
    expect(await seriousFindings(page)).toEqual([])
    const started = Date.now()
    const heading = page.getByRole('heading', { level: 2 })
    const seen = new Set<string>()
    for (let press = 0; press < 60; press += 1) {
      const name = (await heading.textContent()) ?? ''
      if (name === word.result) break
      expect(seen).not.toContain(name)
      seen.add(name)
      await page.keyboard.press(press === 3 ? 'ArrowRight' : String(press % 5))
      await expect.poll(() => heading.textContent()).not.toBe(name)
    }
    expect(Date.now() - started).toBeLessThan(180_000)
    await page.getByRole('heading', { level: 2, name: word.result }).waitFor()
    expect(await find(({ level }) => level !== null)).toHaveLength(seen.size - 1)
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Tab')
    const { score } = await ask('gap.analyse', { slug })
    const percent = (score.coverage ?? 0).toFixed(1)
    // The list of answers is painted at once, the score when it has been asked again.
    await expect
      .poll(async () => (await page.getByRole('main').textContent())?.replaceAll(/\s/g, ''))
      .toContain(`→${percent}%`)
  })

  it('goes back, changes a level, and clears one', async () => {
    await open('/assess')
    await open('/assess?round=twelve')
    const heading = page.getByRole('heading', { level: 2 })
    await heading.waitFor()
    const open4 = await heading.textContent()
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowLeft')
        return heading.textContent()
      })
      .not.toBe(open4)
    const before = await find(({ level }) => level !== null)
    await page.keyboard.press('u')
    await expect.poll(async () => (await find(({ level }) => level !== null)).length).toBe(before.length - 1)
    await undo()
    await expect.poll(async () => (await find(({ level }) => level !== null)).length).toBe(before.length)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 2, name: word.result }).waitFor()
  })

  it('gives each digit that was typed ahead to a skill of its own', async () => {
    await open('/assess')
    await open('/assess?round=twelve')
    const heading = page.getByRole('heading', { level: 2 })
    await heading.waitFor()
    for (let back = 0; back < 12; back += 1) await page.keyboard.press('ArrowLeft')
    await page
      .getByRole('navigation')
      .last()
      .getByText(/^1 \/ /)
      .waitFor()
    const first = (await heading.textContent()) ?? ''
    const count = async () => (await ask('changes.history', { before: null, limit: 100 })).entries.length
    const before = await count()
    // Faster than any of them can be stored.
    await page.keyboard.type('431', { delay: 5 })
    await expect.poll(count).toBe(before + 3)
    const rated = (await ask('changes.history', { before: null, limit: 3 })).entries
    expect(rated.map(({ subject }) => subject.to)).toEqual([1, 3, 4])
    expect(new Set(rated.map(({ subject }) => subject.name)).size).toBe(3)
    expect(first).toContain(rated[2]?.subject.name ?? 'nothing')
    for (let back = 0; back < 3; back += 1) await undo()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 2, name: word.result }).waitFor()
  })

  it('rates a selection by one key and takes it back by one undo', async () => {
    await open('/assess?show=all')
    const before = await list()
    await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('heading', { level: 2, name: word.selected }).waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3)
    expect(await seriousFindings(page)).toEqual([])
    const three = before.filter(({ kind }) => kind === 'soft').slice(0, 3)
    const level = ([0, 1, 2, 3, 4] as const).find((one) => three.every((skill) => skill.level !== one))
    await page.keyboard.press(String(level))
    const changed = async () => {
      const was = new Map(before.map(({ id, level }) => [id, level]))
      return (await list()).filter(({ id, level }) => was.get(id) !== level).length
    }
    await expect.poll(changed).toBe(3)
    await undo()
    await expect.poll(changed).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  })

  it('shows what the core has when keys come faster than frames, an undo among them', async () => {
    await open('/assess?show=all')
    await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('Home')
    const row = page.locator('[data-active="true"]').getByRole('radiogroup')
    const name = await row.getAttribute('aria-label')
    const shown = async () => (await row.getByRole('radio', { checked: true }).textContent())?.slice(-1)
    const stored = async () => String((await find((skill) => skill.name === name))[0]?.level)
    for (const key of ['1', '2', '4']) await page.keyboard.press(key)
    await expect.poll(stored).toBe('4')
    await expect.poll(shown).toBe('4')
    // In the very moment in which the row shows the next rating as stored.
    await row.evaluate((group) => {
      const undo = () => {
        if (group.querySelector('[aria-checked="true"]')?.textContent !== '0') return
        watch.disconnect()
        const key = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
        document.body.dataset.undone = 'true'
      }
      const watch = new MutationObserver(undo)
      watch.observe(group, { subtree: true, attributeFilter: ['aria-checked'] })
    })
    await page.keyboard.press('0')
    await page.locator('body[data-undone]').waitFor({ state: 'attached' })
    await expect.poll(stored).toBe('4')
    await expect.poll(shown).toBe('4')
  })

  it('asks again only what a rating can change, the whole library last', async () => {
    const asked: string[] = []
    const nameOf = (request: Request): string =>
      request.url().endsWith('/rpc') ? JSON.parse(request.postData() ?? '{}').name : ''
    const answered = new Set<string>()
    page.on('request', (request) => asked.push(nameOf(request)))
    page.on('requestfinished', (request) => answered.add(nameOf(request)))
    await open('/assess?show=all')
    await page.reload({ waitUntil: 'networkidle' })
    const often = ['skills.read', 'gap.analyse', 'changes.list']
    const seldom = ['library.list', 'plan.read']
    const never = ['skills.list', 'skills.duplicates', 'target.list', 'settings.read']
    const first = ['start.read', 'skills.read', 'skills.list', 'skills.duplicates']
    await expect.poll(() => first.filter((name) => !answered.has(name))).toEqual([])
    await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('Home')
    const picker = page.locator('[data-active="true"]').getByRole('radiogroup')
    const before = await picker.getByRole('radio', { checked: true }).textContent()
    await page.keyboard.press(before?.endsWith('3') ? '2' : '3')
    const since = () => asked.slice(asked.indexOf('skills.rate'))
    await expect.poll(() => since()).toEqual(expect.arrayContaining(['skills.rate', ...often, ...seldom]))
    const asking = () => Math.max(...often.map((name) => since().indexOf(name)))
    await expect.poll(() => Math.min(...seldom.map((name) => since().lastIndexOf(name)))).toBeGreaterThan(asking())
    expect(since().filter((name) => never.includes(name))).toEqual([])
  })

  it('merges a similar pair, counts the newest rating, splits it again, and keeps another apart for good', async () => {
    const [pair] = await ask('skills.duplicates', {})
    if (pair === undefined) {
      expect(haveRealGuides).toBe(false)
      return
    }
    await open('/assess?show=all')
    const before = await list()
    const [one, other] = [pair.one, pair.other].map((id) => before.find((skill) => skill.id === id))
    if (!one || !other) throw new Error('the pair is not listed')
    await ask('skills.rate', { skillId: other.id, level: 1 })
    await page.getByRole('button', { name: word.similar }).click()
    const panel = page.getByRole('complementary')
    const section = panel.getByRole('region').filter({ hasText: one.name }).filter({ hasText: other.name }).last()
    await section.getByRole('radio', { name: one.name }).check()
    expect(await seriousFindings(page)).toEqual([])
    await section.getByRole('button', { name: word.merge }).click()
    await expect.poll(async () => (await find(({ id }) => id === other.id)).length).toBe(0)
    const [merged] = await find(({ id }) => id === one.id)
    expect(merged).toMatchObject({ aliases: [other.name], level: 1 })
    for (const guide of merged?.requiredBy ?? []) {
      const { rows } = await ask('gap.analyse', { slug: guide })
      expect(rows.find(({ skillId }) => skillId === one.id)?.level).toBe(1)
    }

    await open(`/assess?skill=${one.id}`)
    const splitButton = panel.getByRole('button', { name: word.split })
    await splitButton.waitFor()
    await splitButton.click()
    await expect.poll(async () => (await find(({ id }) => id === other.id)).map(({ level }) => level)).toEqual([1])
    expect((await find(({ id }) => id === one.id)).map(({ level }) => level)).toEqual([one.level])
    await page.getByRole('heading', { level: 1 }).focus()
    await undo()
    await expect.poll(async () => (await find(({ id }) => id === other.id)).length).toBe(0)
    await undo()
    await expect.poll(async () => (await find(({ id }) => id === other.id)).length).toBe(1)

    await page.getByRole('button', { name: word.similar }).click()
    const pairs = (await ask('skills.duplicates', {})).length
    await panel.getByRole('button', { name: word.apart }).first().click()
    await expect.poll(async () => (await ask('skills.duplicates', {})).length).toBe(pairs - 1)
    await expect.poll(() => panel.getByRole('button', { name: word.apart }).count()).toBe(pairs - 1)
  })

  it('merges any two of one kind by keyboard', async () => {
    const before = (await list()).filter(({ kind }) => kind === 'tool')
    const [from, into] = before
    if (!from || !into) throw new Error('no tools')
    await open(`/assess?skill=${from.id}`)
    await radio(from.name).first().getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('m')
    const panel = page.getByRole('complementary')
    await panel.getByRole('combobox').waitFor()
    await page.keyboard.type(into.name)
    await page.getByRole('option', { name: into.name, exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await panel.getByRole('radio', { name: into.name }).waitFor()
    await panel.getByRole('radio', { name: into.name }).check()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await find(({ id }) => id === into.id))[0]?.aliases).toEqual([from.name])
    // The page has heard of it, and moves the focus no more.
    await panel.getByRole('radio', { name: into.name }).waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).focus()
    await undo()
    await expect.poll(async () => (await find(({ id }) => id === into.id))[0]?.aliases).toEqual([])
  })

  it('changes a piece of evidence, and removes it', async () => {
    const [skill] = await find(({ requiredBy }) => requiredBy.includes(slug))
    if (!skill) throw new Error('no skill')
    await ask('evidence.add', { skillId: skill.id, kind: 'work', happenedOn: '2026-05-01', link: null, note: 'first' })
    await open(`/assess?skill=${skill.id}`)
    await page.reload()
    const panel = page.getByRole('complementary')
    await panel.getByText('first').waitFor()
    await panel.locator('li', { hasText: 'first' }).getByRole('button').first().click()
    await panel.getByRole('textbox').first().waitFor()
    await panel.locator('textarea').fill('second')
    await panel.locator('textarea').press('Tab')
    await panel
      .locator('form')
      .getByRole('button')
      .filter({ hasText: /保存する|Save/ })
      .click()
    await panel.getByText('second').waitFor()
    const { evidence } = await ask('skills.read', { skillId: skill.id })
    expect(evidence).toMatchObject([{ note: 'second', happenedOn: '2026-05-01', kind: 'work' }])
    expect(await seriousFindings(page)).toEqual([])
  })

  it('edits a requirement: 推定 vanishes, the score moves, and reset gives both back', async () => {
    const { rows, score } = await ask('gap.analyse', { slug })
    const row = rows.find(({ level, kind, required }) => level !== null && level > 0 && kind !== 'tool' && required > 1)
    if (!row) throw new Error('no rated requirement')
    await open(`/gap/${slug}`)
    const state = (estimated: boolean) =>
      page.getByRole('button', {
        name: new RegExp(`${RegExp.escape(row.name)}.*${estimated ? word.estimate : word.edited}`),
      })
    await state(true).first().click()
    const editor = page.getByRole('group', { name: row.name })
    await editor.waitFor()
    await editor.getByRole('radio', { name: 'R1', exact: true }).click({ force: true })
    await state(false).first().waitFor()
    const now = async () => (await ask('gap.analyse', { slug })).score
    const moved = await now()
    expect(moved.fit).not.toBe(score.fit)
    const shown = (fit: number | null) => `${(Math.round((fit ?? 0) * 10) / 10).toFixed(1)}`
    await expect.poll(async () => (await page.getByRole('main').textContent())?.includes(shown(moved.fit))).toBe(true)
    await editor.getByRole('button', { name: word.reset }).click()
    await state(true).first().waitFor()
    expect(await now()).toEqual(score)
  })

  it('shows the sentences of the levels with the panel closed', async () => {
    await open('/assess')
    await page.getByRole('complementary').getByRole('button', { name: word.close }).first().click()
    const legend = page.getByRole('list', { name: word.legend })
    await legend.waitFor()
    expect(await legend.getByRole('listitem').count()).toBe(5)
    await page.keyboard.press('Control+.')
    await legend.waitFor()
  })

  it('made no complaint and no request elsewhere', () => {
    expect(visitor.complaints).toEqual([])
    expect(visitor.foreign).toEqual([])
  })
})

afterAll(closeBrowser)
