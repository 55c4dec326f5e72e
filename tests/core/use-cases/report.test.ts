// The printed plan: the route that the shell is asked for, the file's name, and failures of printing.

import { describe, expect, it } from 'vitest'
import { CoreFailure } from '#contract/failures.ts'
import { exportFileName } from '#core/exports/file-name.ts'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

const guide = guideText({ slug: 'a_b-c', role: 'データ分析/BI 担当' })

describe('printing', () => {
  it('asks the shell for the report of the role at its stage', async () => {
    const routes: string[] = []
    const bytes = Buffer.from('%PDF-1.7 …')
    const kit = await openKit({
      print: async (route) => {
        routes.push(route)
        return new Uint8Array(bytes)
      },
    })
    await kit.importTexts({ 'a.md': guide })
    const printed = await kit.ask('report.print', { slug: 'a_b-c', language: 'en' })
    expect(printed).toEqual({ fileName: 'Shirube-データ分析BI-担当-2026-11-21.pdf', base64: bytes.toString('base64') })
    await kit.ask('report.print', { slug: 'a_b-c', stage: 'senior', language: 'ja' })
    const kept = 'sections=summary.gaps.history.salary.ladder.plan.interview.notes.closing&name=shown&amounts=shown'
    expect(routes).toEqual([
      `/report/a_b-c?stage=middle&language=en&paper=A4&${kept}`,
      `/report/a_b-c?stage=senior&language=ja&paper=A4&${kept}`,
    ])
    expect(await kit.refused('report.print', { slug: 'none', language: 'ja' })).toBe('unknown-guide')
  })

  it('fails as print-failed unless the shell knows better', async () => {
    const failures = [new Error('no browser'), new CoreFailure('print-unavailable', 'none installed')]
    const kit = await openKit({ print: () => Promise.reject(failures.shift()) })
    await kit.importTexts({ 'a.md': guide })
    expect(await kit.refused('report.print', { slug: 'a_b-c', language: 'ja' })).toBe('print-failed')
    expect(await kit.refused('report.print', { slug: 'a_b-c', language: 'ja' })).toBe('print-unavailable')
  })
})

describe('the options of a print', () => {
  const slug = 'a_b-c'
  const optionsOf = (route = '') => Object.fromEntries(new URLSearchParams(route.split('?')[1]))

  it('are those that are kept, unless the print asks otherwise', async () => {
    const routes: string[] = []
    const kit = await openKit({
      print: async (route) => {
        routes.push(route)
        return new Uint8Array()
      },
    })
    await kit.importTexts({ 'a.md': guide })
    await kit.ask('settings.write', { reportSections: ['plan', 'gaps'], reportPaper: 'Letter', reportName: false })
    await kit.ask('report.print', { slug, language: 'ja' })
    await kit.ask('report.print', { slug, language: 'ja', sections: ['gaps'], paper: 'A4', withName: true })
    await kit.ask('report.print', { slug, language: 'ja', hideAmounts: true })
    await kit.ask('settings.write', { hideAmounts: true })
    await kit.ask('report.print', { slug, language: 'ja', hideAmounts: false })
    expect(routes.map(optionsOf)).toEqual([
      { stage: 'middle', language: 'ja', paper: 'Letter', sections: 'plan.gaps', name: 'blank', amounts: 'shown' },
      { stage: 'middle', language: 'ja', paper: 'A4', sections: 'gaps', name: 'shown', amounts: 'shown' },
      { stage: 'middle', language: 'ja', paper: 'Letter', sections: 'plan.gaps', name: 'blank', amounts: 'hidden' },
      { stage: 'middle', language: 'ja', paper: 'Letter', sections: 'plan.gaps', name: 'blank', amounts: 'hidden' },
    ])
    expect(await kit.refused('settings.write', { reportSections: [] })).toBe('bad-input')
    expect(await kit.refused('settings.write', { reportSections: ['plan', 'plan'] })).toBe('bad-input')
    expect((await kit.ask('settings.write', { reportSections: ['plan', 'gaps'] })).change).toBeNull()
    await kit.ask('changes.undo', {})
    await kit.ask('changes.undo', {})
    expect((await kit.ask('settings.read', {})).reportPaper).toBe('A4')
  })

  it('a print that is cancelled ends with its own failure', async () => {
    const started = Promise.withResolvers<void>()
    const kit = await openKit({
      print: (_route, signal) =>
        new Promise((_, refuse) => {
          signal?.addEventListener('abort', () => refuse(new Error('the browser is gone')))
          started.resolve()
        }),
    })
    await kit.importTexts({ 'a.md': guide })
    const printed = kit.refused('report.print', { slug, language: 'ja', printId: 'one' })
    await started.promise
    await kit.ask('report.cancel', { printId: 'another' })
    await kit.ask('report.cancel', { printId: 'one' })
    expect(await printed).toBe('print-cancelled')
  })
})

describe('what the user says of himself', () => {
  it('is kept by field, taken away when blank, and comes back', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': guide })
    const notes = async () => (await kit.ask('report.read', { slug: 'a_b-c' })).notes
    const empty = { values: null, strengths: null, future: null, actions: null, notes: null }
    expect(await notes()).toEqual(empty)
    const written = await kit.ask('notes.write', { field: 'strengths', text: '図で説明できる\n二行目' })
    expect(written.change).toMatchObject({ kind: 'edit-note', subject: { name: 'strengths' } })
    expect(await notes()).toEqual({ ...empty, strengths: '図で説明できる\n二行目' })
    await kit.ask('notes.write', { field: 'strengths', text: ' \n' })
    expect(await notes()).toEqual(empty)
    expect((await kit.ask('notes.write', { field: 'strengths', text: null })).change).toBeNull()
    await kit.ask('changes.undo', {})
    expect((await notes()).strengths).toBe('図で説明できる\n二行目')
    expect(await kit.refused('notes.write', { field: 'notes', text: 'a'.repeat(10_001) })).toBe('bad-input')
  })
})

describe('evidence and new ratings of the plan', () => {
  it('are those of the role, the ratings only where something was rated before', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': guide })
    const before = await kit.ask('report.read', { slug: 'a_b-c' })
    const row = before.analysis.rows.find((one) => one.skillId !== null)
    const skillId = row?.skillId ?? 0
    expect([before.evidence, before.ratings]).toEqual([[], []])
    await kit.ask('skills.rate', { skillId, level: 1 })
    kit.setTime('2026-12-01T09:00:00')
    await kit.ask('skills.rate', { skillId, level: 3 })
    const one = { kind: 'work', happenedOn: '2026-05-01', link: null, note: '現場で使う' } as const
    await kit.ask('evidence.add', { skillId, ...one })
    const after = await kit.ask('report.read', { slug: 'a_b-c' })
    expect(after.ratings).toEqual([{ skill: row?.name, from: 1, to: 3, ratedOn: '2026-12-01' }])
    expect(after.evidence).toMatchObject([{ skill: row?.name, ...one }])
  })
})

describe('the file name', () => {
  it.each([
    ['Tech PM', 'Shirube-Tech-PM-2026-11-21.pdf'],
    ['../../etc/passwd', 'Shirube-etcpasswd-2026-11-21.pdf'],
    ['CON', 'Shirube-CON-2026-11-21.pdf'],
    ['\u202Egnp.exe', 'Shirube-gnp-exe-2026-11-21.pdf'],
    ['???', 'Shirube-plan-2026-11-21.pdf'],
    ['役'.repeat(200), `Shirube-${'役'.repeat(60)}-2026-11-21.pdf`],
  ])('of %s is safe everywhere', (role, expected) => {
    expect(exportFileName([role], '2026-11-21', 'pdf')).toBe(expected)
  })
})
