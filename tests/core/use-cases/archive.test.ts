// The archive: what leaves comes back as it was, old and hostile ones too, and nothing is lost on the way.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Encoding from 'encoding-japanese'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '#contract/limits.ts'
import type { Level } from '#contract/skills.ts'
import { foldName } from '#folding/fold-name.ts'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const slug = 'surveyor'

async function upload(kit: Kit, bytes: Uint8Array, name = 'archive.json'): Promise<string> {
  const { uploadId } = await kit.ask('upload.begin', { files: [{ name, byteLength: bytes.byteLength }] })
  for (let offset = 0; offset < bytes.byteLength; offset += limits.partBytes) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + limits.partBytes)).toString('base64')
    await kit.ask('upload.part', { uploadId, file: 0, offset, base64 })
  }
  return uploadId
}

const archiveOf = async (kit: Kit): Promise<string> => (await kit.ask('archive.export', {})).text

async function take(kit: Kit, text: string): Promise<{ backup: string | null }> {
  return kit.ask('archive.replace', { uploadId: await upload(kit, Buffer.from(text)) })
}

async function refusal(kit: Kit, text: string | Uint8Array): Promise<string> {
  const uploadId = await upload(kit, Buffer.from(text))
  const inspected = await kit.refused('archive.inspect', { uploadId })
  return inspected === 'nothing' ? kit.refused('archive.replace', { uploadId }) : inspected
}

const withoutTime = (text: string): string => text.replace(/^"exportedAt": ".*",$/m, '')

/** Everything a screen can see. */
async function seen(kit: Kit) {
  const guides = await kit.ask('library.list', {})
  const skills = await kit.ask('skills.list', {})
  const roles = []
  for (const guide of guides) {
    roles.push({
      detail: await kit.ask('library.read', { slug: guide.slug }),
      gap: await kit.ask('gap.analyse', { slug: guide.slug }),
      plan: await kit.ask('plan.read', { slug: guide.slug }),
      trend: await kit.ask('gap.trend', { slug: guide.slug }),
      deck: await kit.ask('deck.read', { slug: guide.slug }),
      passages: await kit.ask('passage.list', { slug: guide.slug }),
    })
  }
  return {
    guides,
    roles,
    skills,
    details: await Promise.all(skills.map(({ id }) => kit.ask('skills.read', { skillId: id }))),
    targets: await kit.ask('target.list', {}),
    settings: await kit.ask('settings.read', {}),
    collections: await kit.ask('collections.read', {}),
    changes: await kit.ask('changes.list', {}),
    found: await kit.ask('search', { query: '測量', limit: 50 }),
  }
}

async function lived(): Promise<Kit> {
  const kit = await openKit()
  await kit.importTexts({
    'a.md': surveyor,
    'b.md': `\uFEFF${cartographer}`,
    // Shift JIS: bytes that are no UTF-8.
    'c.md': Uint8Array.from(Encoding.convert(Encoding.stringToCode(guideText({ slug: 'c', role: '検査役' })), 'SJIS')),
  })
  await kit.ask('target.set', { slug, stage: 'senior', dueOn: '2027-05-31', weeklyHours: 5, isMain: true })
  await kit.ask('skills.rate', { skillId: await kit.skillId('地図の基礎'), level: 2 })
  kit.setTime('2026-11-25T09:00:00')
  await kit.importTexts({ 'a.md': guideText({ slug, role: '測量士', hard: [['測量計画', '工程を主導する。']] }) })
  await kit.ask('skills.rate', { skillId: await kit.skillId('地図の基礎'), level: 3 })
  await kit.ask('settings.write', { pay: 700, hideAmounts: true, name: '山田 "太郎" \\ 😀' })
  await kit.ask('reading.place', { slug, line: 12 })
  const [card] = (await kit.ask('deck.read', { slug })).cards
  await kit.ask('deck.grade', { slug, key: card?.key ?? '', grade: 3 })
  await kit.ask('deck.answer', { slug, key: card?.key ?? '', text: '安全と精度を両立させる。' })
  await kit.ask('favourites.set', { slugs: [slug], favourite: true })
  await kit.ask('collections.add', { name: '屋外の仕事', slugs: [slug, 'c'] })
  const marked = { slug, line: 1, quote: '測量計画', before: '', after: '' }
  await kit.ask('passage.add', { ...marked, kind: 'highlight', colour: 'blue', note: '工程 \\ "表"' })
  await kit.ask('passage.add', { ...marked, kind: 'bookmark', note: null })
  await kit.ask('plan.add', { slug, title: '面談', plannedHours: 2.5, dueOn: null })
  await kit.ask('changes.undo', {})
  return kit
}

describe('an archive', () => {
  it('taken in elsewhere is the same in everything, and its history can be undone there', async () => {
    const here = await lived()
    const text = await archiveOf(here)
    const there = await openKit()
    there.setTime('2026-11-25T10:00:00')
    await there.importTexts({ 'x.md': guideText({ slug: 'x', role: '消える職種' }) })
    const { backup } = await take(there, text)
    expect(backup).toMatch(/^before-archive/)
    expect(withoutTime(await archiveOf(there))).toBe(withoutTime(text))
    expect(await seen(there)).toEqual(await seen(here))

    await there.ask('changes.redo', {})
    while ((await there.ask('changes.list', {})).undo !== null) await there.ask('changes.undo', {})
    expect(await there.ask('library.list', {})).toEqual([])
    await there.close()
    // What was taken in survives the end of the program.
    const again = await openKit({ dataFolder: there.dataFolder })
    expect((await again.ask('changes.list', {})).redo).not.toBeNull()
    expect(readdirSync(join(there.dataFolder, 'backups')).some((name) => name.startsWith('before-archive'))).toBe(true)
    expect(readdirSync(there.dataFolder)).not.toContain('archive-import')
  })

  it('says what it holds before it is taken in', async () => {
    const kit = await lived()
    const uploadId = await upload(kit, Buffer.from(await archiveOf(kit)))
    expect(await kit.ask('archive.inspect', { uploadId })).toMatchObject({
      exportedAt: new Date('2026-11-25T09:00:00').toISOString(),
      program: '0.0.0',
      guides: 3,
      ratings: 2,
    })
    expect(await kit.ask('archive.progress', {})).toBeNull()
  })

  it('keeps every guide byte for byte', async () => {
    const kit = await lived()
    const { tables } = JSON.parse(await archiveOf(kit))
    const files = tables.guide_files.rows.map((row: unknown[]) => row.find((cell) => typeof cell === 'object' && cell))
    expect(files.map((one: object) => Object.keys(one)[0])).toEqual(['utf8', 'utf8', 'base64', 'utf8'])
    expect(files[1].utf8).toBe(`\uFEFF${cartographer}`)
  })

  it('of any life comes out as it went in', async () => {
    const any = fc.nat({ max: 1000 })
    const step = fc.oneof(
      fc.record({ do: fc.constant('rate' as const), which: any, level: fc.constantFrom<Level>(0, 1, 2, 3, 4) }),
      fc.record({ do: fc.constant('edit' as const), which: any, note: fc.string({ unit: 'grapheme', maxLength: 20 }) }),
      fc.record({
        do: fc.constant('import' as const),
        which: fc.nat({ max: 3 }),
        name: fc.constantFrom('管理', '計画'),
      }),
      fc.record({ do: fc.constant('remove' as const), which: any }),
      fc.record({ do: fc.constant('target' as const), which: any }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
    )
    const act = async (kit: Kit, one: typeof step extends fc.Arbitrary<infer Step> ? Step : never) => {
      const guides = await kit.ask('library.list', {})
      const guide = 'which' in one ? guides[one.which % Math.max(1, guides.length)] : undefined
      if (one.do === 'undo' || one.do === 'redo') {
        if ((await kit.ask('changes.list', {}))[one.do] !== null) await kit.ask(`changes.${one.do}`, {})
      } else if (one.do === 'import') {
        const name = `g${one.which}`
        await kit.importTexts({ [`${name}.md`]: guideText({ slug: name, role: name, hard: [[one.name, '使う。']] }) })
      } else if (one.do === 'rate') {
        const skills = await kit.ask('skills.list', {})
        const skill = skills[one.which % Math.max(1, skills.length)]
        if (skill) await kit.ask('skills.rate', { skillId: skill.id, level: one.level })
      } else if (guide && one.do === 'remove') await kit.ask('library.remove', { slug: guide.slug })
      else if (guide && one.do === 'target') {
        await kit.ask('target.set', { slug: guide.slug, stage: 'middle', dueOn: null, weeklyHours: 3, isMain: true })
      } else if (guide && one.do === 'edit') {
        const { steps } = await kit.ask('plan.read', { slug: guide.slug })
        const items = steps.flatMap(({ items }) => items)
        const item = items[one.which % Math.max(1, items.length)]
        if (item) await kit.ask('plan.edit', { slug: guide.slug, key: item.key, note: one.note, status: 'done' })
      }
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const [here, there] = [await openKit(), await openKit()]
        await here.importTexts({ 'g0.md': guideText({ slug: 'g0', role: 'g0' }) })
        for (const one of steps) await act(here, one)
        const text = await archiveOf(here)
        await take(there, text)
        expect(withoutTime(await archiveOf(there))).toBe(withoutTime(text))
        expect((await seen(there)).roles).toEqual((await seen(here)).roles)
        await here.close()
        await there.close()
      }),
      { numRuns: 8 },
    )
  })

  it('of an earlier program is brought to the present', async () => {
    const old = readFileSync(resolve(import.meta.dirname, 'fixtures/archive-schema-2.json'), 'utf8')
    const kit = await openKit()
    await take(kit, old)
    const [guide] = await kit.ask('library.list', {})
    expect(guide).toMatchObject({ slug: 'surveyor', role: '測量士' })
    expect((await kit.ask('skills.list', {})).find(({ name }) => name === '地図の基礎')).toMatchObject({ level: 2 })
    const text = await archiveOf(kit)
    expect(JSON.parse(text).schema).toBeGreaterThan(2)
    const there = await openKit()
    await take(there, text)
    expect(withoutTime(await archiveOf(there))).toBe(withoutTime(text))
    await kit.ask('changes.undo', {})
    expect((await kit.ask('skills.list', {})).find(({ name }) => name === '地図の基礎')).toMatchObject({ level: null })
  })
})

it('of an older parser loses nothing that was done under the names which that parser read', async () => {
  const here = await openKit()
  await here.importTexts({ 'a.md': surveyor })
  await here.ask('skills.rate', { skillId: await here.skillId('測量計画'), level: 3 })
  await here.ask('skills.rate', { skillId: await here.skillId('地図の基礎'), level: 1 })
  const { steps } = await here.ask('plan.read', { slug })
  const item = steps.flatMap(({ items }) => items).find(({ type }) => type === 'book')
  await here.ask('plan.edit', { slug, key: item?.key ?? '', status: 'done', note: '面白い' })
  await here.ask('requirement.edit', { slug, key: `hard:${foldName('測量計画')}`, stage: 'middle', weight: 3 })
  // As a parser wrote it that took brackets for a part of the names.
  const archive = JSON.parse(await archiveOf(here))
  const renamed = (text: string): string =>
    text
      .replaceAll(foldName('測量計画'), foldName('「測量計画」'))
      .replaceAll(`book:${foldName(item?.title ?? '')}`, `book:${foldName(`${item?.title}」`)}`)
  for (const [name, table] of Object.entries<{ columns: string[]; rows: unknown[][] }>(archive.tables)) {
    if (name === 'guide_files') continue
    const at = table.columns.indexOf('parser_version')
    table.rows = table.rows.map((row) =>
      row.map((cell, index) => (index === at ? 1 : typeof cell === 'string' ? renamed(cell) : cell)),
    )
  }
  const there = await openKit()
  await take(there, JSON.stringify(archive))
  const level = async (name: string) =>
    (await there.ask('skills.list', {})).find((one) => one.name === name && one.requiredBy.length > 0)?.level
  expect(await level('測量計画')).toBe(3)
  expect(await level('地図の基礎')).toBe(1)
  const { rows } = await there.ask('gap.analyse', { slug })
  expect(rows.find(({ name }) => name === '測量計画')).toMatchObject({ weight: 3 })
  const plan = await there.ask('plan.read', { slug })
  expect(plan.steps.flatMap(({ items }) => items).find(({ title }) => title === item?.title)).toMatchObject({
    status: 'done',
    note: '面白い',
  })
  expect((await there.ask('changes.list', {})).undo).toMatchObject({ kind: 'confirm-rename' })
  await there.ask('changes.undo', {})
  expect(await level('測量計画')).toBeNull()
})

it('whose history holds a kind of change that this program does not know is taken in and listed', async () => {
  const here = await lived()
  const archive = JSON.parse(await archiveOf(here))
  const { columns, rows } = archive.tables.changes
  for (const [index, kind] of ['constructor', '__proto__', 'later'].entries())
    rows[index][columns.indexOf('kind')] = kind
  const there = await openKit()
  await take(there, JSON.stringify(archive))
  const { text } = await there.ask('export.whole', { format: 'csv-history', language: 'ja' })
  for (const kind of ['constructor', '__proto__', 'later']) expect(text).toContain(`,${kind},`)
})

describe('what is no archive', () => {
  it('is refused with its reason, and everything stays as it was', async () => {
    const kit = await lived()
    const text = await archiveOf(kit)
    const before = await seen(kit)
    const changed = (change: (archive: Record<string, unknown>) => unknown): string => {
      const archive = JSON.parse(text)
      const other = change(archive)
      return JSON.stringify(other ?? archive)
    }
    const table = (name: string, change: (rows: unknown[][], columns: string[]) => void) =>
      changed(({ tables }) => {
        const { rows, columns } = (tables as Record<string, { rows: unknown[][]; columns: string[] }>)[name] ?? {}
        if (!rows || !columns) throw new Error(`no table ${name}`)
        change(rows, columns)
      })
    const set = (name: string, column: string, value: unknown) =>
      table(name, (rows, columns) => {
        const [row] = rows
        if (row) row[columns.indexOf(column)] = value
      })
    const patches = (value: unknown) =>
      set('changes', 'patches', typeof value === 'string' ? value : JSON.stringify(value))

    const note = (field: string | null) => ({ field, text: 'a' })

    const cases: [string, string | Uint8Array, string][] = [
      ['an empty file', '', 'archive-unreadable'],
      ['a guide', surveyor, 'archive-unreadable'],
      ['other JSON', '{"format":"other"}', 'archive-unreadable'],
      ['a list', '[]', 'archive-unreadable'],
      ['null', 'null', 'archive-unreadable'],
      ['deeply nested JSON', '['.repeat(200_000), 'archive-unreadable'],
      ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'archive-unreadable'],
      ...[0.1, 0.5, 0.9, 0.999].map((part): [string, string, string] => [
        `the first ${part} of it`,
        text.slice(0, Math.floor(text.length * part) - 3),
        'archive-unreadable',
      ]),
      ['a later layout', changed((one) => ({ ...one, version: 2, more: 1 })), 'archive-newer'],
      ['a later schema', changed((one) => ({ ...one, schema: 9999 })), 'archive-newer'],
      ['no schema', changed((one) => ({ ...one, schema: 0 })), 'archive-invalid'],
      ['a schema that is no number', changed((one) => ({ ...one, schema: '2' })), 'archive-invalid'],
      ['something more', changed((one) => ({ ...one, more: 1 })), 'archive-invalid'],
      [
        'a prototype',
        text.replace('"tables": {', '"tables": {"__proto__": {"columns": [], "rows": []},'),
        'archive-invalid',
      ],
      [
        'a constructor',
        text.replace('"tables": {', '"tables": {"constructor": {"columns": [], "rows": []},'),
        'archive-invalid',
      ],
      [
        'another table',
        text.replace('"tables": {', '"tables": {"sqlite_schema": {"columns": [], "rows": []},'),
        'archive-invalid',
      ],
      ['no tables', changed((one) => ({ ...one, tables: {} })), 'archive-invalid'],
      ['tables that are a list', changed((one) => ({ ...one, tables: [] })), 'archive-invalid'],
      [
        'a missing table',
        changed(({ tables }) => void delete (tables as Record<string, unknown>).targets),
        'archive-invalid',
      ],
      ['a missing column', table('targets', (_, columns) => void columns.pop()), 'archive-invalid'],
      ['a short row', table('targets', (rows) => void rows[0]?.pop()), 'archive-invalid'],
      ['an object in a cell', set('targets', 'stage', { a: 1 }), 'archive-invalid'],
      ['a truth value in a cell', set('targets', 'is_main', true), 'archive-invalid'],
      ['a level out of range', set('ratings', 'level', 9), 'archive-invalid'],
      ['a level between two', set('ratings', 'level', 1.5), 'archive-invalid'],
      ['a day that is none', set('ratings', 'rated_on', 'yesterday'), 'archive-invalid'],
      ['a text that is too long', set('targets', 'slug', 'x'.repeat(300)), 'archive-invalid'],
      ['a skill that is not there', set('ratings', 'skill_id', 99_999), 'archive-invalid'],
      ['a version that is not there', set('library', 'version_id', 99_999), 'archive-invalid'],
      ['one row twice', table('ratings', (rows) => void rows.push([...(rows[0] ?? [])])), 'archive-invalid'],
      [
        'two main targets',
        table('targets', (rows) => void rows.push(['other', ...(rows[0] ?? []).slice(1)])),
        'archive-invalid',
      ],
      ['another guide text', text.replace('土地の形を測り', '土地の形を図り'), 'archive-invalid'],
      ['bytes as text', set('guide_files', 'bytes', 'text'), 'archive-invalid'],
      ['bytes that are no base64', set('guide_files', 'bytes', { base64: '%%%' }), 'archive-invalid'],
      ['a log that is no JSON', patches('{'), 'archive-invalid'],
      ['a log of another table', patches([{ table: 'sqlite_schema', before: null, after: null }]), 'archive-invalid'],
      ['a log of a prototype', patches([{ table: '__proto__', before: null, after: null }]), 'archive-invalid'],
      ['a log of another column', patches([{ table: 'targets', before: { evil: 1 }, after: null }]), 'archive-invalid'],
      ['a log of objects', patches([{ table: 'targets', before: { slug: {} }, after: null }]), 'archive-invalid'],
      ['a log of skills', patches([{ table: 'skills', before: null, after: null }]), 'archive-invalid'],
      [
        'a log of guide files',
        patches([{ table: 'guide_files', before: { version_id: 1, text: null, bytes: '' }, after: null }]),
        'archive-invalid',
      ],
      ['a log of half a row', patches([{ table: 'targets', before: { slug }, after: null }]), 'archive-invalid'],
      [
        'half a row in a part of a change',
        table('change_parts', (rows) => {
          rows.push([1, 1, JSON.stringify([{ table: 'targets', before: { slug }, after: null }])])
        }),
        'archive-invalid',
      ],
      ['a log without a key', patches([{ table: 'career_notes', before: note(null), after: null }]), 'archive-invalid'],
      [
        'a log that renames a row',
        patches([{ table: 'career_notes', before: note('values'), after: note('notes') }]),
        'archive-invalid',
      ],
      ['an id beyond all counting', set('ratings', 'id', Number.MAX_SAFE_INTEGER), 'archive-invalid'],
      ['a change beyond all counting', set('changes', 'id', 1e300), 'archive-invalid'],
      ['a subject that is none', set('changes', 'subject', '{"name":{}}'), 'archive-invalid'],
    ]
    for (const [what, content, code] of cases) expect(await refusal(kit, content), what).toBe(code)
    expect(cases.length).toBeGreaterThan(35)
    expect(await seen(kit)).toEqual(before)
    expect(withoutTime(await archiveOf(kit))).toBe(withoutTime(text))
    expect(readdirSync(kit.dataFolder)).not.toContain('archive-import')
    // A byte order mark, which an editor may have put there, is no reason.
    expect(await refusal(kit, `\uFEFF${text}`)).toBe('nothing')
  })

  it('is refused when nobody sent it', async () => {
    const kit = await openKit()
    expect(await kit.refused('archive.replace', { uploadId: 'nobody' })).toBe('unknown-upload')
    expect(await kit.refused('archive.inspect', { uploadId: 'nobody' })).toBe('unknown-upload')
  })
})

it('lets only one archive in at a time, and changes wait for it', async () => {
  const here = await lived()
  const text = await archiveOf(here)
  const there = await openKit()
  await there.importTexts({ 'a.md': surveyor })
  const [one, other] = [await upload(there, Buffer.from(text)), await upload(there, Buffer.from(text))]
  const taking = there.ask('archive.replace', { uploadId: one })
  expect(await there.refused('archive.replace', { uploadId: other })).toBe('archive-running')
  const changes = Array.from({ length: 20 }, (_, index) => there.ask('settings.write', { staleDays: index + 1 }))
  await Promise.all([taking, ...changes])
  await there.ask('settings.write', { staleDays: 77 })
  expect((await there.ask('settings.read', {})).staleDays).toBe(77)
})
