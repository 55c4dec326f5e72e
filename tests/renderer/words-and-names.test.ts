// Language, role names, excerpts: small rules that several screens rely on.

import { describe, expect, it } from 'vitest'
import type { GuideSummary, SearchHit } from '../../src/contract/library.ts'
import { defaultSettings, settingsSchema } from '../../src/contract/settings.ts'
import { beforeAnswer } from '../../src/renderer/data/settings.ts'
import { roleName } from '../../src/renderer/parts/role-name.ts'
import {
  excerptOf,
  isNamedBy,
  markedAt,
  onePerLine,
  onePerSkill,
  startingNear,
} from '../../src/renderer/parts/search-hits.ts'
import { anchorOf } from '../../src/renderer/screens/role/reader/anchors.ts'
import { languageFor } from '../../src/renderer/words/language.ts'

describe('language', () => {
  it('follows the setting, else the system', () => {
    expect(languageFor('system', 'ja-JP')).toBe('ja')
    expect(languageFor('system', 'JA')).toBe('ja')
    expect(languageFor('system', 'fr-FR')).toBe('en')
    expect(languageFor('en', 'ja-JP')).toBe('en')
  })
})

describe('settings before the core has answered', () => {
  it('are the defaults of the contract', () => {
    expect(beforeAnswer).toEqual(defaultSettings)
    expect(settingsSchema.parse(beforeAnswer)).toEqual(beforeAnswer)
  })
})

describe('role names', () => {
  const guides = [
    { slug: 'a', role: 'Tech PM', subtitle: '推進の要', roleNote: '推進の要' },
    { slug: 'b', role: 'Tech PM', subtitle: null, roleNote: 'tech_b' },
    { slug: 'c', role: 'CISO', subtitle: 'x', roleNote: null },
  ] as GuideSummary[]

  it('get what tells them apart beside them only where they clash', () => {
    expect(guides.map((guide) => roleName(guide, guides).note)).toEqual(['推進の要', 'tech_b', null])
    expect(roleName({ slug: 'gone', role: 'X' }, guides)).toEqual({ role: 'X', note: null })
  })
})

describe('search hits', () => {
  const hit = (change: Partial<SearchHit>): SearchHit => ({
    kind: 'section',
    slug: 'a',
    role: 'A',
    roleNote: null,
    title: 'リスク管理',
    snippet: { text: '説明', marks: [] },
    line: 1,
    skillId: null,
    skillKind: null,
    key: null,
    ...change,
  })

  it('show why they were found', () => {
    expect(excerptOf(hit({}), 'リスク')).toEqual({ text: 'リスク管理', marks: [[0, 3]] })
    const marked = hit({ snippet: { text: 'あのリスク', marks: [[2, 5]] } })
    expect(excerptOf(marked, 'リスク')).toEqual({ text: 'あのリスク', marks: [[2, 5]] })
    expect(markedAt('DevOps', 'devops').marks).toEqual([[0, 6]])
    expect(markedAt('DevOps', '  ').marks).toEqual([])
    expect(markedAt('技術 PM 入門', 'ＰＭ').marks).toEqual([[3, 5]])
    expect(markedAt('サーバー管理', 'ｻｰﾊﾞｰ').marks).toEqual([[0, 4]])
    expect(markedAt('㈱ＡＢ', 'ab').marks).toEqual([[1, 3]])
    expect(markedAt('リスクの評価と管理', 'リスク　管理').marks).toEqual([
      [0, 3],
      [7, 9],
    ])
    expect(isNamedBy('技術 PM 入門', 'ＰＭ')).toBe(true)
    expect(isNamedBy('リスク', 'リスク　管理')).toBe(false)
  })

  it('begin shortly before their match where only one line is shown', () => {
    const text = `${'あ'.repeat(40)}リスク管理`
    const { text: cut, marks } = startingNear({ text, marks: [[40, 43]] })
    const [[from, to] = [0, 0]] = marks
    expect(cut.slice(from, to)).toBe('リスク')
    expect(from).toBeLessThanOrEqual(24)
    expect(startingNear({ text: 'リスク', marks: [[0, 3]] })).toEqual({ text: 'リスク', marks: [[0, 3]] })
  })

  it('come once for a line and once for a skill', () => {
    expect(onePerLine([hit({ kind: 'question' }), hit({}), hit({ line: 2 })])).toHaveLength(2)
    expect(onePerSkill([hit({ skillId: 1 }), hit({ skillId: 1, slug: 'b' }), hit({ skillId: 2 })])).toHaveLength(2)
  })
})

describe('anchors', () => {
  it('meet their heading', () => {
    expect(anchorOf('1. 技術ロードマップの策定と管理')).toBe(anchorOf('1-技術ロードマップの策定と管理'))
  })
})
