// Search over the thirteen real guides, against expectations read out of the files by hand.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SearchHit } from '#contract/library.ts'
import { closeAfterAll, type Kit, openKit } from './kit.ts'

const folder = resolve(import.meta.dirname, '../../../../shared/guides')
const present = existsSync(folder)
if (!present) console.log('search: ../shared/guides is absent, real guides are skipped')

closeAfterAll()

describe.skipIf(!present)('the thirteen real guides', () => {
  let kit: Kit
  const search = (query: string, limit = 100): Promise<SearchHit[]> => kit.ask('search', { query, limit })
  const slugs = async (query: string) => [...new Set((await search(query)).map(({ slug }) => slug))].sort()
  /** What is underlined, and what an entry without an excerpt of its own is called. */
  const shown = ({ title, snippet: { text, marks } }: SearchHit) =>
    marks.length === 0 ? [title] : marks.map(([from, to]) => text.slice(from, to))

  beforeAll(async () => {
    kit = await openKit()
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(files).toHaveLength(13)
    await kit.importTexts(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))])))
  })

  it.each([
    ['マイクロサービス', ['ai_product_manager', 'technical_product_manager', 'technical_project_manager']],
    ['ビッグデータ', ['dba_guide']],
    ['ユーザーストーリー', ['agile_coach']],
    ['ユーザストーリー', ['agile_coach']],
    ['モノリス', ['technical_product_manager', 'technical_project_manager']],
    ['kubernetes', ['technical_project_manager']],
    ['Ｋｕｂｅｒｎｅｔｅｓ', ['technical_project_manager']],
    ['和声', ['sound_designer']],
    ['スクラムマスター', ['agile_coach', 'technical_project_manager']],
    ['スクラムマスタ', ['agile_coach', 'technical_project_manager']],
    ['データベース', ['dba_guide', 'game_planner', 'technical_product_manager', 'technical_project_manager']],
    ['ﾃﾞｰﾀﾍﾞｰｽ', ['dba_guide', 'game_planner', 'technical_product_manager', 'technical_project_manager']],
    [
      'サーバー',
      [
        'ciso_project_position',
        'dba_guide',
        'game_planner',
        'sound_designer',
        'technical_product_manager',
        'technical_project_manager',
      ],
    ],
  ])('%s stands in exactly these guides', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected)
  })

  it.each([
    ['年', '年'],
    ['年収', '年収'],
    ['マイクロサービス', 'マイクロサービス'],
    ['PM', 'pm'],
    ['ＰＭ', 'pm'],
    ['設計', '設計'],
  ])('%s: every excerpt shows it', async (query, word) => {
    const hits = await search(query, 40)
    expect(hits.length).toBeGreaterThan(8)
    const marked = hits.filter(({ snippet }) => snippet.marks.length > 0)
    expect(marked.flatMap(shown).every((text) => text.normalize('NFKC').toLowerCase().startsWith(word))).toBe(true)
    // What has no mark in its excerpt was found by its name, or by a word of the guide that stands beside it.
    expect(marked.length).toBeGreaterThan(hits.length / 2)
  })

  it('PM and ＰＭ, サーバ and サーバー, マネージャ and マネージャー find the same', async () => {
    for (const [one, other] of [
      ['PM', 'ＰＭ'],
      ['pm', 'Pm'],
      ['サーバ', 'サーバー'],
      ['マネージャ', 'マネージャー'],
      ['プロダクトマネージャ', 'プロダクトマネージャー'],
    ] as const) {
      // サーバ may be the beginning of サーバント, サーバー may not.
      const found = (await search(one)).filter(({ snippet }) => !snippet.text.includes('サーバント'))
      expect(found.length, one).toBeGreaterThan(3)
      expect(await search(other), other).toEqual(found)
    }
  })

  it('a line of a hit holds the word', async () => {
    for (const hit of await search('マイクロサービス')) {
      if (hit.line === null || hit.kind !== 'section') continue
      const { text } = await kit.ask('library.read', { slug: hit.slug })
      expect(text.split('\n')[hit.line - 1]).toContain('マイクロサービス')
    }
  })

  it('roles come before sections, a section of that title before mere mentions', async () => {
    const [first] = await search('QA Engineer')
    expect(first).toMatchObject({ kind: 'guide', slug: 'qa_engineer' })
    const kinds = (await search('年収', 40)).map(({ kind, title }) => kind === 'section' && title.includes('年収'))
    expect(kinds.indexOf(true)).toBeGreaterThanOrEqual(0)
    expect(kinds.indexOf(true)).toBeLessThan(8)
  })

  it('finds a book, a question and a skill as what they are', async () => {
    expect((await search('Jira')).some(({ kind, title }) => kind === 'skill' && title === 'Jira')).toBe(true)
    const kinds = new Set((await search('アジャイル')).map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['skill', 'section', 'resource', 'question']))
  })

  it.each(['和歌山', 'houdini', '絵コンテ', 'ペネトレーション', '計設', 'ＺＱ', '年収 和歌山', 'サビス', 'ー収'])(
    '%s stands nowhere',
    async (query) => {
      expect(await search(query)).toEqual([])
    },
  )
})
