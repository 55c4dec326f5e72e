// The words of a query: folded, and spelt in every way in which a text may have them, but in no other.

import { describe, expect, it } from 'vitest'
import { foldWords } from '#folding/fold-name.ts'
import { holdsAll, wantedWords } from '#folding/search-words.ts'

const finds = (query: string, text: string) => holdsAll(foldWords(text), wantedWords(query))

describe('a query', () => {
  it.each([
    ['サーバ', 'サーバーの設計'],
    ['サーバー', 'サーバの設計'],
    ['マネージャ', 'プロジェクトマネージャー'],
    ['プロジェクトマネージャー', 'プロジェクトマネージャ'],
    ['ユーザーストーリー', 'ユーザストーリーを書く'],
    ['ユーザストーリー', 'ユーザーストーリーを書く'],
    ['サーバーサイド', 'サーバサイド'],
    ['サーバー管理', 'サーバ管理'],
    ['サーバ管理', 'サーバー管理'],
    ['サーバー', 'サーバ管理'],
    ['インフラストラクチャサーバ管理', 'インフラストラクチャサーバー管理'],
    ['メンター', 'メンタル面でのメンターシップ'],
    ['メンター', '優れたメンタ'],
    ['データ', 'ビッグデータ'],
    ['データ', 'マスターデータ'],
    ['サービス', 'マイクロサービス'],
    ['ﾏｲｸﾛｻｰﾋﾞｽ', 'マイクロサービス'],
    ['エラー', 'タイプエラー'],
    ['キー', 'ホットキー'],
    ['ＰＭ', 'pm'],
    ['ｐｍ', 'PMのしごと'],
    ['Ｃ＋＋', 'C++'],
    ['年収 交渉', '交渉して年収を'],
  ])('%s finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  it.each([
    ['キー', 'マスキング'],
    ['メンター', 'メンタルヘルス'],
    ['ユーザー', 'ユーザビリティ'],
    ['マスター', 'マスタリング'],
    ['カスタマー', 'カスタマイズ'],
    ['キー', 'キャリア'],
    ['コード', 'コド'],
    ['ビール', 'ビル'],
    ['エラー', 'エラ'],
    ['サーバー', 'サバ'],
    ['サーバ管理', '工程管理'],
    ['年収 交渉', '年収のみ'],
  ])('%s does not find %s', (query, text) => {
    expect(finds(query, text)).toBe(false)
  })

  it('has no word in spaces, and never more than six spellings of one', () => {
    expect(wantedWords(' 　 ')).toEqual([])
    expect(wantedWords('年収')).toEqual([['年収']])
    const [spellings = []] = wantedWords('コンピューターサイエンスーバーサーバーマネージャー')
    expect(spellings.length).toBeLessThanOrEqual(6)
  })
})
