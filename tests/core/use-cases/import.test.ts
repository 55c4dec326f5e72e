// Imports: what enters the library, what does not, and that nothing the user did is touched.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportStatus } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import { guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const outcomes = (status: ImportStatus) => status.entries.map((entry) => entry.outcome)

async function settled(kit: Kit, importId: string): Promise<ImportStatus> {
  for (;;) {
    const status = await kit.ask('import.status', { importId })
    if (status.state !== 'running') return status
    await new Promise((done) => setTimeout(done, 5))
  }
}

describe('the same guide again', () => {
  it('is unchanged when its bytes are', async () => {
    const kit = await openKit()
    expect(outcomes(await kit.importTexts({ 'a.md': surveyor }))).toEqual(['new'])
    expect(outcomes(await kit.importTexts({ 'renamed.md': surveyor }))).toEqual(['unchanged'])
    expect((await kit.ask('changes.list', {})).recent).toHaveLength(1)
  })

  it('is updated with what is new and gone when its bytes changed', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    const changed = guideText({
      slug: 'surveyor',
      role: '測量士',
      hard: [['地図の基礎', '投影法と座標系の基礎知識。']],
      tools: [['図面作成', 'QGIS, BricsCADを用いた図面の作成。']],
    })
    const status = await kit.importTexts({ 'a.md': changed })
    expect(outcomes(status)).toEqual(['updated'])
    const untouched = { before: null, touches: [] }
    expect(status.entries[0]?.differences).toEqual([
      { part: 'skill', change: 'removed', name: '測量計画', ...untouched },
      { part: 'tool', change: 'removed', name: 'AutoCAD', ...untouched },
      { part: 'tool', change: 'added', name: 'BricsCAD', ...untouched },
    ])
  })

  it('leaves ratings, edits, targets and ticks alone through update, removal, return and undo', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': surveyor })
    const skillId = await kit.skillId('測量計画')
    await kit.ask('skills.rate', { skillId, level: 3 })
    await kit.ask('requirement.edit', { slug: 'surveyor', key: 'hard:測量計画', stage: 'middle', weight: 1 })
    await kit.ask('target.set', { slug: 'surveyor', stage: 'middle', dueOn: null, weeklyHours: 4, isMain: true })
    const plan = await kit.ask('plan.read', { slug: 'surveyor' })
    const key = plan.steps[0]?.items[0]?.key ?? ''
    await kit.ask('plan.edit', { slug: 'surveyor', key, status: 'doing', note: '半分' })
    const before = await kit.ask('gap.analyse', { slug: 'surveyor' })

    const without = guideText({ slug: 'surveyor', role: '測量士', hard: [['製図', '描く。']], books: ['別の本'] })
    await kit.importTexts({ 'a.md': without })
    const former = await kit.ask('plan.read', { slug: 'surveyor' })
    expect(former.formerItems).toMatchObject([{ key, status: 'doing', note: '半分', line: null }])
    expect(former.steps[0]?.items.map((item) => item.title)).not.toContain('測量入門')
    expect((await kit.ask('skills.read', { skillId })).skill).toMatchObject({ level: 3, requiredBy: [] })

    await kit.ask('library.remove', { slug: 'surveyor' })
    expect(await kit.ask('target.list', {})).toMatchObject([{ role: '測量士', inLibrary: false }])
    const back = await kit.importTexts({ 'a.md': surveyor })
    expect(outcomes(back)).toEqual(['restored'])
    expect(back.entries[0]?.differences).toContainEqual({
      part: 'skill',
      change: 'added',
      name: '測量計画',
      before: null,
      touches: ['rated', 'edited'],
    })
    expect(await kit.ask('gap.analyse', { slug: 'surveyor' })).toEqual(before)
    const item = (await kit.ask('plan.read', { slug: 'surveyor' })).steps[0]?.items[0]
    expect(item).toMatchObject({ key, status: 'doing', note: '半分' })

    for (let undone = 0; undone < 3; undone += 1) await kit.ask('changes.undo', {})
    expect(await kit.ask('gap.analyse', { slug: 'surveyor' })).toEqual(before)
  })
})

describe('broken front matter', () => {
  const broken = surveyor.replace('"slug": "surveyor",', '"slug" "surveyor",')

  it('never replaces a good guide of the library, and names its line', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'surveyor.md': surveyor })
    const status = await kit.importTexts({ 'surveyor.md': broken })
    expect(status.entries).toMatchObject([
      { outcome: 'unreadable', slug: 'surveyor', role: '測量士', failure: { code: 'front-matter-invalid', line: 3 } },
    ])
    expect((await kit.ask('library.read', { slug: 'surveyor' })).text).toBe(surveyor)
    expect((await kit.ask('changes.list', {})).recent).toHaveLength(1)
  })

  it('enters where there is nothing to lose, with its error, and is replaced by its repair', async () => {
    const kit = await openKit()
    const first = await kit.importTexts({ 'surveyor.md': broken })
    expect(outcomes(first)).toEqual(['new'])
    const finding = { severity: 'error', code: 'front-matter-invalid', line: 3 }
    expect(first.entries[0]?.diagnostics).toContainEqual(expect.objectContaining(finding))
    expect(outcomes(await kit.importTexts({ 'surveyor.md': `${broken}\n追記` }))).toEqual(['updated'])
    expect(outcomes(await kit.importTexts({ 'surveyor.md': surveyor }))).toEqual(['updated'])
    expect(outcomes(await kit.importTexts({ 'surveyor.md': broken }))).toEqual(['unreadable'])
    await kit.ask('library.remove', { slug: 'surveyor' })
    expect(outcomes(await kit.importTexts({ 'surveyor.md': broken }))).toEqual(['restored'])
  })
})

describe('one batch', () => {
  it('reports every file and imports the good ones', async () => {
    const kit = await openKit()
    const status = await kit.importTexts({
      'good.md': surveyor,
      'empty.md': '',
      'binary.md': Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256),
      'large.md': 'x'.repeat(limits.guideBytes + 1),
    })
    expect(outcomes(status)).toEqual(['new', 'unreadable', 'unreadable', 'unreadable'])
    expect(status.entries.map((entry) => entry.failure?.code)).toEqual([
      undefined,
      'empty-file',
      'binary-file',
      'too-large',
    ])
    expect(await kit.ask('library.list', {})).toHaveLength(1)
  })

  it('is one change, however many guides it has', async () => {
    const kit = await openKit()
    // More than enter the library at once.
    const many = 110
    const files = Object.fromEntries(
      Array.from({ length: many }, (_, index) => [`${index}.md`, guideText({ slug: `g${index}`, role: `役${index}` })]),
    )
    await kit.importTexts(files)
    const { undo } = await kit.ask('changes.list', {})
    expect(undo).toMatchObject({ kind: 'import', subject: { name: null, count: many } })
    await kit.ask('changes.undo', {})
    expect(await kit.ask('library.list', {})).toEqual([])
    await kit.ask('changes.redo', {})
    expect(await kit.ask('library.list', {})).toHaveLength(many)
  })

  it('says of what was undone, while it ran or later, that it was undone, until it is done again', async () => {
    const kit = await openKit()
    const texts = ['a', 'b', 'c'].map((slug) => [`${slug}.md`, guideText({ slug, role: `役${slug}` })])
    const { id: importId } = await kit.importTexts({ ...Object.fromEntries(texts), 'empty.md': '' })
    const counts = async () => (await kit.ask('import.status', { importId, limit: 0 })).counts
    expect(await counts()).toMatchObject({ new: 3, unreadable: 1, undone: 0 })
    await kit.ask('changes.undo', {})
    expect(await counts()).toMatchObject({ new: 0, unreadable: 1, undone: 3 })
    const { entries } = await kit.ask('import.status', { importId, order: 'attention' })
    expect(entries.map(({ outcome }) => outcome)).toEqual(['unreadable', 'undone', 'undone', 'undone'])
    await kit.ask('changes.redo', {})
    expect(await counts()).toMatchObject({ new: 3, undone: 0 })
  })

  it('counts as undone only what had come when the undo came in its middle', async () => {
    const kit = await openKit()
    const many = 250
    const files = Array.from({ length: many }, (_, index) =>
      Buffer.from(guideText({ slug: `g${index}`, role: `役${index}` })),
    )
    const { uploadId } = await kit.ask('upload.begin', {
      files: files.map(({ byteLength }, index) => ({ name: `${index}.md`, byteLength })),
    })
    for (const [file, bytes] of files.entries()) {
      await kit.ask('upload.part', { uploadId, file, offset: 0, base64: bytes.toString('base64') })
    }
    const { importId } = await kit.ask('import.start', { uploadId })
    let undone = 0
    for (;;) {
      const { state } = await kit.ask('import.status', { importId, limit: 0 })
      const { undo } = await kit.ask('changes.list', {})
      if (undone === 0 && undo !== null) undone = (await kit.ask('changes.undo', {})).subject.count ?? 0
      if (state === 'done') break
      await new Promise((turn) => setImmediate(turn))
    }
    const { counts } = await kit.ask('import.status', { importId, limit: 0 })
    expect(undone).toBeGreaterThan(0)
    expect(undone).toBeLessThan(many)
    expect(counts).toMatchObject({ undone, new: many - undone })
    expect(await kit.ask('library.list', {})).toHaveLength(many - undone)
  })

  it('takes identical files once', async () => {
    const kit = await openKit()
    const status = await kit.importTexts({ 'a.md': surveyor, 'copy.md': surveyor })
    expect(outcomes(status)).toEqual(['new', 'unchanged'])
    expect(status.state).toBe('done')
  })

  it('never lets one file silently win over another of the same guide', async () => {
    const kit = await openKit()
    const texts = ['一', '二', '三'].map((role) => guideText({ slug: 'same', role }))
    const [first = '', second = '', third = ''] = texts
    const status = await kit.importTexts({ 'a.md': first, 'b.md': second, 'c.md': third, 'd.md': surveyor })
    expect(outcomes(status)).toEqual(['conflict', 'conflict', 'conflict', 'new'])
    expect(status).toMatchObject({ state: 'choosing', conflicts: [{ slug: 'same' }] })
    expect((await kit.ask('library.list', {})).map((guide) => guide.slug)).toEqual(['surveyor'])
    expect(await kit.refused('import.choose', { importId: status.id, slug: 'same', entry: 3 })).toBe('bad-input')
    const chosen = await kit.ask('import.choose', { importId: status.id, slug: 'same', entry: 1 })
    expect(outcomes(chosen)).toEqual(['skipped', 'new', 'skipped', 'new'])
    expect(chosen.state).toBe('done')
    expect((await kit.ask('library.read', { slug: 'same' })).guide.role).toBe('二')
    expect(await kit.refused('import.choose', { importId: status.id, slug: 'same', entry: 1 })).toBe('bad-input')
  })

  it('takes none of two files when the user wants none', async () => {
    const kit = await openKit()
    const one = guideText({ slug: 'same', role: '一' })
    const two = guideText({ slug: 'same', role: '二' })
    const first = await kit.importTexts({ 'a.md': one, 'b.md': two })
    await kit.ask('import.choose', { importId: first.id, slug: 'same', entry: null })
    expect(await kit.ask('library.list', {})).toEqual([])
    const second = await kit.importTexts({ 'a.md': one, 'b.md': two })
    const cancelled = await kit.ask('import.cancel', { importId: second.id })
    expect(cancelled).toMatchObject({ state: 'cancelled', conflicts: [] })
    expect(outcomes(cancelled)).toEqual(['skipped', 'skipped'])
    expect((await kit.ask('changes.list', {})).recent).toEqual([])
  })
})

describe('cancelling', () => {
  it('leaves the library as it was', async () => {
    const kit = await openKit()
    const files = Array.from({ length: 60 }, (_, index) => ({
      name: `${index}.md`,
      bytes: Buffer.from(guideText({ slug: `g${index}`, role: `役${index}` })),
    }))
    const { uploadId } = await kit.ask('upload.begin', {
      files: files.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength })),
    })
    for (const [file, { bytes }] of files.entries()) {
      await kit.ask('upload.part', { uploadId, file, offset: 0, base64: bytes.toString('base64') })
    }
    expect(readdirSync(join(kit.dataFolder, 'uploads'))).toHaveLength(1)
    const { importId } = await kit.ask('import.start', { uploadId })
    while ((await kit.ask('import.status', { importId })).done < 3) await new Promise((done) => setTimeout(done, 1))
    await kit.ask('import.cancel', { importId })
    const status = await settled(kit, importId)
    expect(status.state).toBe('cancelled')
    expect(status.done).toBeLessThan(60)
    expect(new Set(outcomes(status))).toEqual(new Set(['skipped']))
    expect(await kit.ask('library.list', {})).toEqual([])
    expect(readdirSync(join(kit.dataFolder, 'uploads'))).toEqual([])
  })

  it('happens by itself when the program closes', async () => {
    const kit = await openKit()
    const running = kit.importTexts(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`${index}.md`, guideText({ slug: `g${index}`, role: '役' })]),
      ),
    )
    await kit.close()
    expect((await running).state).toBe('cancelled')
    const again = await openKit({ dataFolder: kit.dataFolder })
    expect(await again.ask('library.list', {})).toEqual([])
  })
})

describe('an upload', () => {
  it('does not need the bytes of a file that is no guide by its size', async () => {
    const kit = await openKit()
    const bytes = Buffer.from(surveyor)
    const { uploadId } = await kit.ask('upload.begin', {
      files: [
        { name: 'huge.md', byteLength: 50_000_000 },
        { name: 'a.md', byteLength: bytes.byteLength },
      ],
    })
    await kit.ask('upload.part', { uploadId, file: 1, offset: 0, base64: bytes.toString('base64') })
    const { importId } = await kit.ask('import.start', { uploadId })
    const status = await settled(kit, importId)
    expect(outcomes(status)).toEqual(['unreadable', 'new'])
    expect(status.entries[0]?.failure?.code).toBe('too-large')
  })

  it('that nobody went on with is released', async () => {
    const kit = await openKit()
    const files = [{ name: 'a.md', byteLength: 10 }]
    const { uploadId } = await kit.ask('upload.begin', { files })
    kit.setTime('2026-11-21T09:11:00')
    await kit.ask('upload.begin', { files })
    expect(readdirSync(join(kit.dataFolder, 'uploads'))).toHaveLength(1)
    expect(await kit.refused('import.start', { uploadId })).toBe('unknown-upload')
    await kit.close()
    expect(existsSync(join(kit.dataFolder, 'uploads', uploadId))).toBe(false)
  })
})

describe('samples', () => {
  it('do not replace a guide of the user', async () => {
    const kit = await openKit()
    const { importId } = await kit.ask('import.samples', {})
    const status = await settled(kit, importId)
    expect(status.total).toBeGreaterThan(0)
    expect(status.entries.every((entry) => entry.outcome === 'new')).toBe(true)
    const [sample] = await kit.ask('library.list', {})
    if (!sample) throw new Error('no sample')
    expect(sample.isSample).toBe(true)
    await kit.importTexts({ 'own.md': guideText({ slug: sample.slug, role: '自分の' }) })
    const again = await settled(kit, (await kit.ask('import.samples', {})).importId)
    const outcome = again.entries.find((entry) => entry.slug === sample.slug)?.outcome
    expect(outcome).toBe('skipped')
    expect((await kit.ask('library.read', { slug: sample.slug })).summary).toMatchObject({
      role: '自分の',
      isSample: false,
    })
  })
})
