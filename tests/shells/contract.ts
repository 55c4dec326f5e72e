// The contract test: what every way to the core must answer, run against dispatch, HTTP and IPC alike.

import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, createClient, type Send } from '#contract/client.ts'
import type { FailureCode, Reply } from '#contract/failures.ts'
import type { ImportStatus } from '#contract/library.ts'
import { limits } from '#contract/limits.ts'
import { type ProcedureName, procedures } from '#contract/procedures.ts'
import { cartographer, guideText, surveyor } from './contract-guides.ts'

/** A way to an application on a data folder that nobody used before. */
type OpenedContract = { send: Send; close(): Promise<void> }

export type ContractOptions = {
  /** Opens the application; called once for the suite. */
  open(): Promise<OpenedContract>
  /** true: report.print answers a PDF; false: print-unavailable. */
  prints: boolean
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

function answered<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`${reply.failure.code}: ${reply.failure.detail ?? ''}`)
  return reply.value
}

function codeOf(reply: Reply): FailureCode | 'ok' {
  return reply.ok ? 'ok' : reply.failure.code
}

async function settled(ask: Ask, importId: string): Promise<ImportStatus> {
  for (;;) {
    const status = answered(await ask('import.status', { importId }))
    if (status.state !== 'running') return status
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** Uploads files in small parts and waits until their import wants nothing more from the program. */
async function importTexts(ask: Ask, files: { name: string; text: string | Uint8Array }[]): Promise<ImportStatus> {
  const all = files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }))
  const declared = all.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength }))
  const { uploadId } = answered(await ask('upload.begin', { files: declared }))
  const partBytes = 1_500
  for (const [file, { bytes }] of all.entries()) {
    for (let offset = 0; offset < bytes.byteLength; offset += partBytes) {
      const part = bytes.subarray(offset, offset + partBytes)
      const { received } = answered(await ask('upload.part', { uploadId, file, offset, base64: base64(part) }))
      expect(received).toBe(offset + part.byteLength)
    }
  }
  const { importId } = answered(await ask('import.start', { uploadId }))
  return settled(ask, importId)
}

/** Input of the right name and the wrong shape, for every request. */
const badInputs: unknown[] = [undefined, null, 7, 'text', [], { unknownField: true }]

export function contractSuite(title: string, { open, prints }: ContractOptions): void {
  describe(`contract over ${title}`, () => {
    let opened: OpenedContract | undefined
    let ask: Ask = () => Promise.reject(new Error('not opened'))
    let raw: Send = () => Promise.reject(new Error('not opened'))
    const called = new Set<string>()
    const asked = async () => answered(await ask('skills.list', {}))
    const skillNamed = async (name: string) => {
      const skill = (await asked()).find((one) => one.name === name)
      if (!skill) throw new Error(`no skill ${name}`)
      return skill
    }

    beforeAll(async () => {
      opened = await open()
      const { send } = opened
      raw = send
      ask = createClient(async (name, input) => {
        const reply = await send(name, input)
        if (reply.ok) called.add(name)
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply)
        return reply
      })
    })

    afterAll(async () => {
      await opened?.close()
    })

    it('refuses what is not in the list', async () => {
      for (const name of ['nothing', 'constructor', '__proto__', 'toString', '']) {
        expect(codeOf(await raw(name, {})), name).toBe('unknown-procedure')
      }
    })

    it.each(Object.keys(procedures))('refuses bad input of %s', async (name) => {
      for (const input of badInputs) {
        const schema = procedures[name as ProcedureName].input
        if (schema.safeParse(input).success) continue
        expect(codeOf(await raw(name, input)), JSON.stringify(input)).toBe('bad-input')
      }
    })

    it('starts empty', async () => {
      const info = answered(await ask('app.info', {}))
      expect(info.today).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(info.abilities.print).toBe(prints)
      expect(answered(await ask('library.list', {}))).toEqual([])
      expect(answered(await ask('skills.list', {}))).toEqual([])
      expect(answered(await ask('target.list', {}))).toEqual([])
      expect(answered(await ask('changes.list', {}))).toEqual({ undo: null, redo: null, recent: [] })
      expect(answered(await ask('start.read', {}))).toMatchObject({ guides: [], targets: [], main: null })
    })

    it('imports guides that came in parts', async () => {
      const status = await importTexts(ask, [
        { name: 'surveyor.md', text: surveyor },
        { name: 'cartographer.md', text: cartographer },
        { name: 'empty.md', text: '' },
      ])
      expect(status).toMatchObject({ state: 'done', total: 3, done: 3 })
      expect(status.entries.map((entry) => entry.outcome)).toEqual(['new', 'new', 'unreadable'])
      expect(status.entries[2]?.failure?.code).toBe('empty-file')
      const list = answered(await ask('library.list', {}))
      expect(list.map((guide) => guide.role).sort()).toEqual(['地図製作者', '測量士'].sort())
      const detail = answered(await ask('library.read', { slug: 'surveyor' }))
      expect(detail.text).toBe(surveyor)
      expect(detail.guide.skills).toHaveLength(4)
      expect(detail.related).toEqual([
        { slug: 'cartographer', role: '地図製作者', subtitle: '土地を数字にする仕事', inLibrary: true },
        { slug: 'not_there', role: null, subtitle: null, inLibrary: false },
      ])
    })

    it('lets the user choose between two files of one guide', async () => {
      const one = guideText({ slug: 'twice', role: '一つ目' })
      const other = guideText({ slug: 'twice', role: '二つ目' })
      const status = await importTexts(ask, [
        { name: 'one.md', text: one },
        { name: 'other.md', text: other },
      ])
      expect(status.state).toBe('choosing')
      expect(status.conflicts[0]?.choices.map((choice) => choice.role)).toEqual(['一つ目', '二つ目'])
      const chosen = answered(await ask('import.choose', { importId: status.id, slug: 'twice', entry: 1 }))
      expect(chosen.state).toBe('done')
      expect(chosen.entries.map((entry) => entry.outcome)).toEqual(['skipped', 'new'])
      expect(answered(await ask('library.read', { slug: 'twice' })).text).toBe(other)
      expect(answered(await ask('library.holds', { slugs: ['gone', 'twice'] }))).toEqual(['twice'])
      expect(answered(await ask('library.remove', { slug: 'twice' })).change?.kind).toBe('remove-guide')
      expect(codeOf(await ask('library.read', { slug: 'twice' }))).toBe('unknown-guide')
    })

    it('settles all other conflicts of an import with one answer', async () => {
      const both = ['甲', '乙'].flatMap((name) =>
        [1, 2].map((copy) => ({
          name: `${name}${copy}.md`,
          text: guideText({ slug: `rest_${name === '甲' ? 1 : 2}`, role: `${name}${copy}` }),
        })),
      )
      const status = await importTexts(ask, both)
      expect(status.conflicts).toHaveLength(2)
      const chosen = answered(await ask('import.chooseRest', { importId: status.id, keep: 'last' }))
      expect(chosen.state).toBe('done')
      expect(chosen.entries.map((entry) => entry.outcome)).toEqual(['skipped', 'new', 'skipped', 'new'])
      expect(answered(await ask('library.read', { slug: 'rest_1' })).guide.role).toBe('甲2')
      for (const slug of ['rest_1', 'rest_2']) answered(await ask('library.remove', { slug }))
    })

    it('carries what the user did over to a new name, and back', async () => {
      const again = (hard: [string, string][]) =>
        importTexts(ask, [{ name: 'again.md', text: guideText({ slug: 'again', role: '検査役', hard }) }])
      await again([['プロジェクト管理', '工程を決める。']])
      const old = await skillNamed('プロジェクト管理')
      answered(await ask('skills.rate', { skillId: old.id, level: 3 }))
      const status = await again([['プロジェクトマネジメント', '工程を決める。']])
      expect(status.entries[0]?.differences).toEqual([
        {
          part: 'skill',
          change: 'renamed',
          name: 'プロジェクトマネジメント',
          before: 'プロジェクト管理',
          touches: ['rated'],
        },
      ])
      const [proposed] = answered(await ask('rename.list', { slug: 'again' }))
      expect(proposed).toMatchObject({ state: 'proposed', from: { name: 'プロジェクト管理' }, touches: ['rated'] })
      const pair = {
        slug: 'again',
        part: 'skill',
        from: proposed?.from.key ?? '',
        to: proposed?.to?.key ?? '',
      } as const
      expect((await skillNamed('プロジェクトマネジメント')).level).toBeNull()
      expect(answered(await ask('rename.confirm', pair)).change?.kind).toBe('confirm-rename')
      expect(await skillNamed('プロジェクトマネジメント')).toMatchObject({ level: 3, aliases: ['プロジェクト管理'] })
      expect(answered(await ask('rename.dismiss', pair)).change?.kind).toBe('dismiss-rename')
      expect((await skillNamed('プロジェクトマネジメント')).level).toBeNull()
      expect((await skillNamed('プロジェクト管理')).level).toBe(3)
      expect(answered(await ask('rename.list', { slug: 'again' }))).toMatchObject([{ state: 'gone', to: null }])
      expect(codeOf(await ask('rename.confirm', { ...pair, to: 'hard:無い' }))).toBe('unknown-requirement')
      expect(codeOf(await ask('rename.list', { slug: 'nobody' }))).toBe('unknown-guide')
      for (let step = 0; step < 5; step += 1) answered(await ask('changes.undo', {}))
      expect(codeOf(await ask('rename.list', { slug: 'again' }))).toBe('unknown-guide')
    })

    it('imports the samples and takes them back in one step', async () => {
      const { importId } = answered(await ask('import.samples', {}))
      const status = await settled(ask, importId)
      const info = answered(await ask('app.info', {}))
      expect(status.entries.filter((entry) => entry.outcome === 'new')).toHaveLength(info.sampleCount)
      expect(answered(await ask('import.sampleRoles', {}))).toHaveLength(info.sampleCount)
      answered(await ask('import.cancel', { importId }))
      if (info.sampleCount > 0) expect(answered(await ask('changes.undo', {})).kind).toBe('import')
      expect(answered(await ask('library.list', {})).filter((guide) => guide.isSample)).toEqual([])
    })

    it('keeps settings', async () => {
      const before = answered(await ask('settings.read', {}))
      answered(await ask('settings.write', { pay: 700, years: 5, weeklyHours: before.weeklyHours }))
      expect(answered(await ask('settings.read', {}))).toEqual({ ...before, pay: 700, years: 5 })
      expect(answered(await ask('settings.write', { pay: 700 })).change).toBeNull()
    })

    it('rates a skill once for all guides', async () => {
      const basics = await skillNamed('地図の基礎')
      expect(basics.requiredBy).toEqual(['cartographer', 'surveyor'])
      expect(basics.level).toBeNull()
      expect(answered(await ask('skills.rate', { skillId: basics.id, level: 2 })).change?.subject).toEqual({
        name: '地図の基礎',
        from: null,
        to: 2,
        count: null,
      })
      answered(await ask('skills.interest', { skillId: basics.id, interest: 3 }))
      const evidence = { kind: 'work', happenedOn: '2026-05-01', link: null, note: '現場で使う' } as const
      answered(await ask('evidence.add', { skillId: basics.id, ...evidence }))
      const detail = answered(await ask('skills.read', { skillId: basics.id }))
      expect(detail.skill).toMatchObject({ level: 2, interest: 3, evidenceCount: 1 })
      expect(detail.evidence[0]).toMatchObject(evidence)
      const evidenceId = detail.evidence[0]?.id ?? ''
      const better = {
        evidenceId,
        kind: 'talk',
        happenedOn: null,
        link: 'https://example.invalid/',
        note: null,
      } as const
      expect(answered(await ask('evidence.edit', better)).change?.kind).toBe('edit-evidence')
      const [edited] = answered(await ask('skills.read', { skillId: basics.id })).evidence
      expect(edited).toMatchObject({ id: evidenceId, kind: 'talk', link: better.link, note: null })
      expect(codeOf(await ask('evidence.edit', { ...better, evidenceId: 'nobody' }))).toBe('unknown-evidence')
      answered(await ask('evidence.remove', { evidenceId }))
      expect(codeOf(await ask('evidence.remove', { evidenceId }))).toBe('unknown-evidence')
      expect(codeOf(await ask('skills.rate', { skillId: 999_999, level: 1 }))).toBe('unknown-skill')
    })

    it('joins two skills, splits them, and keeps a refused proposal refused', async () => {
      const [plan, basics] = [await skillNamed('測量計画'), await skillNamed('地図の基礎')]
      const both = [plan.id, basics.id]
      expect(answered(await ask('skills.rateMany', { skillIds: both, level: 3 })).change).toMatchObject({
        kind: 'rate-many',
        subject: { to: 3, count: 2 },
      })
      expect(answered(await ask('changes.undo', {})).kind).toBe('rate-many')
      const merge = answered(await ask('skills.merge', { into: basics.id, skillIds: [plan.id] }))
      expect(merge.change?.kind).toBe('merge-skills')
      expect(await skillNamed('地図の基礎')).toMatchObject({ level: 2, aliases: ['測量計画'] })
      expect(answered(await ask('skills.split', { skillId: plan.id })).change?.kind).toBe('split-skill')
      expect(await skillNamed('測量計画')).toMatchObject({ level: plan.level, aliases: [] })
      const tool = (await asked()).find((skill) => skill.kind === 'tool')
      expect(codeOf(await ask('skills.merge', { into: basics.id, skillIds: [tool?.id ?? 0] }))).toBe('bad-input')
      expect(codeOf(await ask('skills.split', { skillId: 999_999 }))).toBe('unknown-skill')
      expect(answered(await ask('skills.duplicates', {}))).toEqual([])
      const pair = { one: plan.id, other: basics.id }
      expect(answered(await ask('skills.dismissDuplicate', pair)).change?.kind).toBe('dismiss-duplicate')
      expect(answered(await ask('skills.dismissDuplicate', pair)).change).toBeNull()
      for (let step = 0; step < 3; step += 1) answered(await ask('changes.undo', {}))
      expect(await skillNamed('測量計画')).toMatchObject({ level: plan.level, aliases: [] })
    })

    it('analyses the gap, with the user’s own requirement', async () => {
      answered(
        await ask('target.set', {
          slug: 'surveyor',
          stage: 'middle',
          dueOn: '2027-11-21',
          weeklyHours: 5,
          isMain: false,
        }),
      )
      expect(answered(await ask('target.list', {}))).toMatchObject([
        { slug: 'surveyor', isMain: true, inLibrary: true },
      ])
      const before = answered(await ask('gap.analyse', { slug: 'surveyor' }))
      expect(before.score).toMatchObject({ state: 'scored', fit: 100 })
      const edit = { slug: 'surveyor', key: 'hard:地図の基礎', stage: 'middle', level: 4, weight: 3 } as const
      answered(await ask('requirement.edit', edit))
      const after = answered(await ask('gap.analyse', { slug: 'surveyor', stage: 'middle' }))
      const row = after.rows.find((one) => one.key === edit.key)
      expect(row).toMatchObject({ required: 4, requiredEstimated: false, weight: 3, level: 2, gap: 2, critical: true })
      expect(after.score.fit).toBe(50)
      expect(after.nextSteps[0]).toMatchObject({ key: edit.key, from: 2, to: 3, targets: ['surveyor'] })
      expect(answered(await ask('gap.ranking', {}))).toHaveLength(2)
      const levels = [{ key: edit.key, level: 4 as const }]
      const then = answered(await ask('gap.whatIf', { slug: 'surveyor', levels }))
      expect(then).toMatchObject({ score: { fit: 100 }, ranked: 0 })
      expect(answered(await ask('gap.analyse', { slug: 'surveyor' })).score).toEqual(after.score)
      expect(answered(await ask('gap.saveTried', { slug: 'surveyor', levels })).change).toMatchObject({
        kind: 'rate-tried',
        subject: { count: 1 },
      })
      expect(answered(await ask('gap.analyse', { slug: 'surveyor' })).score).toEqual(then.score)
      const none = [{ key: 'hard:無い', level: 1 as const }]
      expect(codeOf(await ask('gap.saveTried', { slug: 'surveyor', levels: none }))).toBe('unknown-requirement')
      answered(await ask('changes.undo', {}))
      expect(answered(await ask('gap.analyse', { slug: 'surveyor' })).score).toEqual(after.score)
      const matrix = answered(await ask('gap.matrix', { slugs: ['cartographer', 'surveyor'] }))
      expect(matrix.roles.map(({ slug }) => slug)).toEqual(['cartographer', 'surveyor'])
      expect(matrix.skills[0]).toMatchObject({ name: '地図の基礎', roleCount: 2 })
      const map = answered(await ask('gap.map', { slug: 'surveyor' }))
      expect(map.neighbours).toMatchObject([{ slug: 'cartographer', link: 'to', sameField: true, move: null }])
      expect(map.missing).toEqual(['not_there'])
      const trend = answered(await ask('gap.trend', { slug: 'surveyor' }))
      expect(trend.at(-1)).toMatchObject({ fit: 50, low: after.score.low })
      answered(await ask('requirement.reset', { slug: 'surveyor', key: edit.key }))
      expect(answered(await ask('gap.analyse', { slug: 'surveyor' })).score).toEqual(before.score)
      expect(codeOf(await ask('requirement.edit', { ...edit, key: 'hard:無い' }))).toBe('unknown-requirement')
      expect(codeOf(await ask('gap.analyse', { slug: 'nobody' }))).toBe('unknown-guide')
    })

    it('answers a start with what each of its requests would', async () => {
      const start = answered(await ask('start.read', {}))
      const slug = start.targets.find(({ isMain }) => isMain)?.slug ?? ''
      expect(start).toEqual({
        settings: answered(await ask('settings.read', {})),
        info: answered(await ask('app.info', {})),
        targets: answered(await ask('target.list', {})),
        changes: answered(await ask('changes.list', {})),
        collections: answered(await ask('collections.read', {})),
        guides: answered(await ask('library.list', {})),
        main: {
          slug,
          gap: answered(await ask('gap.analyse', { slug })),
          plan: answered(await ask('plan.read', { slug })),
        },
      })
      expect(start.guides.length).toBeGreaterThan(0)
    })

    it('looks back: progress, check-ins and what changed since', async () => {
      const { checkIn } = answered(await ask('check-in.hold', { slug: 'surveyor', note: null }))
      answered(await ask('check-in.edit', { checkInId: checkIn.id, note: '次は三か月後' }))
      const progress = answered(await ask('progress.read', { slug: 'surveyor' }))
      expect(progress.checkIns).toMatchObject([{ id: checkIn.id, note: '次は三か月後', heldOn: progress.today }])
      expect(progress.activity.length).toBeGreaterThan(0)
      expect(answered(await ask('progress.since', { slug: 'surveyor' }))).toMatchObject({ ratings: [], items: [] })
      answered(await ask('check-in.remove', { checkInId: checkIn.id }))
      expect(codeOf(await ask('check-in.remove', { checkInId: checkIn.id }))).toBe('unknown-check-in')
    })

    it('practises interview questions', async () => {
      const { cards, queue } = answered(await ask('deck.read', { slug: 'surveyor' }))
      const [first] = cards
      const one = { slug: 'surveyor', key: first?.key ?? '' }
      expect(queue[0]).toBe(one.key)
      answered(await ask('deck.answer', { ...one, text: '安全を先に述べる' }))
      answered(await ask('deck.grade', { ...one, grade: 3 }))
      const after = answered(await ask('deck.read', { slug: 'surveyor' }))
      expect(after.cards[0]).toMatchObject({ own: '安全を先に述べる', dueOn: first?.next[3], state: 'later' })
      expect(codeOf(await ask('deck.grade', { ...one, key: '無い', grade: 3 }))).toBe('unknown-question')
    })

    it('keeps favourites and collections', async () => {
      const slugs = ['surveyor']
      answered(await ask('favourites.set', { slugs, favourite: true }))
      const { id } = answered(await ask('collections.add', { name: '候補', slugs: [] }))
      answered(await ask('collections.rename', { id, name: '次の候補' }))
      answered(await ask('collections.put', { id, slugs, inside: true }))
      expect(answered(await ask('collections.read', {}))).toEqual({
        favourites: slugs,
        collections: [{ id, name: '次の候補', slugs }],
      })
      expect(codeOf(await ask('collections.add', { name: '次の 候補', slugs: [] }))).toBe('collection-exists')
      answered(await ask('collections.remove', { id }))
      answered(await ask('favourites.set', { slugs, favourite: false }))
      expect(answered(await ask('collections.read', {}))).toEqual({ favourites: [], collections: [] })
      answered(await ask('library.removeMany', { slugs }))
      answered(await ask('changes.undo', {}))
      expect(answered(await ask('library.list', {})).map(({ slug }) => slug)).toContain('surveyor')
    })

    it('marks passages of the text', async () => {
      const slug = 'surveyor'
      const { text } = answered(await ask('library.read', { slug }))
      const line = text.split('\n').findIndex((one) => one.includes('地図の基礎')) + 1
      const marked = { slug, line, quote: '地図の基礎', before: '', after: '', note: null }
      const added = answered(await ask('passage.add', { ...marked, kind: 'highlight' }))
      expect(added.change?.kind).toBe('add-highlight')
      const { passageId } = added
      answered(await ask('passage.edit', { passageId, colour: 'green', note: '復習する' }))
      expect(answered(await ask('passage.list', { slug }))).toMatchObject([
        { id: passageId, colour: 'green', note: '復習する', quote: '地図の基礎', place: { line } },
      ])
      expect(codeOf(await ask('passage.add', { ...marked, quote: '書かれていないこと', kind: 'bookmark' }))).toBe(
        'unknown-passage',
      )
      expect(answered(await ask('library.ownTexts', { slug }))).toContainEqual({
        kind: 'passage',
        key: passageId,
        title: '地図の基礎',
        text: '復習する',
      })
      answered(await ask('passage.remove', { passageId }))
      expect(answered(await ask('passage.list', { slug }))).toEqual([])
    })

    it('places years and pay on the salary bands', async () => {
      const { roles } = answered(await ask('salary.compare', { slugs: ['surveyor', 'cartographer'] }))
      expect(roles[0]).toMatchObject({ slug: 'surveyor', bandForYears: 1, nextBand: 2, distanceToMin: 100 })
      expect(roles[1]).toMatchObject({ slug: 'cartographer', bands: [], bandForYears: null })
    })

    it('keeps the user’s own bands beside the guide’s', async () => {
      const slug = 'surveyor'
      const role = async () => answered(await ask('salary.compare', { slugs: [slug] })).roles[0]
      const before = await role()
      const middle = before?.bands[1]
      if (!middle) throw new Error('no second band')
      const { label, minYears, maxYears, max, openEnded } = middle
      const band = { label, minYears, maxYears, min: 650, max, openEnded }
      answered(await ask('salary.edit', { slug, key: middle.key, band }))
      expect(await role()).toMatchObject({
        distanceToMin: 50,
        bands: [{}, { origin: 'changed', guide: { min: 600 } }, {}],
      })
      answered(await ask('salary.hide', { slug, key: before.bands[0]?.key ?? '', hidden: true }))
      expect((await role())?.hidden).toMatchObject([{ key: before.bands[0]?.key }])
      answered(await ask('salary.reset', { slug, key: middle.key }))
      answered(await ask('salary.hide', { slug, key: before.bands[0]?.key ?? '', hidden: false }))
      expect(await role()).toEqual(before)
      expect(codeOf(await ask('salary.reset', { slug, key: 'guide:nothing' }))).toBe('unknown-band')
      expect(codeOf(await ask('salary.edit', { slug, band: { ...band, minYears: 7 } }))).toBe('bad-input')
    })

    it('keeps the place on the ladder and what a stage names', async () => {
      const slug = 'surveyor'
      const ladder = async () => answered(await ask('ladder.read', { slug }))
      const [, second] = (await ladder()).stages
      if (!second) throw new Error('no second stage')
      answered(await ask('ladder.place', { slug, stage: second.key }))
      answered(await ask('ladder.link', { slug, stage: second.key, to: 'cartographer', confirmed: true }))
      expect((await ladder()).stages[1]).toMatchObject({
        isHere: true,
        links: [{ slug: 'cartographer', state: 'confirmed' }],
      })
      expect(codeOf(await ask('ladder.place', { slug, stage: '無い' }))).toBe('unknown-stage')
    })

    it('forecasts without the days off, and what would be', async () => {
      const slug = 'surveyor'
      const { forecast, today } = answered(await ask('plan.read', { slug }))
      answered(await ask('daysOff.add', { from: today, to: today, note: '休日' }))
      const later = answered(await ask('plan.read', { slug }))
      expect(later.forecast.daysOff).toBe(1)
      const ways = answered(await ask('plan.whatIf', { slug, weeklyHours: forecast.weeklyHours * 2, skip: [] }))
      expect(ways.before).toEqual(later.forecast)
      expect(ways.after.weeks).toBe((forecast.weeks ?? 0) / 2)
      answered(await ask('daysOff.remove', { id: later.daysOff[0]?.id ?? '' }))
      expect(answered(await ask('plan.read', { slug })).forecast).toEqual(forecast)
      expect(codeOf(await ask('daysOff.add', { from: '2027-01-02', to: '2027-01-01', note: null }))).toBe('bad-input')
    })

    it('links items to gaps and to each other as the user says', async () => {
      const slug = 'surveyor'
      const item = async () => answered(await ask('plan.read', { slug })).steps[0]?.items[0]
      const first = await item()
      if (!first) throw new Error('the plan has no items')
      const link = { slug, key: first.key, requirement: 'soft:交渉力' }
      answered(await ask('plan.link', { ...link, linked: true }))
      expect((await item())?.closes).toContainEqual(expect.objectContaining({ key: link.requirement, byUser: true }))
      answered(await ask('plan.link', { ...link, linked: false }))
      expect((await item())?.closes).toEqual(first.closes)
      expect(codeOf(await ask('plan.link', { ...link, requirement: 'soft:無い', linked: true }))).toBe(
        'unknown-requirement',
      )
      expect(answered(await ask('items.similar', { slug }))).toEqual([])
      const [from, into] = ['book:色と線', first.key]
      answered(await ask('items.merge', { slug, from, into }))
      expect((await item())?.mergedFrom).toEqual([{ key: from, title: '色と線' }])
      answered(await ask('items.split', { slug, key: into, from }))
      answered(await ask('items.keepApart', { slug, key: into, other: from }))
      expect((await item())?.mergedFrom).toEqual([])
      expect(codeOf(await ask('items.merge', { slug, from: 'book:無い', into }))).toBe('unknown-item')
    })

    it('keeps the plan', async () => {
      const plan = answered(await ask('plan.read', { slug: 'surveyor' }))
      const [first, second] = plan.steps[0]?.items ?? []
      if (!first || !second) throw new Error('the plan has no items')
      expect(second).toMatchObject({ title: '地図を読む', alsoIn: ['cartographer'] })
      answered(
        await ask('plan.edit', { slug: 'surveyor', key: second.key, status: 'done', spentHours: 8, note: '読んだ' }),
      )
      const { key } = answered(
        await ask('plan.add', { slug: 'surveyor', title: '現場実習', plannedHours: 12, dueOn: null }),
      )
      answered(await ask('plan.move', { slug: 'surveyor', key: second.key, before: first.key }))
      const after = answered(await ask('plan.read', { slug: 'surveyor' }))
      expect(after.steps[0]?.items[0]).toMatchObject({ key: second.key, status: 'done', finishedOn: after.today })
      expect(after.ownItems).toMatchObject([{ key, title: '現場実習', plannedHours: 12 }])
      const elsewhere = answered(await ask('plan.read', { slug: 'cartographer' }))
      expect(elsewhere.steps[0]?.items[0]).toMatchObject({ key: second.key, status: 'done' })
      answered(await ask('plan.remove', { slug: 'surveyor', key }))
      expect(codeOf(await ask('plan.remove', { slug: 'surveyor', key }))).toBe('unknown-item')
    })

    it('finds words of one and two characters in any width', async () => {
      const found = async (query: string) => answered(await ask('search', { query, limit: 20 }))
      for (const query of ['測', '測量', 'パソコン', 'qgis', '面接 報告']) {
        expect((await found(query)).length, query).toBeGreaterThan(0)
      }
      const [hit] = await found('パソコン')
      const { text, marks } = hit?.snippet ?? { text: '', marks: [] }
      expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['ﾊﾟｿｺﾝ'])
      expect(await found('量測')).toEqual([])
    })

    it('remembers where the reader was', async () => {
      answered(await ask('reading.place', { slug: 'surveyor', line: 30 }))
      expect(answered(await ask('library.read', { slug: 'surveyor' })).readingLine).toBe(30)
    })

    it('gathers the career plan and prints it where it can', async () => {
      const report = answered(await ask('report.read', { slug: 'surveyor', stage: 'senior' }))
      expect(report.target.stage).toBe('senior')
      expect(report.analysis.stage).toBe('senior')
      expect(answered(await ask('notes.write', { field: 'strengths', text: '測る' })).change?.kind).toBe('edit-note')
      expect(answered(await ask('report.read', { slug: 'surveyor' })).notes.strengths).toBe('測る')
      answered(await ask('changes.undo', {}))
      expect(answered(await ask('report.cancel', { printId: 'none' }))).toBeNull()
      const printed = await ask('report.print', { slug: 'surveyor', language: 'ja' })
      called.add('report.print')
      if (!prints) {
        expect(codeOf(printed)).toBe('print-unavailable')
        return
      }
      const { fileName, base64: pdf } = answered(printed)
      expect(fileName).toBe(`Shirube-測量士-${report.today}.pdf`)
      expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    })

    it('shows a notification where the shell can', async () => {
      const { abilities } = answered(await ask('app.info', {}))
      const notice = { title: '面接カード', body: '今日の復習が3枚あります', route: '/interview' }
      expect(answered(await ask('notice.show', notice))).toEqual({ shown: abilities.notify })
      expect(codeOf(await ask('notice.show', { ...notice, route: 'https://example.com/' }))).toBe('bad-input')
    })

    it('exports files and takes the ticks of one back in', async () => {
      const made = answered(await ask('export.role', { slug: 'surveyor', format: 'md', language: 'ja' }))
      expect(made).toMatchObject({ mediaType: 'text/markdown', fileName: expect.stringMatching(/\.md$/) })
      const calendar = answered(await ask('export.role', { slug: 'surveyor', format: 'ics', language: 'en' }))
      expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
      const history = answered(await ask('export.whole', { format: 'csv-history', language: 'en' }))
      expect(history.text).toMatch(/^\uFEFFDate,/)
      const text = made.text.replace('- [ ]', '- [x]')
      const { changes, unknown } = answered(await ask('ticks.compare', { text }))
      expect(changes).toMatchObject([{ done: true }])
      expect(unknown).toEqual([])
      expect(answered(await ask('ticks.apply', { text })).change?.kind).toBe('import-ticks')
      expect(answered(await ask('ticks.apply', { text })).change).toBeNull()
      answered(await ask('changes.undo', {}))
      expect(codeOf(await ask('ticks.compare', { text: '# nothing' }))).toBe('not-a-plan')
    })

    it('takes every change back, and forth again', async () => {
      const before = answered(await ask('target.list', {}))
      answered(await ask('target.remove', { slug: 'surveyor' }))
      expect(answered(await ask('target.list', {}))).toEqual([])
      expect(answered(await ask('changes.undo', {}))).toMatchObject({ kind: 'remove-target', undone: true })
      expect(answered(await ask('target.list', {}))).toEqual(before)
      expect(answered(await ask('changes.redo', {}))).toMatchObject({ kind: 'remove-target', undone: false })
      answered(await ask('changes.undo', {}))
      while (answered(await ask('changes.list', {})).undo !== null) answered(await ask('changes.undo', {}))
      expect(codeOf(await ask('changes.undo', {}))).toBe('nothing-to-undo')
      expect(answered(await ask('library.list', {}))).toEqual([])
      while (answered(await ask('changes.list', {})).redo !== null) answered(await ask('changes.redo', {}))
      expect(codeOf(await ask('changes.redo', {}))).toBe('nothing-to-redo')
      expect(answered(await ask('library.list', {}))).toHaveLength(2)
    })

    it('keeps copies of the records, one before a guide is removed', async () => {
      const made = answered(await ask('backup.make', {}))
      expect(made).toMatchObject({ kind: 'manual', contents: { guides: 2 } })
      answered(await ask('library.remove', { slug: 'surveyor' }))
      answered(await ask('changes.undo', {}))
      const copies = answered(await ask('backup.list', {}))
      expect(copies.find(({ kind }) => kind === 'before-removal')).toMatchObject({ contents: { guides: 2 } })
      expect(copies).toContainEqual(made)
    })

    it('goes back and forth to any point of the history in one step', async () => {
      const page = answered(await ask('changes.history', { before: null, limit: 5 }))
      expect(page).toMatchObject({ more: true, entries: { length: 5 } })
      const older = answered(await ask('changes.history', { before: page.entries[4]?.id ?? 0, limit: 5 }))
      expect(older.entries[0]?.id).toBeLessThan(page.entries[4]?.id ?? 0)
      const names = answered(await ask('settings.write', { years: 6, pay: 701 })).change?.subject.name
      expect(names).toBe('pay,years')
      answered(await ask('settings.write', { weeklyHours: 11 }))
      answered(await ask('settings.write', { theme: 'dark' }))
      const log = answered(await ask('changes.history', { before: null, limit: 3 })).entries
      const start = log[2]?.id ?? 0
      const back = answered(await ask('changes.undoTo', { id: start }))
      expect(back).toMatchObject({ count: 3, change: { id: start, undone: true } })
      expect(answered(await ask('changes.redoTo', { id: log[0]?.id ?? 0 })).count).toBe(3)
      answered(await ask('changes.undoTo', { id: start }))
      expect(codeOf(await ask('changes.undoTo', { id: 999_999_999 }))).toBe('nothing-to-undo')
      expect(codeOf(await ask('changes.redoTo', { id: 1 }))).toBe('nothing-to-redo')
    })

    it('holds the limits of an upload', async () => {
      const begin = (files: { name: string; byteLength: number }[]) => ask('upload.begin', { files })
      const many = Array.from({ length: limits.uploadFiles + 1 }, (_, index) => ({
        name: `${index}.md`,
        byteLength: 1,
      }))
      expect(codeOf(await begin(many))).toBe('upload-too-many-files')
      const large = Array.from({ length: 200 }, () => ({ name: 'a.md', byteLength: limits.guideBytes }))
      expect(codeOf(await begin(large))).toBe('upload-too-large')
      const { uploadId } = answered(await begin([{ name: 'a.md', byteLength: 4 }]))
      const part = (offset: number, text: string) =>
        ask('upload.part', { uploadId, file: 0, offset, base64: base64(Buffer.from(text)) })
      expect(codeOf(await ask('import.start', { uploadId }))).toBe('upload-incomplete')
      expect(codeOf(await part(2, 'cd'))).toBe('upload-incomplete')
      expect(codeOf(await part(0, 'abcde'))).toBe('upload-too-large')
      expect(answered(await part(0, 'ab'))).toEqual({ received: 2 })
      expect(answered(await part(0, 'ab'))).toEqual({ received: 2 })
      expect(answered(await part(2, 'cd'))).toEqual({ received: 4 })
      answered(await ask('upload.lost', { uploadId, file: 0, reason: 'ENOENT' }))
      const { importId } = answered(await ask('import.start', { uploadId }))
      const { entries, counts } = await settled(ask, importId)
      expect(counts).toMatchObject({ unreadable: 1, waiting: 0 })
      expect(entries[0]?.failure).toMatchObject({ code: 'file-unreadable', detail: 'ENOENT' })
      expect(codeOf(await ask('import.start', { uploadId: 'nobody' }))).toBe('unknown-upload')
      expect(codeOf(await ask('import.status', { importId: 'nobody' }))).toBe('unknown-import')
    })

    it('answers many requests at once', async () => {
      const { id } = await skillNamed('測量計画')
      const levels = [0, 1, 2, 3, 4] as const
      const replies = await Promise.all(levels.map((level) => ask('skills.rate', { skillId: id, level })))
      expect(replies.map(codeOf)).toEqual(levels.map(() => 'ok'))
      expect(answered(await ask('skills.read', { skillId: id })).history.map((entry) => entry.level)).toEqual([
        ...levels,
      ])
    })

    it('gives everything out as an archive, and takes it in again', async () => {
      const before = answered(await ask('changes.list', {}))
      const { text, fileName } = answered(await ask('archive.export', {}))
      expect(fileName).toMatch(/^Shirube-archive-\d{4}-\d\d-\d\d\.json$/)
      const bytes = Buffer.from(text)
      const { uploadId } = answered(
        await ask('upload.begin', { files: [{ name: fileName, byteLength: bytes.byteLength }] }),
      )
      answered(await ask('upload.part', { uploadId, file: 0, offset: 0, base64: base64(bytes) }))
      expect(answered(await ask('archive.inspect', { uploadId })).guides).toBe(
        answered(await ask('library.list', {})).length,
      )
      expect(answered(await ask('archive.replace', { uploadId })).backup).toMatch(/^before-archive/)
      expect(answered(await ask('archive.progress', {}))).toBeNull()
      expect(answered(await ask('changes.list', {}))).toEqual(before)
      expect(codeOf(await ask('archive.replace', { uploadId }))).toBe('unknown-upload')
    })

    it('goes back to a copy, begins anew, rescues, and moves the records', async () => {
      const guides = async () => answered(await ask('library.list', {})).length
      const copy = answered(await ask('backup.make', {}))
      answered(await ask('library.remove', { slug: 'surveyor' }))
      expect(await guides()).toBe(1)
      expect(answered(await ask('backup.restore', { file: copy.file }))).toEqual({ setAside: null })
      expect(await guides()).toBe(2)
      const copies = answered(await ask('backup.list', {}))
      expect(copies.find(({ kind }) => kind === 'before-restore')).toMatchObject({ contents: { guides: 1 } })
      expect(codeOf(await ask('backup.restore', { file: '../shirube.db' }))).toBe('unknown-backup')

      const rescued = answered(await ask('recovery.rescue', {}))
      // The restore itself stands in the history.
      const contents = { ...copy.contents, lastChangeAt: expect.any(String) }
      expect(rescued).toMatchObject({ kind: 'rescued', contents })
      answered(await ask('recovery.begin', {}))
      expect(await guides()).toBe(0)
      answered(await ask('backup.restore', { file: rescued.file }))
      expect(await guides()).toBe(2)

      answered(await ask('recovery.read', {}))
      expect(codeOf(await ask('settings.write', { pay: 1 }))).toBe('database-readonly')
      expect(answered(await ask('app.info', {})).trouble).toMatchObject({ readable: true })
      answered(await ask('recovery.retry', {}))
      expect(answered(await ask('app.info', {})).trouble).toBeNull()
      expect(answered(await ask('recovery.accept', {})).setAside).not.toBeNull()
      answered(await ask('folder.open', {}))

      const from = answered(await ask('app.info', {})).dataFolder
      expect(codeOf(await ask('folder.move', { to: `${from}/inside` }))).toBe('folder-unfit')
      const to = `${from}-moved`
      try {
        expect(answered(await ask('folder.move', { to }))).toEqual({ from, to })
        expect(answered(await ask('app.info', {})).dataFolder).toBe(to)
        expect(await guides()).toBe(2)
        expect(codeOf(await ask('folder.move', { to: from }))).toBe('folder-taken')
      } finally {
        await opened?.close()
        rmSync(to, { recursive: true, force: true })
        rmSync(`${from}.place.json`, { force: true })
      }
    })

    it('called every request of the list', () => {
      expect(Object.keys(procedures).filter((name) => !called.has(name))).toEqual([])
    })
  })
}
