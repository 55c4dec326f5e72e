// The desktop program as it was built, run against the test double of Electron: from "open with" to quit with drain.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/failures.ts'
import type { GuideSummary } from '#contract/library.ts'
import type { AppInfo } from '#contract/settings.ts'
import type { SkillDetail, SkillSummary } from '#contract/skills.ts'
import {
  closeBrowser,
  type Desktop,
  type DesktopOptions,
  root,
  startDesktop,
} from '../shells/electron-double/desktop.ts'
import { startHost } from './host.ts'

const samples = readdirSync(join(root, 'resources/sample-guides'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => join(root, 'resources/sample-guides', name))

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-double-'))
  folders.push(folder)
  return folder
}

const running: Desktop[] = []
async function start(options: DesktopOptions): Promise<Desktop> {
  const desktop = await startDesktop(options)
  running.push(desktop)
  return desktop
}

afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.kill()
})
afterAll(async () => {
  await closeBrowser()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function answerOf<Value>(reply: Reply): Value {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.detail}`)
  return reply.value as Value
}

async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = Date.now() + 15_000
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (Date.now() > deadline) throw new Error(`never seen: ${look}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

const library = async (desktop: Desktop) => answerOf<GuideSummary[]>(await desktop.send('library.list', {}))
const notes = (desktop: Desktop, name: string) => desktop.notes.filter((note) => note.name === name)

describe('the desktop program on the double', () => {
  it('opens a guide, rates, prints, takes a second start, quits with drain, and still knows it all', async () => {
    const dataFolder = newFolder()
    const [first = '', second = ''] = samples
    const desktop = await start({ dataFolder, args: [first] })
    const page = await desktop.shown

    const info = answerOf<AppInfo>(await desktop.send('app.info', {}))
    expect(info).toMatchObject({ shell: 'electron', dataFolder, abilities: { print: true } })
    expect(notes(desktop, 'sandbox')).toHaveLength(1)
    expect(notes(desktop, 'schemes')).toHaveLength(1)
    await page.getByRole('main').waitFor()

    const [guide] = await until(async () => {
      const guides = await library(desktop)
      return guides.length === 1 ? guides : undefined
    })
    expect(guide?.requirementCount).toBeGreaterThan(0)
    await page.waitForURL(/#\/import\?id=/)

    const skills = answerOf<SkillSummary[]>(await desktop.send('skills.list', {}))
    const skillId = skills[0]?.id ?? 0
    expect(
      answerOf<{ change: unknown }>(await desktop.send('skills.rate', { skillId, level: 3 })).change,
    ).not.toBeNull()

    const { base64, fileName } = answerOf<{ base64: string; fileName: string }>(
      await desktop.send('report.print', { slug: guide?.slug, language: 'ja' }),
    )
    const pdf = Buffer.from(base64, 'base64')
    expect([pdf.subarray(0, 5).toString(), fileName.endsWith('.pdf')]).toEqual(['%PDF-', true])
    expect(pdf.length).toBeGreaterThan(10_000)

    const other = await start({ dataFolder, args: [second] })
    expect(await other.ended).toBe(0)
    await until(async () => ((await library(desktop)).length === 2 ? true : undefined))
    expect(notes(desktop, 'focus').length).toBeGreaterThan(0)

    // A print, which takes long, and a rating are under way while the program is told to quit: it waits, but not for ever.
    const before = desktop.calls.length
    void desktop.send('report.print', { slug: guide?.slug, language: 'en' }).catch(() => undefined)
    void desktop.send('skills.rate', { skillId, level: 4 }).catch(() => undefined)
    await until(async () => (desktop.calls.length >= before + 2 ? true : undefined))
    expect(await desktop.quit()).toBe(0)
    const last = desktop.calls.slice(before)
    expect(last.find(({ name }) => name === 'skills.rate')?.reply).toMatchObject({ ok: true })
    expect([desktop.foreign, desktop.complaints]).toEqual([[], []])

    const again = await start({ dataFolder })
    await again.shown
    expect(await library(again)).toHaveLength(2)
    const kept = answerOf<SkillDetail>(await again.send('skills.read', { skillId }))
    expect(kept.skill.level).toBe(4)
    expect(await again.closeWindow()).toBe(0)
  })

  it('shows a notice of the computer, and a click on it leads where it points', async () => {
    const desktop = await start({ dataFolder: newFolder() })
    const page = await desktop.shown
    const info = answerOf<AppInfo>(await desktop.send('app.info', {}))
    expect(info.abilities.notify).toBe(true)
    const notice = { title: '面接カード', body: '今日の復習が3枚あります', route: '/interview' }
    expect(answerOf(await desktop.send('notice.show', notice))).toEqual({ shown: true })
    expect(notes(desktop, 'notification').map((note) => note.input)).toEqual([
      { title: notice.title, body: notice.body },
    ])
    await desktop.clickNotice()
    await page.waitForURL(/#\/interview$/)
    expect(notes(desktop, 'focus')).toHaveLength(1)
  })

  it('shows its menu in the language of the settings and drives the screens from it', async () => {
    const desktop = await start({ dataFolder: newFolder(), language: 'en-GB' })
    const page = await desktop.shown
    expect(await desktop.menu()).toContain('Gap analysis')
    await desktop.click('Gap analysis')
    await page.waitForURL(/#\/gap$/)
    await desktop.send('settings.write', { language: 'ja', theme: 'dark' })
    await until(async () => ((await desktop.menu()).includes('ギャップ分析') ? true : undefined))
    expect(notes(desktop, 'theme').at(-1)?.input).toEqual({ source: 'dark' })
    expect(notes(desktop, 'background').at(-1)?.input).toMatchObject({ color: '#15191C' })

    desktop.files.push(samples[0] ?? '')
    await desktop.click('ガイドを取り込む…')
    await until(async () => ((await library(desktop)).length === 1 ? true : undefined))
    await desktop.click('元に戻す')
    await until(async () => ((await library(desktop)).length === 0 ? true : undefined))
    expect([desktop.foreign, desktop.complaints]).toEqual([[], []])
  })

  it('lets nothing out but a link that the user agreed to', async () => {
    const desktop = await start({ dataFolder: newFolder() })
    const page = await desktop.shown
    desktop.answers.push({ response: 1 }, { response: 0 })
    const here = page.url()
    for (const address of ['https://example.com/no', 'https://example.com/yes']) {
      const asked = notes(desktop, 'message-box').length
      await page.evaluate((url) => void window.open(url, '_blank', 'noopener'), address)
      await until(async () => (notes(desktop, 'message-box').length > asked ? true : undefined))
    }
    await until(async () => (notes(desktop, 'open-external').length > 0 ? true : undefined))
    expect(notes(desktop, 'open-external').map((note) => note.input)).toEqual([{ address: 'https://example.com/yes' }])
    expect(JSON.stringify(notes(desktop, 'message-box')[0]?.input)).toContain('example.com')

    await page.evaluate(() => location.assign('http://evil.example/'))
    await page.evaluate(() => fetch('https://evil.example/').catch(() => undefined))
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://evil.example/frame'
      document.body.append(frame)
    })
    expect(page.url()).toBe(here)
    expect(notes(desktop, 'window-open').map((note) => note.input)).toEqual([{ action: 'deny' }, { action: 'deny' }])
    expect(await page.evaluate(() => Object.keys((globalThis as unknown as { backend: object }).backend))).toEqual([
      'send',
    ])
    expect(await page.evaluate(() => ['require', 'process', '__call'].filter((name) => name in globalThis))).toEqual([])
  })

  it('says in one sentence why it cannot start, and ends with a failure', async () => {
    const folder = newFolder()
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const unwritable = await start({ dataFolder: file })
    expect(await unwritable.ended).toBe(1)
    expect(JSON.stringify(notes(unwritable, 'error-box')[0]?.input)).toContain('データフォルダに書き込めません')
    expect(unwritable.printed().err).toContain('データフォルダに書き込めません')

    const damaged = newFolder()
    writeFileSync(join(damaged, 'shirube.db'), 'no database at all, but long enough to be read as one'.repeat(100))
    const refused = await start({ dataFolder: damaged, language: 'en-US' })
    expect(await refused.ended).toBe(1)
    expect(JSON.stringify(notes(refused, 'error-box')[0]?.input)).toContain('The database is damaged')
  })

  it('shares the lock of the data folder with the browser host and the command line', async () => {
    const dataFolder = newFolder()
    const run = (entry: string, ...args: string[]) =>
      spawnSync(
        join(root, 'node_modules/.bin/node'),
        [join(root, 'out/main', entry), ...args, `--data-dir=${dataFolder}`],
        {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C' },
        },
      )
    const [sample = ''] = samples
    const desktop = await start({ dataFolder })
    await desktop.shown
    const holder = /^Another Shirube is using the data folder \(Shirube .* \(electron\), process \d+\)\.\n$/
    const host = run('loopback.js', '--no-open')
    expect([host.status, host.stdout]).toEqual([1, ''])
    expect(host.stderr).toMatch(holder)
    const imported = run('cli.js', 'import', sample)
    expect([imported.status, imported.stderr]).toEqual([2, expect.stringMatching(holder)])
    await desktop.quit()

    const browser = await startHost(dataFolder)
    const refused = await start({ dataFolder, language: 'en-US' })
    expect(await refused.ended).toBe(1)
    expect(JSON.stringify(notes(refused, 'error-box')[0]?.input)).toContain('Another Shirube is using the data folder')
    await browser.stop()
    expect(run('cli.js', 'import', sample).status).toBe(0)
  })

  it('runs the commands of shirube without a window', async () => {
    const dataFolder = newFolder()
    const [sample = ''] = samples
    const checked = await start({ dataFolder, args: ['check', sample, '--json'] })
    expect(await checked.ended).toBe(0)
    expect(JSON.parse(checked.printed().out)).toHaveLength(1)

    const imported = await start({ dataFolder, args: ['import', sample] })
    expect(await imported.ended).toBe(0)
    const [, slug = ''] = / · (\S+)\n/.exec(imported.printed().out) ?? []
    const out = join(dataFolder, 'plan.pdf')
    const printed = await start({
      dataFolder,
      args: ['export', 'pdf', '--role', slug, '--out', out],
      env: { DISPLAY: ':none' },
    })
    expect([await printed.ended, printed.printed().err]).toEqual([0, ''])
    expect(readdirSync(dataFolder)).toContain('plan.pdf')

    const unknown = await start({ dataFolder, args: ['check', join(dataFolder, 'nothing.md')] })
    expect(await unknown.ended).toBe(2)
  })
})
