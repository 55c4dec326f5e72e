// Damaged for real on the disk: the program shows what happened, goes back to a copy, and the records are there again; and the history, copies and folder in the settings.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askCore, importThrough } from './core.ts'
import {
  closeBrowser,
  type Host,
  removeFolder,
  root,
  seriousFindings,
  settled,
  startHost,
  type Visitor,
  visit,
} from './host.ts'

const guide = join(root, 'resources/sample-guides/sample_data_analyst.md')
const pictures = join(root, 'tests/.results/screens')
mkdirSync(pictures, { recursive: true })

const looks = [
  { language: 'ja', theme: 'light', width: 1280 },
  { language: 'ja', theme: 'dark', width: 1024 },
  { language: 'en', theme: 'light', width: 1024 },
  { language: 'en', theme: 'dark', width: 640 },
] as const

async function findings({ page }: Visitor, name: string): Promise<string[]> {
  await settled(page)
  await page.screenshot({ path: join(pictures, `recovery-${name}.png`), fullPage: true })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [...(await seriousFindings(page)), ...(over > 0 ? [`${over} px wider than the window`] : [])]
}

describe('records that are damaged', () => {
  let host: Host
  let file = ''

  beforeAll(async () => {
    host = await startHost()
    file = join(host.dataFolder, 'shirube.db')
    const ask = askCore(host)
    await importThrough(ask, [guide])
    const [skill] = await ask('skills.list', {})
    await ask('skills.rate', { skillId: skill?.id ?? 0, level: 3 })
    await ask('backup.make', {})
    await host.stop()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 0, 4096))
    host = await startHost(host.dataFolder)
  })

  afterAll(async () => {
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it.each(looks)('are said to be so: $language, $theme, $width px', async (look) => {
    const visitor = await visit(host, look)
    const title = look.language === 'ja' ? '記録の復旧' : 'Recovery of the records'
    await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await findings(visitor, `damaged-${look.language}-${look.theme}-${look.width}`)).toEqual([])
    expect(visitor.complaints).toEqual([])
    await visitor.close()
  })

  it('are restored from the list, with the damaged file kept', async () => {
    const damaged = readFileSync(file)
    const visitor = await visit(host)
    const { page } = visitor
    await page.getByText('記録のファイルが壊れています。').waitFor()
    await page.getByRole('cell', { name: 'ガイド1・評価1・学習項目0' }).first().waitFor()
    await page.getByRole('button', { name: 'もう一度開く' }).click()
    await page.getByText('まだ開けません。').waitFor()
    await page.getByRole('row').filter({ hasText: '手動' }).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('今あるファイルは aside フォルダーに残します。', { exact: false }).waitFor()
    expect(await findings(visitor, 'dialog')).toEqual([])
    await dialog.getByRole('button', { name: '控えに戻す' }).click()
    await page.getByRole('link', { name: /自己評価/ }).click()
    await page.getByRole('radio', { name: /^R3/, checked: true }).waitFor()
    const [aside] = readdirSync(join(host.dataFolder, 'aside'))
    expect(readFileSync(join(host.dataFolder, 'aside', aside ?? '', 'shirube.db')).equals(damaged)).toBe(true)
    expect(visitor.complaints).toEqual([])
    await visitor.close()
  })
})

describe('records that are sound', () => {
  let host: Host
  let visitor: Visitor

  beforeAll(async () => {
    host = await startHost()
    await importThrough(askCore(host), [guide])
    visitor = await visit(host)
  })
  afterAll(async () => {
    await visitor?.close()
    await host?.stop()
    if (host) {
      removeFolder(host.dataFolder)
      removeFolder(`${host.dataFolder}-moved`)
      rmSync(`${host.dataFolder}.place.json`, { force: true })
    }
  })

  it('have a history in which one action goes back and forth', async () => {
    const { page } = visitor
    const ask = askCore(host)
    const skills = await ask('skills.list', {})
    for (const level of [1, 2, 3] as const) await ask('skills.rate', { skillId: skills[0]?.id ?? 0, level })
    await ask('settings.write', { staleDays: 90 })
    await page.reload()
    await page.getByRole('button', { name: '最近の変更' }).click()
    await page.getByRole('menuitem', { name: 'すべての履歴を見る' }).click()
    await page.getByText('設定「評価を「古い」とするまでの日数」の変更').waitFor()
    const rated = (level: number) =>
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: `「${skills[0]?.name}」の評価　R${level}` })
    await rated(2).getByRole('button').click()
    await page.getByText('3件の変更を元に戻しました。').waitFor()
    expect((await ask('skills.list', {}))[0]?.level).toBe(1)
    await page.getByRole('main').getByRole('listitem').first().getByRole('button').click()
    await page.getByText('3件の変更をやり直しました。').waitFor()
    expect((await ask('skills.list', {}))[0]?.level).toBe(3)
    expect(await findings(visitor, 'history')).toEqual([])
  })

  it('are copied by hand and restored, after a copy of the present state', async () => {
    const { page } = visitor
    const ask = askCore(host)
    await page.getByRole('link', { name: '設定' }).click()
    await page.getByRole('button', { name: '控えを作る' }).click()
    await page.getByText('控えを作りました。').waitFor()
    const [skill] = await ask('skills.list', {})
    await ask('skills.rate', { skillId: skill?.id ?? 0, level: 4 })
    await page.getByRole('row').filter({ hasText: '手動' }).getByRole('button').click()
    await page.getByRole('dialog').getByRole('button', { name: '控えに戻す' }).click()
    await page.getByText('控えに戻しました。').waitFor()
    expect((await ask('skills.list', {}))[0]?.level).toBe(3)
    expect((await ask('changes.history', { before: null, limit: 1 })).entries[0]).toMatchObject({ state: 'mark' })
    await page.getByText(/^控え「manual.*への復元$/).waitFor()
    expect((await ask('backup.list', {})).map(({ kind }) => kind)).toContain('before-restore')
    expect(await findings(visitor, 'settings')).toEqual([])
  })

  it('are moved to another folder, which the next start finds', async () => {
    const { page } = visitor
    await page.getByRole('button', { name: 'フォルダーを移す' }).click()
    const dialog = page.getByRole('dialog')
    const to = dialog.getByRole('textbox')
    await to.fill('relative')
    await dialog.getByRole('button', { name: '移す' }).click()
    await dialog.getByText('このフォルダーには移せません。').waitFor()
    await to.fill(`${host.dataFolder}-moved`)
    expect(await findings(visitor, 'move')).toEqual([])
    await dialog.getByRole('button', { name: '移す' }).click()
    await page.getByText('記録を移しました。', { exact: false }).waitFor()
    expect(existsSync(join(`${host.dataFolder}-moved`, 'shirube.db'))).toBe(true)
    await host.stop()
    host = await startHost(host.dataFolder)
    const ask = askCore(host)
    expect((await ask('app.info', {})).dataFolder).toBe(`${host.dataFolder}-moved`)
    expect((await ask('skills.list', {}))[0]?.level).toBe(3)
  })
})

afterAll(closeBrowser)
