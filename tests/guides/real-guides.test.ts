// Scores the importer against the hand-read truth of real guides, where they lie beside the project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGuide } from '#core/guide-formats/index.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const guides = join(shared, 'guides')
const scorer = join(shared, 'tools', 'score-guides.mjs')
const isPresent = existsSync(scorer) && existsSync(join(guides, 'expected'))
if (!isPresent) console.warn('real guides: ../shared/guides is absent, the importer is not scored against them')

const files = isPresent ? readdirSync(guides).filter((name) => name.endsWith('.md')) : []

describe.skipIf(!isPresent)('the real guides', () => {
  it('reach every floor of the scorer and lose no line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-score-'))
    try {
      const parsed = files.map((name) => parseGuide(readFileSync(join(guides, name)), name))
      expect(parsed.every((file) => file.ok)).toBe(true)
      expect(parsed.length).toBeGreaterThanOrEqual(13)
      const actual = join(folder, 'actual.json')
      writeFileSync(actual, JSON.stringify(parsed.map((file) => file.ok && file.guide)))
      const report = execFileSync(process.execPath, [scorer, join(guides, 'expected'), actual, '--source', guides], {
        encoding: 'utf8',
      })
      console.log(report.slice(report.indexOf('against the files')))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('take a few milliseconds each', () => {
    const sources = files.map((name) => ({ name, bytes: readFileSync(join(guides, name)) }))
    for (const { name, bytes } of sources) parseGuide(bytes, name)
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now()
      for (const { name, bytes } of sources) parseGuide(bytes, name)
      return (performance.now() - started) / sources.length
    })
    const best = Math.min(...times)
    console.log(`real guides: ${best.toFixed(2)} ms a guide`)
    // 1.5 ms on an idle computer; a shared one may be several times slower.
    expect(best).toBeLessThan(15)
  })

  it('hold no mark that CommonMark could not pair', () => {
    for (const name of files) {
      const parsed = parseGuide(readFileSync(join(guides, name)), name)
      if (parsed.ok) expect(JSON.stringify({ ...parsed.guide, diagnostics: [] })).not.toContain('**')
    }
  })
})
