// One file from bytes to guide: what is refused, with its reason and line, and what is kept.
import { describe, expect, it } from 'vitest'
import { parseGuide, parserVersion } from '#core/guide-formats/index.ts'
import { bytes, fixture, fixtureNames, parse } from './lines.ts'

describe('parseGuide', () => {
  it.each(fixtureNames)('gives the %s fixture back as text', (name) => {
    const parsed = parse(fixture(name))
    expect(parsed).toMatchObject({ ok: true, text: fixture(name), encoding: 'utf-8' })
  })

  it('survives a message between threads', () => {
    const parsed = parse(fixture('standard'))
    expect(structuredClone(parsed)).toEqual(parsed)
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
  })

  it.each([
    ['empty-file', null, '', 'a.md'],
    ['empty-file', null, '\n\n \n', 'a.md'],
    ['binary-file', null, 'PK\u0003\u0004\u0000\u0000', 'a.md'],
    ['not-a-guide', 1, '買い物: 牛乳', 'list.txt'],
    ['not-a-guide', 1, 'hello world', 'a.md'],
    ['not-a-guide', 1, '一行目\n\n* 牛乳\n* パン\n', 'a.md'],
    ['not-a-guide', 1, '```sh\n# install\n```\n', 'a.md'],
    ['front-matter-invalid', 3, '---json\n{\n  "slug" "a"\n}\n---\n本文', 'a.md'],
    ['line-too-long', 3, `# A\n\n${'x'.repeat(1_000_000)}`, 'a.md'],
  ])('refuses %s', (code, line, text, fileName) => {
    expect(parse(text, fileName)).toMatchObject({ ok: false, failure: { code, line } })
  })

  it('reads a text file that is Markdown', () => {
    expect(parse('# 灯台守\n\n光を守る。', 'keeper.txt')).toMatchObject({
      ok: true,
      guide: { family: 'other', slug: 'keeper', title: '灯台守' },
    })
  })

  it('takes Markdown of no known form for an other guide, and says at which line it begins', () => {
    for (const [text, line] of [
      ['前書き\n\n# 灯台守\n', 3],
      ['灯台守\n====\n', 1],
    ] as const) {
      const parsed = parse(text)
      const stranger = expect.objectContaining({ code: 'not-a-guide', severity: 'warning', line })
      expect(parsed).toMatchObject({ ok: true, guide: { family: 'other' } })
      expect(parsed.ok && parsed.guide.diagnostics).toContainEqual(stranger)
    }
  })

  it('keeps a guide whose last character is cut', () => {
    const cut = bytes('# 灯台守の仕事\n\n毎晩の点灯と朝の点検を順に説明します。').slice(0, -1)
    const parsed = parseGuide(cut, 'a.md')
    expect(parsed).toMatchObject({
      ok: true,
      guide: { diagnostics: expect.arrayContaining([expect.objectContaining({ code: 'repaired-text', line: 3 })]) },
    })
  })

  it('has a version to tell when guides must be read again', () => {
    expect(Number.isInteger(parserVersion)).toBe(true)
    expect(parserVersion).toBeGreaterThan(0)
  })
})
