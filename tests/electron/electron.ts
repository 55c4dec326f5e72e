// Starts the built program on Electron itself, by Playwright, and answers its native dialogs as a user would.

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import type { Reply } from '#contract/failures.ts'
import type { JourneyDesktop, JourneyShell, JourneyStart } from '../shells/desktop-journeys.ts'

const root = resolve(import.meta.dirname, '../..')

/** Stands in the program's own process, where the dialogs are. */
type Stage = { answers: number[]; files: string[]; asked: string[]; opened: string[] }
type Staged = { stage: Stage }
type Send = (name: string, input: unknown) => Promise<Reply>

const environment = ({ dataFolder }: JourneyStart): Record<string, string> => ({
  ...(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >),
  SHIRUBE_DATA_DIR: dataFolder,
})

/** As root, which no one should be, Chromium starts without its sandbox only. */
const argumentsFor = ({ args = [], language }: JourneyStart) => [
  root,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(language === undefined ? [] : [`--lang=${language}`]),
  ...args,
]

async function setStage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const stage: Stage = { answers: [], files: [], asked: [], opened: [] }
    ;(globalThis as unknown as Staged).stage = stage
    dialog.showMessageBox = async (...values: unknown[]) => {
      stage.asked.push(JSON.stringify(values.at(-1)))
      return { response: stage.answers.shift() ?? 1, checkboxChecked: false }
    }
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: stage.files.splice(0) })
    shell.openExternal = async (address: string) => void stage.opened.push(address)
  })
}

async function start(binary: string, options: JourneyStart): Promise<JourneyDesktop> {
  const app = await _electron.launch({
    executablePath: binary,
    args: argumentsFor(options),
    cwd: root,
    env: environment(options),
    timeout: 60_000,
  })
  const child = app.process()
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  await setStage(app)
  const trouble: string[] = []
  const shown = app.firstWindow().then(async (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(String(error)))
    page.on('request', (request) => {
      if (!/^(app:\/\/planner\/|data:|blob:|devtools:)/.test(request.url())) trouble.push(request.url())
    })
    await page.waitForLoadState('load')
    return page
  })
  const staged = () => app.evaluate(() => (globalThis as unknown as Staged).stage)
  return {
    shown,
    trouble: () => trouble,
    send: async (name, input) =>
      (await shown).evaluate(
        ([procedure, value]) => (globalThis as unknown as { backend: { send: Send } }).backend.send(procedure, value),
        [name, input] as const,
      ),
    menu: () =>
      app.evaluate(({ Menu }) => {
        const labels = (menu: Electron.Menu | null | undefined): string[] =>
          (menu?.items ?? []).flatMap((item) => [item.label, ...labels(item.submenu)])
        return labels(Menu.getApplicationMenu())
      }),
    click: (label) =>
      app.evaluate(({ Menu, BrowserWindow }, wanted) => {
        const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
          (menu?.items ?? []).flatMap((item) => [item, ...all(item.submenu)])
        const item = all(Menu.getApplicationMenu()).find((one) => one.label === wanted)
        if (item === undefined) throw new Error(`no menu item ${wanted}`)
        item.click({}, BrowserWindow.getAllWindows()[0])
      }, label),
    answer: (buttons) =>
      app.evaluate((_electron, answers) => {
        ;(globalThis as unknown as Staged).stage.answers.push(...answers)
      }, buttons),
    choose: (files) =>
      app.evaluate((_electron, chosen) => {
        ;(globalThis as unknown as Staged).stage.files.push(...chosen)
      }, files),
    opened: async () => (await staged()).opened,
    asked: async () => (await staged()).asked,
    quit: async () => {
      // The answer is lost with the program.
      await app.evaluate((electron) => electron.app.quit()).catch(() => undefined)
      return ended
    },
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}

export const electronShell = (binary: string): JourneyShell => ({
  start: (options) => start(binary, options),
  run: (options) =>
    new Promise((done, failed) => {
      const child = spawn(binary, argumentsFor(options), { cwd: root, env: environment(options) })
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString()
      })
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString()
      })
      child.once('error', failed)
      child.once('close', (code) => done({ code, out, err }))
    }),
})
