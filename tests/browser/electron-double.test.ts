// The desktop program as it was built, run against the test double of Electron: from "open with" to quit with drain.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/failures.ts'
import type { AppInfo } from '#contract/settings.ts'
import { desktopJourneys } from '../shells/desktop-journeys.ts'
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

const notes = (desktop: Desktop, name: string) => desktop.notes.filter((note) => note.name === name)

describe('the desktop program on the double', () => {
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
    await expect.poll(() => notes(desktop, 'focus').length).toBe(1)
  })

  it('takes the file that macOS hands to the running program', async () => {
    const desktop = await start({ dataFolder: newFolder() })
    const page = await desktop.shown
    expect(await desktop.openFile(samples[0] ?? '')).toBe(true)
    await page.waitForURL(/#\/import\?id=/)
    await expect.poll(async () => answerOf<unknown[]>(await desktop.send('library.list', {})).length).toBe(1)
  })

  it('gives the page one function and nothing of Node or Electron', async () => {
    const desktop = await start({ dataFolder: newFolder() })
    const page = await desktop.shown
    expect([notes(desktop, 'sandbox').length, notes(desktop, 'schemes').length]).toEqual([1, 1])
    expect(await page.evaluate(() => Object.keys((globalThis as unknown as { backend: object }).backend))).toEqual([
      'send',
    ])
    expect(await page.evaluate(() => ['require', 'process', '__call'].filter((name) => name in globalThis))).toEqual([])
  })

  it('says in one sentence why it cannot start, and opens its recovery where only the records can not be opened', async () => {
    const folder = newFolder()
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const unwritable = await start({ dataFolder: file })
    expect(await unwritable.ended).toBe(1)
    expect(JSON.stringify(notes(unwritable, 'error-box')[0]?.input)).toContain('データフォルダに書き込めません')
    expect(unwritable.printed().err).toContain('データフォルダに書き込めません')

    const damaged = newFolder()
    writeFileSync(join(damaged, 'shirube.db'), 'no database at all, but long enough to be read as one'.repeat(100))
    // Records that can not be opened are no reason to end: the window shows the ways on.
    const recovering = await start({ dataFolder: damaged, language: 'en-US' })
    const page = await recovering.shown
    const { trouble } = answerOf<AppInfo>(await recovering.send('app.info', {}))
    expect(trouble?.failure.code).toMatch(/^database-(?:damaged|foreign)$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(notes(recovering, 'error-box')).toEqual([])
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
    const holder =
      /^Another Shirube is using the data folder \(Shirube .* \(electron\), process \d+\)\. Close it and try again, .* while it is open\.\n$/
    const host = run('loopback.js', '--no-open')
    expect([host.status, host.stdout]).toEqual([1, ''])
    expect(host.stderr).toMatch(holder)
    const imported = run('cli.js', 'import', sample)
    expect([imported.status, imported.stderr]).toEqual([2, expect.stringMatching(holder)])
    await desktop.quit()

    const browser = await startHost(dataFolder)
    const waiting = await start({ dataFolder, language: 'en-US' })
    const page = await waiting.shown
    const { trouble } = answerOf<AppInfo>(await waiting.send('app.info', {}))
    expect(trouble?.failure.code).toBe('data-folder-locked')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await waiting.quit()
    await browser.stop()
    expect(run('cli.js', 'import', sample).status).toBe(0)
  })
})

/** The double as the journeys see it: what the program told the system, in their words. */
desktopJourneys('the double of Electron', {
  start: async (options) => {
    const desktop = await startDesktop(options)
    const noted = (name: string) => notes(desktop, name).map((note) => note.input)
    return {
      shown: desktop.shown,
      send: desktop.send,
      menu: desktop.menu,
      click: desktop.click,
      quit: desktop.quit,
      kill: desktop.kill,
      answer: async (buttons) => void desktop.answers.push(...buttons.map((response) => ({ response }))),
      choose: async (files) => void desktop.files.push(...files),
      opened: async () => noted('open-external').map((input) => (input as { address: string }).address),
      asked: async () => noted('message-box').map((input) => JSON.stringify(input)),
      trouble: () => [...desktop.foreign, ...desktop.complaints],
    }
  },
  run: async (options) => {
    const desktop = await startDesktop({ ...options, env: { DISPLAY: ':none' } })
    return { code: await desktop.ended, ...desktop.printed() }
  },
})
