// Hundreds of hostile pieces of text, in guides imported as a person imports them, shown on every screen: nothing runs, nothing is asked for.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#shell-headers'
import { type AskCore, askCore } from './core.ts'
import { closeBrowser, goTo, type Host, newContext, removeFolder, root, startHost } from './host.ts'
import { hostileGuide } from './hostile/hostile-guide.ts'
import { frontMatterVectors, inlineVectors, passageVectors, type Vector } from './hostile/vectors.ts'
import { foreignParts, type Seen, watchPage } from './hostile/watch-page.ts'

const vectors = [...inlineVectors, ...passageVectors, ...frontMatterVectors]
const guideCount = 6
const folder = mkdtempSync(join(tmpdir(), 'shirube-vectors-'))

/** Every guideCount-th, so that each guide holds some of each kind. */
const share = (all: readonly Vector[], guide: number) => all.filter((_, index) => index % guideCount === guide)
const slugs = Array.from({ length: guideCount }, (_, guide) => `hostile_${guide}`)

function writeGuides(): string[] {
  const sample = readFileSync(join(root, 'resources/sample-guides/sample_data_analyst.md'), 'utf8')
  const body = sample.slice(sample.indexOf('---', 4) + 4)
  const files = [
    ...slugs.map((slug, guide) => [
      `${slug}.md`,
      hostileGuide(slug, share(inlineVectors, guide), share(passageVectors, guide)),
    ]),
    ...frontMatterVectors.map(({ text }, index) => [`front_${index}.md`, `${text}\n${body}`]),
    ['nul.md', `${body}${inlineVectors.map(({ text }) => text).join('\n')}`],
    [`<img src=x onerror=hit(9001)>.md`, body],
    [`"onmouseover="hit(9002).md`, 'no guide'],
  ] as const
  return files.map(([name, text]) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  })
}

afterAll(async () => {
  await closeBrowser()
  removeFolder(folder)
})

describe('the table of vectors', () => {
  it('holds at least 200, no two alike', () => {
    console.log(`vectors: ${vectors.length}`)
    expect(vectors.length).toBeGreaterThanOrEqual(200)
    expect(new Set(vectors.map(({ text }) => text)).size).toBeGreaterThan(vectors.length - 5)
  })
})

/** Enough to prove the watch; every piece costs a frame. */
const trusted = [...inlineVectors, ...passageVectors].filter((_, index) => index % 3 === 0)

/** The control: the same text, rendered by a reader that trusts it, each piece in a frame of its own. */
async function renderTrusting(headers: Record<string, string>): Promise<{ page: Page; seen: Seen }> {
  const trusting = new MarkdownIt({ html: true, linkify: true })
  trusting.validateLink = () => true
  const context = await newContext()
  const address = 'https://control.invalid/'
  const watched = await watchPage(context, (url) => url === address || url === 'about:srcdoc' || url === 'about:blank')
  const frames = trusted
    .map(
      ({ text }) =>
        `<iframe srcdoc="${trusting.render(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    )
    .join('\n')
  await context.route(address, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: `<!doctype html>${frames}`,
    }),
  )
  await watched.page.goto(address, { waitUntil: 'commit', timeout: 30_000 })
  await expect
    .poll(() => watched.page.locator('iframe').count(), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(trusted.length)
  await watched.page.evaluate(async () => {
    for (const frame of document.querySelectorAll('iframe')) {
      for (const link of frame.contentDocument?.querySelectorAll('a[href]') ?? []) {
        if (/^\W*j\s*a\s*v\s*a/i.test(link.getAttribute('href') ?? ''))
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      }
    }
    await new Promise((done) => setTimeout(done, 1000))
  })
  return watched
}

describe('the watch over the page', () => {
  it('sees code run and requests leave where a reader trusts the same text', async () => {
    const { page, seen } = await renderTrusting({})
    console.log(`control: ${seen.hits.size} ran, ${seen.requests.length} requests, ${seen.events.length} events`)
    expect(seen.hits.size).toBeGreaterThan(20)
    expect(seen.requests.length).toBeGreaterThan(20)
    expect(seen.events.length).toBeGreaterThan(0)
    expect((await foreignParts(page)).length).toBeGreaterThanOrEqual(trusted.length)
    await page.context().close()
  })

  it('sees the reports of our policy there', async () => {
    const { page, seen } = await renderTrusting({ 'content-security-policy': contentSecurityPolicy('control') })
    expect(seen.reports.length).toBeGreaterThan(20)
    expect([...seen.hits]).toEqual([])
    await page.context().close()
  })
})

describe('in Shirube', () => {
  let host: Host
  let page: Page
  let seen: Seen
  let ask: AskCore
  const foreign: string[] = []

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    const { origin } = new URL(host.address)
    const own = (address: string) =>
      address === `${origin}/` ||
      address === `${origin}/rpc` ||
      address.startsWith(`${origin}/#`) ||
      /^data:(font|image)\//.test(address) ||
      address.startsWith(`${origin}/assets/`) ||
      address === `${origin}/favicon.ico`
    ;({ page, seen } = await watchPage(await newContext(), own))
    await page.goto(host.address)
  })

  afterAll(async () => {
    await page?.context().close()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  async function show(route: string): Promise<void> {
    await goTo(page, route)
    foreign.push(...(await foreignParts(page)).map((part) => `${route}: ${part}`))
  }

  it('takes the guides in by the file button', async () => {
    const files = writeGuides()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page
        .getByRole('button', { name: /ファイルを選ぶ/ })
        .first()
        .click(),
    ])
    await chooser.setFiles(files)
    await expect
      .poll(async () => (await ask('library.list', {})).filter(({ slug }) => slugs.includes(slug)).length, {
        timeout: 30_000,
      })
      .toBe(guideCount)
    await page.getByText('9002').first().waitFor()
    foreign.push(...(await foreignParts(page)))
  })

  it('keeps every vector: what is shown harmless is not simply gone', async () => {
    for (const [guide, slug] of slugs.entries()) {
      const { text, guide: read } = await ask('library.read', { slug })
      expect(share(passageVectors, guide).filter((vector) => !text.includes(vector.text.split('\n')[0] ?? ''))).toEqual(
        [],
      )
      expect([read.skills.length > 80, read.interview.length > 50, read.learning.length > 0]).toEqual([
        true,
        true,
        true,
      ])
    }
  })

  it.each(slugs)('shows %s on every screen', async (slug) => {
    await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    const tabs =
      slug === slugs[0]
        ? ['text', 'skills', 'salary', 'ladder', 'learning', 'interview', 'related']
        : ['text', 'skills']
    for (const tab of tabs) await show(`/guides/${slug}/${tab}`)
    const others = ['/', `/gap/${slug}?tab=steps`, `/salary?roles=${slug}`, `/export/${slug}`]
    for (const place of [`/gap/${slug}`, `/plan/${slug}`, `/interview/${slug}`, ...(slug === slugs[0] ? others : [])])
      await show(place)
    await page.evaluate((to) => {
      location.hash = `#/report/${to}?stage=middle&language=ja`
    }, slug)
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
    foreign.push(...(await foreignParts(page)))
  })

  it('lets every link of the texts be clicked', async () => {
    let clicked = 0
    for (const slug of slugs.slice(0, 3)) {
      await show(`/guides/${slug}/text`)
      clicked += await page.evaluate(async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(() => done(null)))
        const all = [...document.querySelectorAll<HTMLElement>('[data-reader] :is(.link, a)')]
        for (const link of all) {
          link.click()
          await frame()
          document.querySelector<HTMLElement>('[role="dialog"] .mantine-Modal-close')?.click()
        }
        return all.length
      })
      foreign.push(...(await foreignParts(page)))
    }
    expect(clicked).toBeGreaterThan(20)
  })

  it('shows them as rated skills with evidence, and in what the searches find', async () => {
    const skills = await ask('skills.list', {})
    const chosen = skills.filter(({ name }) => name.includes('hit')).slice(0, 20)
    expect(chosen).toHaveLength(20)
    for (const [index, { id }] of chosen.entries()) {
      await ask('skills.rate', { skillId: id, level: 2 })
      const text = inlineVectors[index * 7]?.text ?? ''
      await ask('evidence.add', { skillId: id, kind: 'work', happenedOn: null, link: text, note: text })
      if (index % 5 === 0) await show(`/assess?skill=${id}`)
    }
    await show('/guides')
    for (const word of ['javascript', 'onerror', '<script', 'hit.example', '"onmouseover']) {
      await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(word)
      await page.waitForTimeout(250)
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').locator('input').first().fill(word)
      await page.waitForTimeout(250)
      foreign.push(...(await foreignParts(page)))
      await page.keyboard.press('Escape')
    }
    await show('/settings')
  })

  it('nothing ran, nothing was asked for, nothing was reported, nothing foreign stood in a page', () => {
    expect([...seen.hits]).toEqual([])
    expect(seen.requests).toEqual([])
    expect(seen.reports).toEqual([])
    expect(seen.events).toEqual([])
    expect([...new Set(foreign)]).toEqual([])
  })

  it('nor in the printed plan, which is made by another browser', async () => {
    const { base64 } = await ask('report.print', { slug: slugs[0] ?? '', language: 'ja' })
    const pdf = Buffer.from(base64, 'base64').toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/URI\s*\(|\/JavaScript|\/JS\s*\(|\/Launch/g)).toBeNull()
  })
})
