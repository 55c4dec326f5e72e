// Hostile files through the import: each has its line with the reason, the others enter the library, and nothing half-read stays.

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportEntry } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import { tables } from '#core/storage/database.ts'
import { askThrough } from '../../../src/cli/core.ts'
import { findFiles } from '../../../src/cli/find-files.ts'
import { sendFiles } from '../../../src/cli/send-files.ts'
import { guideText, surveyor } from '../../shells/contract-guides.ts'
import { open } from '../../storage/kit.ts'
import { closeAfterEach, openKit, temporaryFolder } from './kit.ts'

closeAfterEach()

const front = (lines: string) => `---\n${lines}\n---\n# 題\n\n本文\n`

/** Refused, with the code and the line that the report names. */
const refused: Record<string, [string | Uint8Array, string, number | null]> = {
  'empty.md': ['', 'empty-file', null],
  'image.md': [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 255, 0, 7]), 'binary-file', null],
  'nul.md': [`# 題\n\n${'\0'.repeat(20)}本文`, 'binary-file', 3],
  'one-nul.md': ['# 題\n\n本\0文です。\n', 'binary-file', 3],
  'large.md': ['あ'.repeat(limits.guideBytes), 'too-large', null],
  'long-line.md': [`# 題\n\n${'x'.repeat(1_000_000)}`, 'line-too-long', 3],
  'deep-list.md': [`# 題\n${'- '.repeat(500)}a`, 'too-deep', 2],
  'emphasis.md': [`# 題\n\n${'*a_ '.repeat(5_000)}`, 'too-complex', 3],
  'headings.md': ['## 1. a\n'.repeat(30_000), 'too-complex', 3_001],
}

/** Read as far as they can be, with a finding of that code. */
const read: Record<string, [string | Uint8Array, string | null]> = {
  'cut.md': [Buffer.from(surveyor).subarray(0, Buffer.from(surveyor).indexOf('測量計画を身') + 4), 'repaired-text'],
  'fence.md': [surveyor.replace('slug": "surveyor', 'slug": "fence').replace('## 5️⃣', '```\n## 5️⃣'), null],
  'bold.md': [surveyor.replace('slug": "surveyor', 'slug": "bold').replace('測量計画 |', '**測量計画 |'), null],
  'rows.md': [guideText({ slug: 'rows', role: '表', hard: Array(10_000).fill(['a', 'b']) }), 'too-complex'],
  'aliases.md': [
    front(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`)
        .join('\n')}\nslug: aliases`,
    ),
    'front-matter-invalid',
  ],
  'script.md': [`---js\nmodule.exports = { slug: require('os').hostname() }\n---\n# 題\n`, 'front-matter-executable'],
}

const codesOf = ({ diagnostics }: ImportEntry): string[] => diagnostics.map(({ code }) => code)

describe('a batch of hostile files', () => {
  it('names each with its reason and imports the others', async () => {
    const kit = await openKit()
    const texts = Object.fromEntries(Object.entries({ ...refused, ...read }).map(([name, [text]]) => [name, text]))
    const { entries } = await kit.importTexts({ ...texts, 'good.md': guideText({ slug: 'good', role: '良' }) })
    for (const entry of entries) {
      const [, code, line] = refused[entry.fileName] ?? []
      if (code === undefined) {
        expect(entry, entry.fileName).toMatchObject({ outcome: 'new', failure: null })
        const wanted = read[entry.fileName]?.[1]
        if (wanted) expect(codesOf(entry), entry.fileName).toContain(wanted)
      } else {
        expect(entry, entry.fileName).toMatchObject({ outcome: 'unreadable', failure: { code, line } })
        expect(entry.failure?.detail, entry.fileName).toMatch(/\w.*\./)
      }
    }
    const taken = entries.filter(({ outcome }) => outcome === 'new').map(({ slug }) => slug)
    expect(taken).toHaveLength(Object.keys(read).length + 1)
    expect((await kit.ask('library.list', {})).map(({ slug }) => slug).sort()).toEqual(taken.sort())
    for (const slug of taken) await kit.ask('library.read', { slug: slug ?? '' })
    await kit.close()

    const { db } = open(kit.dataFolder, { readOnly: true })
    const stored = db.all(tables.selectFrom('guide_versions').select(['slug', 'placed_at']))
    expect(stored.map(({ slug }) => slug).sort()).toEqual(taken)
    expect(stored.every(({ placed_at }) => placed_at !== null)).toBe(true)
    const known = new Set(db.all(tables.selectFrom('guide_versions').select('id')).map(({ id }) => id))
    for (const table of ['guide_files', 'guide_sections', 'requirement_rows', 'search_docs'] as const) {
      const rows = db.all(tables.selectFrom(table).select('version_id').distinct())
      expect(
        rows.every(({ version_id }) => known.has(version_id)),
        table,
      ).toBe(true)
    }
  })

  it('stores a guide as large as a book in several steps, and all of it can be found', async () => {
    const kit = await openKit()
    const words = Array.from(
      { length: 2_000 },
      (_, index) => `## ${index}. 節${index}番\n\n${'海図と灯台と港の話。'.repeat(20)}\n`,
    )
    const { entries } = await kit.importTexts({ 'book.md': `# 本\n\n${words.join('\n')}` })
    expect(entries).toMatchObject([{ outcome: 'new' }])
    for (const section of [0, 999, 1_999]) {
      const hits = await kit.ask('search', { query: `節${section}番`, limit: 20 })
      expect(hits.some(({ title }) => title.endsWith(`節${section}番`))).toBe(true)
    }
  })

  it('keeps the file that vanished while it was handed over as a line', async () => {
    const kit = await openKit()
    const folder = temporaryFolder()
    for (const name of ['a.md', 'b.md', 'c.md']) {
      writeFileSync(join(folder, name), guideText({ slug: name[0] ?? '', role: name }))
    }
    const found = (await findFiles([folder])).files
    rmSync(join(folder, 'b.md'))
    writeFileSync(join(folder, 'c.md'), 'shorter')
    const { uploadId } = await sendFiles(
      askThrough((name, input) => kit.app.dispatch(name, input)),
      found,
    )
    const { importId } = await kit.ask('import.start', { uploadId: uploadId ?? '' })
    await expect.poll(async () => (await kit.ask('import.status', { importId })).state).toBe('done')
    const { entries } = await kit.ask('import.status', { importId })
    expect(entries.map(({ fileName, failure }) => [fileName, failure?.detail])).toEqual([
      ['a.md', undefined],
      ['b.md', 'ENOENT'],
      ['c.md', 'changed while being read'],
    ])
  })
})

describe('ten thousand files', () => {
  it('are imported while others are served, and their report comes in parts', { timeout: 300_000 }, async () => {
    const kit = await openKit()
    const count = 10_000
    const names = Array.from({ length: count }, (_, index) => `${index}.md`)
    const files = names.map((name, index) => ({
      fileName: name,
      bytes: Buffer.from(index % 100 === 0 ? '' : `# 職種${index}\n\n本文\n`),
    }))
    const finished = kit.app.importFiles(files)
    let longest = 0
    let done = false
    void finished.then(() => {
      done = true
    })
    while (!done) {
      const used = process.threadCpuUsage()
      await new Promise((turn) => setTimeout(turn, 1))
      const { user, system } = process.threadCpuUsage(used)
      longest = Math.max(longest, (user + system) / 1000)
    }
    // Processor time of this thread between two turns: other programs on the computer do not count.
    expect(longest).toBeLessThan(200)
    const { id: importId } = await finished
    const bare = await kit.ask('import.status', { importId, limit: 0 })
    expect(bare).toMatchObject({ state: 'done', total: count, done: count })
    expect(bare.counts).toMatchObject({ new: count - count / 100, unreadable: count / 100 })
    expect(JSON.stringify(bare).length).toBeLessThan(1_000)
    const last = await kit.ask('import.status', { importId, from: count - 3, limit: 200 })
    expect(last.entries.map(({ fileName }) => fileName)).toEqual(names.slice(-3))
    const { undo } = await kit.ask('changes.list', {})
    expect(undo).toMatchObject({ kind: 'import', subject: { count: bare.counts.new } })
    await kit.ask('changes.undo', {})
    expect(await kit.ask('library.list', {})).toEqual([])
  })
})
