// What search keeps of a guide: one document each for itself, its sections, resources and questions, with readable text.

import { describe, expect, it } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { searchDocsOf, sectionBody } from '#core/domain/search-docs.ts'
import { gramsOfText } from '#core/domain/search-grams.ts'

const text = [
  '# 役',
  '',
  '## ２．スキル',
  '- **設計**：`UML`で*書く*',
  '> 引用 __強い__',
  '|---|:--:|',
  '| 名前 | 説明 |',
].join('\n')

/** Search reads these parts of a guide and no others. */
const guide = {
  slug: 'the_role',
  title: '役とは',
  role: 'ヤク',
  subtitle: null,
  category: 'it',
  keywords: ['設計', 'UML'],
  tags: ['設計'],
  bodyTags: ['書く'],
  sections: [{ kind: 'skills', title: '**２．スキル**', line: 3, endLine: 7 }],
  learning: [
    {
      items: [
        { title: '設計入門', creator: '山田', source: null, text: '『設計入門』を読む', line: 4, endLine: 4 },
        { title: null, creator: null, source: '学校', text: '手を動かす', line: 5, endLine: 6 },
      ],
    },
  ],
  interview: [
    { question: '設計とは', answer: '構造を決めること', intent: '理解を見る', line: 6, endLine: 7 },
    { question: '逆質問', answer: null, intent: null, line: 7, endLine: 7 },
  ],
} as unknown as Guide

describe('searchDocsOf', () => {
  const docs = searchDocsOf(guide, text)

  it('keeps one of each, in the order of the guide, with its lines', () => {
    expect(docs.map(({ kind, title, line, endLine }) => [kind, title, line, endLine])).toEqual([
      ['guide', 'ヤク', null, null],
      ['section', '２．スキル', 3, 7],
      ['resource', '設計入門', 4, 4],
      ['resource', '手を動かす', 5, 6],
      ['question', '設計とは', 6, 7],
      ['question', '逆質問', 7, 7],
    ])
  })

  it('keeps bodies for excerpts, but not those of sections, which are cut out of the file', () => {
    expect(docs.map(({ body }) => body)).toEqual([
      '役とは\nit\nthe_role\n設計\nUML\n書く',
      '',
      '山田\n『設計入門』を読む',
      '学校',
      '構造を決めること\n理解を見る',
      '',
    ])
  })

  it('folds what is searched, title first, and cuts it into grams', () => {
    const section = docs[1]
    expect(section?.foldedTitle).toBe('2.スキル')
    expect(section?.folded).toContain('2.スキル')
    expect(section?.folded).toContain('設計:umlで*書く*')
    expect(section?.titleGrams).toBe(gramsOfText(section?.foldedTitle ?? ''))
    expect(section?.textGrams).toBe(gramsOfText(section?.folded ?? ''))
    expect(docs[2]?.folded).toContain('山田')
  })

  it('goes by the title, and by the slug, where there is no role', () => {
    expect(searchDocsOf({ ...guide, role: null }, text)[0]?.title).toBe('役とは')
    const nameless = searchDocsOf({ ...guide, role: null, title: null }, text)[0]
    expect(nameless?.title).toBe('the_role')
    expect(nameless?.body.startsWith('it')).toBe(true)
  })
})

describe('sectionBody', () => {
  it('reads lines without the marks of Markdown, each where it stood', () => {
    expect(sectionBody(text.split('\n'), 3, 7)).toBe('２．スキル\n設計：UMLで*書く*\n引用 強い\n\n名前   説明')
  })

  it('takes marks only where a line begins, and every one of them', () => {
    const lines = [
      '  ## - > 深い',
      'a - b # c > d',
      '####### 七つ',
      '* 点',
      '+ 足し',
      '#詰めた',
      '>詰めた',
      ' : | -',
      'a|b',
    ]
    expect(sectionBody(lines, 1, lines.length).split('\n')).toEqual([
      '深い',
      'a - b # c > d',
      '####### 七つ',
      '点',
      '足し',
      '#詰めた',
      '詰めた',
      '',
      'a b',
    ])
  })
})
