// The assess screen with guides that nobody wrote on purpose: a name of 300 characters, 200 skills, none at all, one name under two kinds, half-width kana.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type GuideWords, guideText } from '../shells/contract-guides.ts'
import { type AskCore, askCore, importThrough } from './core.ts'
import {
  closeBrowser,
  goTo,
  type Host,
  removeFolder,
  root,
  seriousFindings,
  settled,
  startHost,
  type Visitor,
  visit,
} from './host.ts'

const long = 'とても長い名前を持つスキル'.repeat(23).slice(0, 300)
const guides: GuideWords[] = [
  { slug: 'long', role: '長い名前', hard: [[long, '説明。']], soft: [['交渉', '説明。']] },
  {
    slug: 'many',
    role: '多くのスキル',
    hard: Array.from({ length: 200 }, (_, place) => [`工程${place}の管理`, '説明。']),
    soft: [],
  },
  { slug: 'none', role: 'スキルなし', hard: [], soft: [], tools: [] },
  { slug: 'kinds', role: '種類違い', hard: [['交渉', '技術として。']], soft: [] },
  { slug: 'half', role: '半角', hard: [['ﾌﾟﾛｸﾞﾗﾐﾝｸﾞ', '説明。']], soft: [['ﾊﾟﾌﾞﾘｯｸﾎﾞｲｽ', '説明。']] },
]

let host: Host
let visitor: Visitor
let ask: AskCore

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-odd-'))
  host = await startHost()
  ask = askCore(host)
  const files = guides.map((guide) => {
    const file = join(folder, `${guide.slug}.md`)
    writeFileSync(file, guideText(guide))
    return file
  })
  await importThrough(ask, files)
  removeFolder(folder)
  visitor = await visit(host, { width: 1024 })
})

afterAll(async () => {
  await visitor?.close()
  await closeBrowser()
  await host?.stop()
  if (host) removeFolder(host.dataFolder)
})

const pictures = join(root, 'tests/.results/screens')
mkdirSync(pictures, { recursive: true })

async function open(slug: string, route: string) {
  const { page } = visitor
  await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  await goTo(page, route)
  await page.reload()
  await settled(page)
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('すべて'))
  return page
}

async function expectSound(name: string) {
  const { page } = visitor
  await settled(page)
  await page.screenshot({ path: join(pictures, `odd-${name}.png`) })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await seriousFindings(page)).toEqual([])
  expect(visitor.complaints).toEqual([])
}

it('wraps a name of 300 characters and rates it', async () => {
  const page = await open('long', '/assess')
  const picker = page.getByRole('radiogroup', { name: long, exact: true })
  await picker.waitFor()
  await picker.getByRole('radio', { name: /^R2/ }).click()
  await picker.getByRole('radio', { name: /^R2/, checked: true }).waitFor()
  const box = await picker.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(736)
  await expectSound('long')
})

it('draws only what is seen of 200 skills, and reaches the last by one key', async () => {
  const page = await open('many', '/assess')
  await page.getByRole('radiogroup').first().waitFor()
  expect(await page.getByRole('radiogroup').count()).toBeLessThan(60)
  await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('3')
  const last = (await ask('gap.analyse', { slug: 'many' })).rows.at(-1)
  expect(last?.tools.length).toBeGreaterThan(0)
  await expect
    .poll(async () => (await ask('gap.analyse', { slug: 'many' })).rows.filter(({ level }) => level === 3).length)
    .toBe(1)
  await expectSound('many')
})

it('says that a role names no skills, in the list and in the round', async () => {
  const page = await open('none', '/assess')
  await page.getByText('この職種のガイドに必要スキルは書かれていません。').waitFor()
  await expectSound('none')
  await goTo(page, '/assess?round=twelve')
  await page.getByText('評価する必要スキルはありません。').waitFor()
})

it('shows one name under two kinds as two skills that know of each other', async () => {
  const page = await open('kinds', '/assess?show=all')
  const twins = (await ask('skills.list', {})).filter(({ name }) => name === '交渉')
  expect(twins.map(({ kind }) => kind).sort()).toEqual(['hard', 'soft'])
  await page.getByRole('radiogroup', { name: '交渉（ソフト）' }).waitFor()
  await open('kinds', `/assess?skill=${twins[0]?.id}`)
  await page.getByText('別々に評価されます').waitFor()
  await expectSound('kinds')
  await goTo(page, '/gap/kinds?tab=heat')
  await page.getByRole('rowheader', { name: /交渉.*技術/ }).waitFor()
  await expectSound('kinds-heat')
})

it('draws half-width kana with their marks from the font of the program, in both weights', async () => {
  const page = await open('half', '/assess')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root: document } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: document.nodeId,
    selector: 'tbody th[scope="row"] [lang], tbody th[scope="row"] > span > span > span',
  })
  expect(nodeIds.length).toBeGreaterThanOrEqual(2)
  // Until a file of the font is there, the signs are boxes of another one.
  const allOwn = async () => {
    const used = await Promise.all(
      nodeIds.map(async (nodeId) => (await devtools.send('CSS.getPlatformFontsForNode', { nodeId })).fonts),
    )
    return used.map((fonts) => fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont))
  }
  await expect.poll(allOwn).toEqual(nodeIds.map(() => true))
  await expectSound('half-width')
})
