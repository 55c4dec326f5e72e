// Hands faster than the machine: a screen that is left hears nothing more, and an answer from before a rating does not paint over it.

import type { Page, Request, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskCore, askCore, importThrough } from './core.ts'
import { closeBrowser, goTo, type Host, removeFolder, root, startHost, type Visitor, visit } from './host.ts'

const guide = `${root}/resources/sample-guides/sample_data_analyst.md`

describe('a screen that is left', () => {
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page
  /** While it is there, no part of the program arrives. */
  let held: Route[] | null = null

  const release = async () => {
    const waiting = held ?? []
    held = null
    await Promise.all(waiting.map((route) => route.continue()))
  }
  const leaveFor = async (name: string) => {
    held = []
    await page.getByRole('link', { name }).click()
    await expect.poll(() => held?.length).toBeGreaterThan(0)
  }

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    visitor = await visit(host)
    page = visitor.page
    // Screens load when they are opened, as on a machine that has had no quiet moment.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
    await page.route('**/assets/*.js', (route) => (held === null ? route.continue() : void held.push(route)))
  })
  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it('takes no click', async () => {
    await page.reload()
    const samples = page.getByRole('button', { name: '見本のガイドを使う' })
    await samples.waitFor()
    const box = await samples.boundingBox()
    if (box === null) throw new Error('no button for the samples')
    await leaveFor('設定')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await release()
    await page.getByRole('heading', { level: 1, name: '設定' }).waitFor()
    expect(await ask('library.list', {})).toEqual([])
    expect(new URL(page.url()).hash).toBe('#/settings')
  })

  it('takes no key, and the next one has the focus on its heading', async () => {
    await importThrough(ask, [guide])
    await goTo(page, '/assess?show=all')
    await page.reload()
    await page.getByRole('radiogroup').first().waitFor()
    await leaveFor('年収')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('3')
    await release()
    const heading = page.getByRole('heading', { level: 1, name: '年収' })
    await heading.waitFor()
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true)
    expect((await ask('skills.list', {})).filter(({ level }) => level !== null)).toEqual([])
  })

  it('keeps a rating on screen when an answer from before it comes late', async () => {
    await goTo(page, '/assess?show=all')
    const group = page.getByRole('radiogroup').first()
    const level = (name: RegExp) => group.getByRole('radio', { name, checked: true })
    await group.getByRole('radio', { name: /^R1/ }).click()
    await level(/^R1/).waitFor()
    // The list asked for by an undo is answered at once, and arrives when we say.
    let arrive = () => {}
    const late = new Promise<void>((done) => {
      arrive = done
    })
    let asked: Request | null = null
    await page.route('**/rpc', async (route) => {
      if (route.request().postDataJSON()?.name !== 'skills.list' || asked !== null) return route.continue()
      asked = route.request()
      const response = await route.fetch()
      await late
      await route.fulfill({ response })
    })
    await page.keyboard.press('Control+z')
    await expect.poll(() => asked).not.toBeNull()
    await group.getByRole('radio', { name: /^R3/ }).click()
    await level(/^R3/).waitFor()
    arrive()
    await page.unrouteAll({ behavior: 'wait' })
    // Read and painted, if it is painted at all.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise((done) => requestAnimationFrame(done))
    })
    expect(await level(/^R3/).count()).toBe(1)
  })
})
