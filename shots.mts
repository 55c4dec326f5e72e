import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startHost, visit, closeBrowser, realGuides, removeFolder } from './tests/browser/host.ts'
import { askCore, importThrough } from './tests/browser/core.ts'
const host = await startHost()
const ask = askCore(host)
const files = readdirSync(realGuides).filter((n) => n.endsWith('.md')).slice(0, 6).map((n) => join(realGuides, n))
await importThrough(ask, files)
const list = await ask('library.list', {}) as any
const slug = list[0]?.slug
await ask('reading.place', { slug, line: 60 })
for (const [language, theme, width] of [['ja','light',1280],['en','dark',1024],['ja','light',820]] as const) {
  const v = await visit(host, { language, theme, width })
  await v.page.getByRole('heading', { level: 1 }).waitFor()
  await v.page.evaluate((to) => { location.hash = to }, `#/guides/${slug}`)
  await v.page.locator('[data-reader] p').first().waitFor()
  await v.page.locator('.body').first().evaluate((b) => { b.scrollTop = 0 })
  await v.page.waitForTimeout(300)
  await v.page.keyboard.press('Control+f')
  await v.page.locator('search input').fill('の')
  await v.page.waitForTimeout(500)
  await v.page.screenshot({ path: `/tmp/reader-shots/find-${language}-${width}.png` })
  await v.page.locator('nav button').last().click()
  await v.page.waitForTimeout(500)
  await v.page.screenshot({ path: `/tmp/reader-shots/jump-${language}-${width}.png` })
  console.log(language, width, v.complaints)
  await v.close()
}
await closeBrowser(); await host.stop(); removeFolder(host.dataFolder)
