// How the reader cuts a guide, and where it shows gap rows.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Guide } from '../../src/contract/guide.ts'
import { plainHeading } from '../../src/renderer/parts/plain-heading.ts'
import { matchesIn } from '../../src/renderer/screens/role/reader/find.ts'
import { lineMarks } from '../../src/renderer/screens/role/reader/line-marks.ts'
import { mentionMarks, names } from '../../src/renderer/screens/role/reader/mentions.ts'
import { readerSections } from '../../src/renderer/screens/role/reader/sections.ts'
import type { Content, Root } from '../../src/renderer/screens/role/reader/tree.ts'

const guideWith = (sections: Guide['sections']): Guide => ({
  family: 'standard',
  slug: 'x',
  title: null,
  role: null,
  subtitle: null,
  category: null,
  keywords: [],
  tags: [],
  bodyTags: [],
  relatedSlugs: [],
  publishedAt: null,
  sections,
  salary: null,
  skills: [],
  ladder: [],
  learning: [],
  companies: [],
  interview: [],
  diagnostics: [],
})

describe('headings', () => {
  it('lose emoji and keycaps, not their words', () => {
    expect(plainHeading('💰 日本での推定年収')).toBe('日本での推定年収')
    expect(plainHeading('2️⃣ 主な業務')).toBe('主な業務')
    expect(plainHeading('⚙️ SRE / インフラチーム')).toBe('SRE / インフラチーム')
    expect(plainHeading('1. 技術ロードマップ')).toBe('1. 技術ロードマップ')
    expect(plainHeading('3つの力')).toBe('3つの力')
    expect(plainHeading('👩‍💻 開発')).toBe('開発')
  })
})

describe('sections of the reader', () => {
  const text = '---\nslug: x\n---\n# 題\n前書き\n\n## 業務\nあ\n\n## 面接\nい'
  const detail = {
    text,
    bodyLine: 4,
    guide: guideWith([
      { kind: 'duties', title: '業務', line: 7, endLine: 9 },
      { kind: 'interview', title: '面接', line: 10, endLine: 11 },
    ]),
  }

  it('show all of the body once, and never the front matter', () => {
    const sections = readerSections(detail)
    expect(sections.map(({ line }) => line)).toEqual([4, 7, 10])
    expect(sections.map((section) => section.text).join('\n')).toBe(text.split('\n').slice(3).join('\n'))
    expect(sections[0]?.listed).toBe(false)
    expect(sections[1]).toMatchObject({ kind: 'duties', title: '業務', listed: true })
  })

  it('cut at the same lines whatever the line ends are', () => {
    const windows = readerSections({ ...detail, text: text.replaceAll('\n', '\r\n') })
    expect(windows.map((section) => section.text)).toEqual(readerSections(detail).map((section) => section.text))
  })

  it('hold their own text although a carriage return stands within a line before them', () => {
    const stray = readerSections({ ...detail, text: text.replace('前書き', '前\r書\rき') })
    expect(stray.slice(1)).toEqual(readerSections(detail).slice(1))
    expect(stray[0]?.text).toContain('前 書 き')
  })
})

describe('names of skills in a passage', () => {
  it('are found across width and case, Latin ones only as whole words', () => {
    expect(names('ＤｅｖＯｐｓを進める', 'DevOps')).toBe(true)
    expect(names('NoSQLを選ぶ', 'SQL')).toBe(false)
    expect(names('NoSQLとSQLを比べる', 'SQL')).toBe(true)
    expect(names('プロジェクトリスク管理の実践', 'リスク管理')).toBe(true)
    expect(names('あ', 'あ')).toBe(false)
  })
})

const text = (value: string): Content => ({ type: 'text', value })
const element = (tagName: string, line: number, value: string): Content => ({
  type: 'element',
  tagName,
  properties: {},
  children: [text(value)],
  position: { start: { line, column: 1 }, end: { line, column: 2 } },
})

describe('steps of the reader', () => {
  it('give blocks the line of the file', () => {
    const tree: Root = { type: 'root', children: [element('h3', 1, '見出し'), element('p', 3, '文')] }
    lineMarks({ firstLine: 67 })(tree)
    expect(tree.children.map((child) => child.type === 'element' && child.properties.dataLine)).toEqual(['67', '69'])
  })

  it('show a skill once in a section, at the end of the passage that names it first', () => {
    const tree: Root = {
      type: 'root',
      children: [
        element('h3', 1, '一'),
        element('p', 2, 'リスク管理をする'),
        element('p', 3, '続き'),
        element('h3', 4, '二'),
        element('p', 5, 'またリスク管理と設計'),
      ],
    }
    mentionMarks({
      skills: [
        { key: 'soft:リスク管理', name: 'リスク管理' },
        { key: 'hard:設計', name: '設計' },
      ],
    })(tree)
    const shape = tree.children.map((child) =>
      child.type === 'element' ? `${child.tagName}${child.tagName === 'aside' ? child.properties.dataKeys : ''}` : '',
    )
    expect(shape).toEqual(['h3', 'p', 'p', 'aside["soft:リスク管理"]', 'h3', 'p', 'aside["hard:設計"]'])
  })
})

describe('real guides', () => {
  const folder = resolve(import.meta.dirname, '../../../shared/guides')
  const present = existsSync(join(folder, 'expected'))
  if (!present) console.log('reader: ../shared/guides is absent, real guides are skipped')

  it.skipIf(!present)('keep every line of every body, in order', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(files.length).toBeGreaterThanOrEqual(13)
    for (const file of files) {
      const whole = readFileSync(join(folder, file), 'utf8')
      const expected = JSON.parse(readFileSync(join(folder, 'expected', file.replace('.md', '.json')), 'utf8')) as {
        sections: { kind: Guide['sections'][number]['kind']; line: number }[]
      }
      const sections = expected.sections.map(({ kind, line }) => ({ kind, line, endLine: line, title: 'x' }))
      const shown = readerSections({ text: whole, bodyLine: 1, guide: guideWith(sections) })
      expect(shown.map((section) => section.text).join('\n'), file).toBe(whole.split(/\r\n|\r|\n/).join('\n'))
    }
  })
})

describe('what is looked for in the text', () => {
  it('begins nowhere within what another spelling found before it', () => {
    // あああ from 0 and ああア from 1: both are spellings of the word, and the eye sees one mark.
    expect(matchesIn('あああアと、ああア', 'ああア')).toEqual([
      { from: 0, to: 3 },
      { from: 6, to: 9 },
    ])
  })

  it('is found next to itself', () => {
    expect(matchesIn('段取り段取り', '段取り')).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
    ])
  })
})
