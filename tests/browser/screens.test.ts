// Visits every screen, empty and filled, in both languages and themes: axe, console, own origin, one h1, nothing wider than the window.

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
  { language: 'ja', theme: 'light', width: 1280 },
  { language: 'ja', theme: 'dark', width: 1024 },
  { language: 'en', theme: 'light', width: 1024 },
  { language: 'en', theme: 'dark', width: 1280 },
] as const

async function lookAt(visitor: Visitor, route: string, name: string): Promise<string[]> {
  const { page } = visitor
  await goTo(page, route)
  const head = page.locator('h1:not([inert] h1)')
  await page.screenshot({ path: join(pictures, `${name}${route.replaceAll(/\W+/g, '_')}.png`) })
  const findings = await seriousFindings(page)
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

  beforeAll(async () => {
    host = await startHost()
    if (state === 'empty') return
    const ask = askCore(host)
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
    await ask('daysOff.add', { from: '2026-12-29', to: '2027-01-03', note: '年末年始' })
    await ask('plan.edit', { slug: target, key: items[0]?.key ?? '', stars: 4 })
    await ask('plan.add', { slug: target, title: '面談の記録をまとめる', plannedHours: 8, dueOn: '2026-11-28' })
  })

  afterAll(async () => {
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  // Forty screens, each with a whole accessibility check.
  it.each(looks)('$language, $theme, $width px', { timeout: 400_000 }, async ({ language, theme, width }) => {
    const visitor = await visit(host, { language, theme, width })
    try {
      const findings: string[] = []
      for (const route of routes) {
        findings.push(...(await lookAt(visitor, route, `${state}-${language}-${theme}-${width}`)))
      }
      if (state === 'filled') {
        await visitor.page.evaluate(() => localStorage.setItem('shirube.view.guides.view', '"grid"'))
        findings.push(...(await lookAt(visitor, '/guides', `cards-${language}-${theme}-${width}`)))
      }
      expect(findings).toEqual([])
      expect(visitor.complaints).toEqual([])
      expect(visitor.foreign).toEqual([])
    } finally {
      await visitor.close()
    }
  })
})

afterAll(closeBrowser)
