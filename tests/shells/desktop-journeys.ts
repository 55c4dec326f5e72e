// The journeys of the desktop program, the same on the double of Electron and on Electron itself.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/failures.ts'
import type { GuideSummary } from '#contract/library.ts'
import type { AppInfo } from '#contract/settings.ts'
import type { SkillDetail, SkillSummary } from '#contract/skills.ts'

export type JourneyStart = { dataFolder: string; args?: string[]; language?: string }

export type JourneyDesktop = {
  /** The window's page, once it is shown. */
  shown: Promise<Page>
  /** What the page's own bridge answers. */
  send(name: string, input: unknown): Promise<Reply>
  menu(): Promise<string[]>
  click(label: string): Promise<void>
  /** Buttons that the user will press in the next questions; without one, the second. */
  answer(buttons: number[]): Promise<void>
  /** What the user will choose in the next dialog for files. */
  choose(files: string[]): Promise<void>
  /** Addresses that the program asked the system to open. */
  opened(): Promise<string[]>
  /** Texts of the questions that it put to the user. */
  asked(): Promise<string[]>
  /** Addresses outside the program's own that a page asked for, console errors and exceptions. */
  trouble(): string[]
  /** The exit code. */
  quit(): Promise<number | null>
  kill(): Promise<void>
}

export type JourneyShell = {
  start(options: JourneyStart): Promise<JourneyDesktop>
  /** Starts the program to its end: a second instance, or a command without a window. */
  run(options: JourneyStart): Promise<{ code: number | null; out: string; err: string }>
}

const samplesFolder = resolve(import.meta.dirname, '../../resources/sample-guides')
const [first = '', second = ''] = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => join(samplesFolder, name))

function answerOf<Value>(reply: Reply): Value {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.detail}`)
  return reply.value as Value
}

const seen = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 15_000 })

export function desktopJourneys(title: string, shell: JourneyShell): void {
  const folders: string[] = []
  const running: JourneyDesktop[] = []
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-desktop-'))
    folders.push(folder)
    return folder
  }
  const start = async (options: JourneyStart) => {
    const desktop = await shell.start(options)
    running.push(desktop)
    return desktop
  }
  const library = async (desktop: JourneyDesktop) => answerOf<GuideSummary[]>(await desktop.send('library.list', {}))

  describe(`the desktop program on ${title}`, () => {
    afterEach(async () => {
      for (const desktop of running.splice(0)) await desktop.kill()
    })
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    })

    it('opens a guide, rates, prints, takes a second start, quits with drain, and still knows it all', async () => {
      const dataFolder = newFolder()
      const desktop = await start({ dataFolder, args: [first] })
      const page = await desktop.shown
      const info = answerOf<AppInfo>(await desktop.send('app.info', {}))
      expect(info).toMatchObject({ shell: 'electron', dataFolder, abilities: { print: true, notify: true } })
      await page.getByRole('main').waitFor()
      await seen(async () => (await library(desktop)).length).toBe(1)
      await page.waitForURL(/#\/import\?id=/)
      const [guide] = await library(desktop)
      expect(guide?.requirementCount).toBeGreaterThan(0)

      const [skill] = answerOf<SkillSummary[]>(await desktop.send('skills.list', {}))
      const rate = (level: number) => desktop.send('skills.rate', { skillId: skill?.id, level })
      expect(answerOf<{ change: unknown }>(await rate(3)).change).not.toBeNull()

      const report = { slug: guide?.slug, language: 'ja' }
      const printed = await desktop.send('report.print', report)
      const { base64, fileName } = answerOf<{ base64: string; fileName: string }>(printed)
      const pdf = Buffer.from(base64, 'base64')
      expect([pdf.subarray(0, 5).toString(), fileName.endsWith('.pdf')]).toEqual(['%PDF-', true])
      expect(pdf.length).toBeGreaterThan(10_000)

      expect((await shell.run({ dataFolder, args: [second] })).code).toBe(0)
      await seen(async () => (await library(desktop)).length).toBe(2)

      // A print, which takes long, is under way while the program is told to quit: it waits, but not for ever.
      void desktop.send('report.print', report).catch(() => undefined)
      expect((await rate(4)).ok).toBe(true)
      expect(desktop.trouble()).toEqual([])
      expect(await desktop.quit()).toBe(0)

      const again = await start({ dataFolder })
      await again.shown
      expect(await library(again)).toHaveLength(2)
      const kept = answerOf<SkillDetail>(await again.send('skills.read', { skillId: skill?.id }))
      expect(kept.skill.level).toBe(4)
      expect(await again.quit()).toBe(0)
    })

    it('shows its menu in the language of the settings and drives the screens from it', async () => {
      const desktop = await start({ dataFolder: newFolder(), language: 'en-GB' })
      const page = await desktop.shown
      answerOf(await desktop.send('settings.write', { language: 'en' }))
      await seen(() => desktop.menu()).toContain('Gap analysis')
      await desktop.click('Gap analysis')
      await page.waitForURL(/#\/gap$/)
      answerOf(await desktop.send('settings.write', { language: 'ja', theme: 'dark' }))
      await seen(() => desktop.menu()).toContain('ギャップ分析')

      await desktop.choose([first])
      await desktop.click('ガイドを取り込む…')
      await seen(async () => (await library(desktop)).length).toBe(1)
      await desktop.click('元に戻す')
      await seen(async () => (await library(desktop)).length).toBe(0)
      expect(desktop.trouble()).toEqual([])
    })

    it('lets nothing out but a link that the user agreed to', async () => {
      const desktop = await start({ dataFolder: newFolder() })
      const page = await desktop.shown
      await desktop.answer([1, 0])
      const here = page.url()
      for (const [index, address] of ['https://example.com/no', 'https://example.com/yes'].entries()) {
        await page.evaluate((url) => void window.open(url, '_blank', 'noopener'), address)
        await seen(async () => (await desktop.asked()).length).toBe(index + 1)
      }
      await seen(() => desktop.opened()).toEqual(['https://example.com/yes'])
      expect((await desktop.asked())[0]).toContain('example.com')
      await page.evaluate(() => location.assign('http://evil.example/'))
      expect(await page.evaluate(() => fetch('https://evil.example/').catch(() => 'refused'))).toBe('refused')
      expect(page.url()).toBe(here)
    })

    it('runs the commands of shirube without a window', async () => {
      const dataFolder = newFolder()
      const checked = await shell.run({ dataFolder, args: ['check', first, '--json'] })
      expect(checked.code).toBe(0)
      expect(JSON.parse(checked.out)).toHaveLength(1)
      const imported = await shell.run({ dataFolder, args: ['import', first] })
      expect(imported.code).toBe(0)
      const [, slug = ''] = / · (\S+)\r?\n/.exec(imported.out) ?? []
      const out = join(dataFolder, 'plan.pdf')
      expect((await shell.run({ dataFolder, args: ['export', 'pdf', '--role', slug, '--out', out] })).code).toBe(0)
      expect(readdirSync(dataFolder)).toContain('plan.pdf')
      expect((await shell.run({ dataFolder, args: ['check', join(dataFolder, 'nothing.md')] })).code).toBe(2)
    })
  })
}
