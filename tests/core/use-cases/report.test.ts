// The printed plan: the route that the shell is asked for, the file's name, and failures of printing.

import { describe, expect, it } from 'vitest'
import { CoreFailure } from '#contract/failures.ts'
import { reportFileName } from '#core/use-cases/report.ts'
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
    expect(routes).toEqual(['/report/a_b-c?stage=middle&language=en', '/report/a_b-c?stage=senior&language=ja'])
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

describe('the file name', () => {
  it.each([
    ['Tech PM', 'Shirube-Tech-PM-2026-11-21.pdf'],
    ['../../etc/passwd', 'Shirube-etcpasswd-2026-11-21.pdf'],
    ['CON', 'Shirube-CON-2026-11-21.pdf'],
    ['\u202Egnp.exe', 'Shirube-gnp-exe-2026-11-21.pdf'],
    ['???', 'Shirube-plan-2026-11-21.pdf'],
    ['役'.repeat(200), `Shirube-${'役'.repeat(60)}-2026-11-21.pdf`],
  ])('of %s is safe everywhere', (role, expected) => {
    expect(reportFileName(role, '2026-11-21')).toBe(expected)
  })
})
