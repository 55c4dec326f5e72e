// Tries the scripts behind npm start and npm test: what they refuse, and how they count.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const scripts = resolve(import.meta.dirname, '../../scripts')
const folder = mkdtempSync(join(tmpdir(), 'shirube-scripts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const node = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}
const start = (...args: string[]) => node([join(scripts, 'start.mjs'), ...args])

describe('npm start', () => {
  it.each([
    [['--bogus'], "Unknown option '--bogus'. See npm start -- --help."],
    [['--host=firefox'], '--host is electron or browser, not firefox. See npm start -- --help.'],
    [['--host=electron', '--port=1'], '--port and --no-open belong to the browser host. See npm start -- --help.'],
    [['--data-dir='], '--data-dir needs a value. See npm start -- --help.'],
    [['--port=70000'], '--port is a number from 0 to 65535. See npm start -- --help.'],
  ])('refuses %o in one sentence, with exit code 2', (args, sentence) => {
    expect(start(...args)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })

  it('refuses a stray word', () => {
    const { code, err } = start('extra')
    expect(code).toBe(2)
    expect(err).toMatch(/^Unexpected argument 'extra'.*\. See npm start -- --help\.\n$/)
  })

  it('explains itself without installing anything', () => {
    const { code, out } = start('--help')
    expect(code).toBe(0)
    for (const option of ['--host', '--data-dir', '--port', '--no-open']) expect(out).toContain(option)
  })

  it('says its version without installing anything', () => {
    const { code, out } = start('--version')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^shirube \d+\.\d+\.\d+\n$/) })
  })

  it('refuses an old Node in one sentence', () => {
    const entry = pathToFileURL(join(scripts, 'start.mjs')).href
    // The version is all that the script goes by, and a Node that old is nowhere at hand.
    const { code, err } = node([
      '--input-type=module',
      '--eval',
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })
       await import('${entry}')`,
    ])
    expect(code).toBe(1)
    expect(err).toMatch(/^Shirube needs Node\.js 20 or newer, and this is 18\.20\.4: [^\n]+\.\n$/)
  })
})

describe('the sizes of packages', () => {
  const sizes = (name: string, files: Record<string, number>) => {
    const dist = join(folder, name)
    mkdirSync(join(dist, 'linux-unpacked/resources'), { recursive: true })
    for (const [file, bytes] of Object.entries(files)) {
      writeFileSync(join(dist, file), '')
      truncateSync(join(dist, file), bytes)
    }
    return node([join(scripts, 'package-sizes.mjs'), dist])
  }
  const archive = 'linux-unpacked/resources/app.asar'

  it('are told, and pass where they are small enough', () => {
    const { code, out } = sizes('small', { [archive]: 8_000_000, 'a.deb': 100_000_000, 'linux-unpacked/b.deb': 9e9 })
    expect([code, out.trim().split('\n').length]).toEqual([0, 2])
    expect(out).toContain('100.00 MB  a.deb')
  })

  it('fail where one is too large, or where nothing was made', () => {
    expect(sizes('large', { [archive]: 9_000_001, 'a.deb': 1 })).toMatchObject({
      code: 1,
      err: `Too large: ${archive}.\n`,
    })
    expect(sizes('packed only', { [archive]: 1 }).err).toMatch(/^No packages in /)
    expect(sizes('none', { 'a.deb': 1 }).code).toBe(1)
  })
})

describe('the summing up', () => {
  const report = (content: object) => {
    const file = join(folder, `${Math.random()}.json`)
    writeFileSync(file, JSON.stringify(content))
    return file
  }
  const counted = (file: string, exitCode: number) => {
    const { out } = node([
      '--input-type=module',
      '--eval',
      `const { vitestCounts } = await import('${pathToFileURL(join(scripts, 'stages.mjs')).href}')
       console.log(JSON.stringify(vitestCounts(${JSON.stringify(file)}, ${exitCode})))`,
    ])
    return JSON.parse(out) as unknown
  }
  const green = { status: 'passed', assertionResults: [{ status: 'passed' }] }

  it('counts the tests of vitest', () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, testResults: [green] })
    expect(counted(file, 0)).toEqual({ passed: 7, failed: 0, skipped: 2 })
  })

  it('counts a file that did not load as one failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const file = report({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, testResults: [green, unloaded] })
    expect(counted(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
  })

  it('counts an error outside all tests, no report and no test as a failure', () => {
    const passed = report({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, testResults: [green] })
    expect(counted(passed, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 })
    expect(counted(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    const empty = report({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] })
    expect(counted(empty, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('goes on after a stage that fails, ends with one line of sums, and with the right code', () => {
    const run = (works: string) =>
      node([
        '--input-type=module',
        '--eval',
        `const { runStages, one } = await import('${pathToFileURL(join(scripts, 'stages.mjs')).href}')
         process.exitCode = await runStages([${works}])`,
      ])
    const good = `{ name: 'good', work: async () => ({ passed: 40, failed: 0, skipped: 1 }) }`
    const throwing = `{ name: 'throwing', work: async () => { throw new Error('no build') } }`
    const bad = `{ name: 'bad', work: async () => one(false) }`
    const mixed = run([throwing, bad, good].join(', '))
    expect(mixed.code).toBe(1)
    expect(mixed.err).toBe('no build\n')
    expect(mixed.out.trimEnd().split('\n').at(-1)).toBe('40 passed, 2 failed')
    const whole = run([good, good].join(', '))
    expect(whole.code).toBe(0)
    expect(whole.out.trimEnd().split('\n').at(-1)).toBe('80 passed, 0 failed')
  })
})
