// Holds SECURITY.md to the tests that it names: all twenty points of Electron's tutorial, each promise, and every test there under that name.

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8')

type Row = { cells: string[]; tests: { file: string; name: string }[] }

/** The rows of the table below a heading; the last cell names the tests. */
function rowsBelow(heading: string): Row[] {
  const [, below = ''] = page.split(`## ${heading}\n`)
  const [part = ''] = below.split('\n## ')
  const lines = part.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) => {
    const cells = line.split(' | ').map((cell) => cell.replaceAll(/^\| ?| ?\|$/g, ''))
    const tests = (cells.at(-1) ?? '').split('<br>').map((reference) => {
      const [, file = '', name = ''] = /^`(tests\/\S+\.ts)` › (.+)$/.exec(reference) ?? []
      return { file, name }
    })
    return { cells, tests }
  })
}

const sources = new Map<string, string>()
function sourceOf(file: string): string {
  const known = sources.get(file)
  if (known !== undefined) return known
  const path = join(root, file)
  const source = existsSync(path) ? readFileSync(path, 'utf8') : ''
  sources.set(file, source)
  return source
}

/** A test of that very name, which is not skipped: the first argument of it(…), it.each(…)(…) or it.skipIf(…)(…). */
const isThere = ({ file, name }: { file: string; name: string }) =>
  name !== '' && sourceOf(file).includes(`('${name}', `) && !sourceOf(file).includes(`it.skip('${name}'`)

const promises = rowsBelow('Against whom')
const points = rowsBelow("The twenty points of Electron's security tutorial")

describe('SECURITY.md', () => {
  it('was looked at', () => {
    const named = [...promises, ...points].flatMap(({ tests }) => tests)
    console.log(`security page: ${promises.length} promises, ${points.length} points, ${named.length} references`)
    expect(promises.length).toBeGreaterThanOrEqual(9)
    expect(named.length).toBeGreaterThan(50)
  })

  it('has the twenty points, in order', () => {
    expect(points.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)))
    expect(points.filter(({ cells }) => cells.length !== 4)).toEqual([])
  })

  it('names for each point and each promise tests that are there', () => {
    const missing = [...promises, ...points].flatMap(({ cells, tests }) =>
      tests.filter((test) => !isThere(test)).map((test) => ({ row: cells[0], ...test })),
    )
    expect(missing).toEqual([])
    expect(sources.size).toBeGreaterThan(8)
  })

  it('would miss a test that was renamed or removed', () => {
    const file = 'tests/gates/electron-security.test.ts'
    expect(isThere({ file, name: 'names these fuses' })).toBe(true)
    expect(isThere({ file, name: 'names these fuse' })).toBe(false)
    expect(isThere({ file: 'tests/gates/no-such.test.ts', name: 'names these fuses' })).toBe(false)
  })

  it('speaks of the four attackers and of how to report, and names no person', () => {
    for (const one of [
      'hostile guide',
      'hostile web page',
      'laptop',
      'malicious archive',
      'private vulnerability reporting',
    ])
      expect(page.toLowerCase()).toContain(one)
    expect(page).not.toMatch(/[\w.]+@[\w.]+\.\w+/)
  })
})
