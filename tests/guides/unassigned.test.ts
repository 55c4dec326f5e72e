// Nothing is lost in silence: every line with content is in an element or named by a diagnostic.
import { describe, expect, it } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { fixture, fixtureNames, guideOf } from './lines.ts'

const coveredKinds = new Set(['salary', 'skills', 'ladder', 'learning', 'interview'])

function namedLines(guide: Guide): Set<number> {
  const named = new Set<number>()
  const elements = [
    ...(guide.salary?.bands ?? []),
    ...guide.skills,
    ...guide.ladder,
    ...guide.learning,
    ...guide.companies,
    ...guide.interview,
  ]
  for (const { line, endLine } of [...elements, ...guide.diagnostics]) {
    if (line !== null) for (let at = line; at <= (endLine ?? line); at += 1) named.add(at)
  }
  return named
}

describe('lines that belong to nothing', () => {
  it.each(fixtureNames)('are named in the %s fixture', (name) => {
    const text = fixture(name)
    const guide = guideOf(text)
    const named = namedLines(guide)
    const rows = text.split('\n')
    const lost: string[] = []
    for (const section of guide.sections) {
      if (!coveredKinds.has(section.kind)) continue
      for (let at = section.line + 1; at <= section.endLine; at += 1) {
        const row = (rows[at - 1] ?? '').trim()
        const isMark = row === '' || /^(?:---|\*\*\*|#{1,6}\s.*|\|[\s:|-]+\|)$/.test(row)
        const isHead = /^\|\s*(?:スキル|ツールカテゴリ|キャリア段階|経験年数|質問|段階)/.test(row)
        const isNote = guide.salary?.notes.includes(row) === true
        if (!isMark && !isHead && !isNote && !named.has(at)) lost.push(`${at}: ${row}`)
      }
    }
    expect(lost).toEqual([])
    expect(guide.sections.some((section) => coveredKinds.has(section.kind))).toBe(true)
  })

  it('are joined to one report where they follow each other', () => {
    const guide = guideOf(
      '# A\n\n## 1. Aとは？\n\nx\n\n## 2. 必要なスキルとツール\n\n一行目。\n二行目。\n\n三行目。\n\n- **甲** - 乙\n\n四行目。\n\n## 3. まとめ\n\ny',
    )
    expect(
      guide.diagnostics.filter((one) => one.code === 'line-unassigned').map(({ line, endLine }) => [line, endLine]),
    ).toEqual([
      [9, 12],
      [16, 16],
    ])
  })

  it('include what stands between the title and the first section', () => {
    const guide = guideOf(
      '## 💰 年収\n\n| 経験年数 | 年収範囲 (万円) |\n|---|---|\n| ジュニア (0-3年) | 400 |\n\n# A\n\n前書き。\n\n## 1️⃣ Aとは？\n\nx\n\n## 2️⃣ まとめ\n\ny',
    )
    expect(guide.diagnostics).toContainEqual(expect.objectContaining({ code: 'line-unassigned', line: 9 }))
  })

  it('name a guide that is cut off', () => {
    const cut = fixture('interview').slice(0, fixture('interview').indexOf('樹種を確かめ') + 4)
    expect(guideOf(cut).diagnostics.map((one) => one.code)).toContain('truncated')
    expect(guideOf(fixture('interview')).diagnostics.map((one) => one.code)).not.toContain('truncated')
  })
})
