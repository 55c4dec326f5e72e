// Visits every screen, empty and filled, in both languages and themes, high contrast, 800 px and 200 % zoom: axe, console, own origin, one h1, nothing out of reach, no word of the other language.

import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askCore, importThrough } from './core.ts'
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
import { isOther, otherLanguage, theirWords } from './languages.ts'
import { lostPlaces, lostText } from './lost-text.ts'

const pictures = join(root, 'tests/.results/screens')
mkdirSync(pictures, { recursive: true })

const samples = join(root, 'resources/sample-guides')
if (!haveRealGuides) console.log('screens: ../shared/guides is absent, only the sample guides are shown')
const files = [samples, ...(haveRealGuides ? [realGuides] : [])].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const target = haveRealGuides ? 'technical_project_manager' : 'sample_data_analyst'
const unlike = haveRealGuides ? 'concept_artist' : 'sample_site_reliability_engineer'

const filled = [
  '/',
  '/guides',
  `/guides/${target}`,
  `/guides/${target}/text?line=40`,
  ...['skills', 'salary', 'ladder', 'learning', 'interview', 'related'].map((tab) => `/guides/${target}/${tab}`),
  `/guides/${unlike}/skills`,
  '/assess',
  '/assess?show=all',
  '/assess?round=twelve',
  `/gap/${target}`,
  `/gap/${unlike}`,
  ...['kinds', 'steps', 'heat', 'ranking', 'map'].map((tab) => `/gap/${target}?tab=${tab}`),
  `/gap/${target}?tab=compare&with=${unlike}`,
  '/salary',
  `/plan/${target}`,
  `/plan/${unlike}`,
  '/progress',
  '/check-in',
  '/check-in?step=ratings',
  '/check-in?step=plan',
  '/check-in?step=close',
  `/interview/${target}`,
  `/export/${target}`,
  `/export/${target}?view=files`,
  '/settings',
  '/history',
  '/no-such-screen',
]
const empty = [
  '/',
  '/guides',
  '/import',
  '/assess',
  '/gap',
  '/salary',
  '/plan',
  '/progress',
  '/check-in',
  '/interview',
  '/export',
  '/export?view=files',
  '/settings',
  '/history',
]

const looks = [
  { language: 'ja', theme: 'light', width: 1280, contrast: 'none' },
  { language: 'ja', theme: 'dark', width: 1024, contrast: 'none' },
  { language: 'en', theme: 'light', width: 1024, contrast: 'none' },
  { language: 'en', theme: 'dark', width: 1280, contrast: 'none' },
  { language: 'ja', theme: 'light', width: 1280, contrast: 'more' },
  { language: 'en', theme: 'dark', width: 1280, contrast: 'more' },
] as const

/** 1280 × 800 at 200 % are 640 × 400 CSS pixels. What axe says there it has said above. */
const narrow = [
  { language: 'ja', theme: 'light', width: 640, height: 400 },
  { language: 'en', theme: 'dark', width: 640, height: 400 },
  { language: 'en', theme: 'light', width: 800, height: 600 },
] as const

/** What would move although the system asks for less motion. */
const moving = (page: Visitor['page']): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((one) => Number.parseFloat(one)))
    return [...document.querySelectorAll('*')].flatMap((one) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(one)
      const moves = seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0)
      return moves ? [`moves: ${one.tagName} ${one.className}`] : []
    })
  })

type Look = { language: 'ja' | 'en'; isNarrow: boolean; name: string; theirs: readonly string[] }

async function lookAt({ page }: Visitor, route: string, { language, isNarrow, name, theirs }: Look): Promise<string[]> {
  await goTo(page, route)
  const head = page.locator('h1:not([inert] h1)')
  await page.screenshot({ path: join(pictures, `${name}${route.replaceAll(/\W+/g, '_')}.png`) })
  const findings = isNarrow ? await lostPlaces(page) : await seriousFindings(page)
  findings.push(...(await lostText(page)))
  // Every look asks for reduced motion.
  findings.push(...(await moving(page)))
  const { looked, found } = await otherLanguage(page, language, theirs)
  if (looked < 10) findings.push(`only ${looked} texts to read`)
  findings.push(...found)
  const heads = await head.count()
  if (heads !== 1) findings.push(`${heads} headings of level 1`)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) findings.push(`${over} px wider than the window`)
  const text = await page.getByRole('main').textContent()
  if ((text ?? '').trim().length < 10) findings.push('nothing to read on the screen')
  return findings.map((finding) => `${name} ${route}: ${finding}`)
}

describe.each([
  ['empty', empty],
  ['filled', filled],
] as const)('every screen, %s', (state, routes) => {
  let host: Host
  let theirs: string[] = []

  beforeAll(async () => {
    host = await startHost()
    const ask = askCore(host)
    if (state === 'empty') {
      theirs = await theirWords(ask, [])
      return
    }
    await importThrough(ask, files)
    await ask('target.set', { slug: target, stage: 'middle', dueOn: '2027-05-31', weeklyHours: 5, isMain: true })
    await ask('settings.write', { pay: 680, years: 5 })
    const skills = await ask('skills.list', {})
    const rated = skills.filter((skill) => skill.requiredBy.includes(target))
    for (const [index, skill] of rated.entries()) {
      if (index % 4 === 3) continue
      await ask('skills.rate', { skillId: skill.id, level: ([3, 2, 1, 4, 0] as const)[index % 5] ?? 2 })
    }
    const { steps } = await ask('plan.read', { slug: target })
    const items = steps.flatMap((step) => step.items)
    for (const [index, status] of (['done', 'doing', 'skipped'] as const).entries()) {
      const item = items[index * 2]
      if (item) await ask('plan.edit', { slug: target, key: item.key, status })
    }
    const [band, other] = (await ask('salary.compare', { slugs: [target] })).roles[0]?.bands ?? []
    if (band && other) {
      const { label, minYears, maxYears, min, max, openEnded } = band
      const raised = { label, minYears, maxYears, min: (min ?? 0) + 20, max, openEnded }
      await ask('salary.edit', { slug: target, key: band.key, band: raised })
      await ask('salary.hide', { slug: target, key: other.key, hidden: true })
    }
    const [stage] = (await ask('ladder.read', { slug: target })).stages
    if (stage) await ask('ladder.place', { slug: target, stage: stage.key })
    await ask('favourites.set', { slugs: [target, unlike], favourite: true })
    await ask('collections.add', { name: '次の候補', slugs: [target] })
    const { text, bodyLine } = await ask('library.read', { slug: target })
    const headings = text
      .split('\n')
      .flatMap((line, index) => (/^## /.test(line) && index >= bodyLine ? [index + 1] : []))
    for (const [index, line] of headings.slice(0, 3).entries()) {
      // As the screen says it: without keycap and emoji.
      const quote = (text.split('\n')[line - 1] ?? '').replace(/^[^\p{Letter}]+/u, '')
      const kind = index === 2 ? 'bookmark' : 'highlight'
      const note = index === 0 ? '見直しのときに読み返す。' : null
      await ask('passage.add', { slug: target, kind, colour: 'blue', line, quote, before: '', after: '', note })
    }
    await ask('daysOff.add', { from: '2026-12-29', to: '2027-01-03', note: '年末年始' })
    await ask('plan.edit', { slug: target, key: items[0]?.key ?? '', stars: 4 })
    await ask('plan.add', { slug: target, title: '面談の記録をまとめる', plannedHours: 8, dueOn: '2026-11-28' })
    theirs = await theirWords(ask, [target, unlike])
  })

  afterAll(async () => {
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  async function lookAtAll(look: (typeof looks)[number] | (typeof narrow)[number]): Promise<void> {
    const { language, theme, width } = look
    const isNarrow = 'height' in look
    const name = [
      state,
      language,
      theme,
      width,
      ...('contrast' in look && look.contrast === 'more' ? [look.contrast] : []),
    ].join('-')
    const visitor = await visit(host, look)
    try {
      const findings: string[] = []
      const how = { language, isNarrow, name, theirs }
      for (const route of routes) findings.push(...(await lookAt(visitor, route, how)))
      if (state === 'filled') {
        await visitor.page.evaluate(() => localStorage.setItem('shirube.view.guides.view', '"grid"'))
        findings.push(...(await lookAt(visitor, '/guides', { ...how, name: `cards-${name}` })))
      }
      expect(findings).toEqual([])
      expect(visitor.complaints).toEqual([])
      expect(visitor.foreign).toEqual([])
    } finally {
      await visitor.close()
    }
  }

  // Forty screens, each with a whole accessibility check; a look in a profile of its own changes nothing for another.
  it.concurrent.each(looks)('$language, $theme, $width px, contrast $contrast', { timeout: 400_000 }, lookAtAll)

  it.concurrent.each(narrow)('$language, $theme, $width × $height', { timeout: 400_000 }, lookAtAll)

  it('would find a sentence of the other language, text that is cut off, and a picture without words', async () => {
    for (const [language, text] of [
      ['en', '保存しました'],
      ['ja', 'Nothing is rated yet'],
    ] as const) {
      const { page, close } = await visit(host, { language, width: 640 })
      await page.getByRole('heading', { level: 1 }).waitFor()
      const before = await otherLanguage(page, language, theirs)
      expect(before.found).toEqual([])
      await page.evaluate((words) => {
        const main = document.querySelector('main')
        main?.insertAdjacentHTML('beforeend', `<p class="added">${words}</p><button aria-label="${words}"></button>`)
        main?.insertAdjacentHTML('beforeend', '<img src="data:,">')
        main?.insertAdjacentHTML('beforeend', `<p class="nb">${'x'.repeat(2000)}</p>`)
      }, text)
      expect((await otherLanguage(page, language, theirs)).found).toHaveLength(2)
      expect(await lostText(page)).not.toEqual([])
      expect(await seriousFindings(page)).toContainEqual(expect.stringMatching(/^image-alt: img/))
      await close()
    }
    expect(isOther('en', 'The gap of しるべ')).toBe(false)
    expect(isOther('ja', 'Tech PM・ミドル')).toBe(false)
  })
})

afterAll(closeBrowser)
