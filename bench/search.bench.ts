// How long a search takes in the core with 1,000 and 10,000 guides, by length of the query; aims at 95 %: 16 ms, 60 ms.

import { loadavg } from 'node:os'
import type { AskCore } from '../src/cli/core.ts'
import { openBenchApp } from './app.ts'
import { milliseconds, printTable } from './table.ts'

const queries: Record<string, readonly string[]> = {
  'one character': [...'年収計設面接書会人力のをaepm1・、（'],
  'two characters': [
    '年収',
    '設計',
    '面接',
    '要件',
    '品質',
    '市場',
    '経験',
    '必要',
    '会社',
    '学習',
    'pm',
    'ai',
    'ux',
    'データ'.slice(0, 2),
    'です',
    'こと',
    'の書',
    'in',
    'er',
    '的な',
  ],
  'three characters': [
    'データ',
    'スキル',
    'ツール',
    '企業の',
    '年収レ',
    '必要な',
    'ing',
    'ion',
    'sql',
    'api',
    'テスト',
    'チーム',
    '未経験',
    '将来性',
    '職種の',
    'ゲーム',
    'サーバ',
    '市場価',
    '面接で',
    'する力',
  ],
  'four and more': [
    'マイクロサービス',
    'プロジェクトマネジメント',
    'コミュニケーション',
    'マネージャー',
    'ユーザーインタビュー',
    'ロードマップ',
    'architecture',
    'management',
    'stakeholder',
    'データベース',
    'サーバーサイド',
    'キャリアパス',
    'アジャイル開発',
    '面接での質問',
    '年収レンジ',
    'ステークホルダー',
    'クラウドサービス',
    'テスト自動化',
    '要件定義',
    'インターフェース',
  ],
  'several words': [
    '年収 交渉',
    '設計 要件',
    'データ 分析 SQL',
    '面接 質問 回答',
    'a e i',
    'の を に',
    'プロダクト マネージャー',
    'スキル 必要',
    'テスト 品質 自動化',
    'サーバー 設計 経験',
    'project manager',
    'ui ux',
    '市場 価値 年',
    'チーム 開発',
    'ゲーム 企画',
    '音 楽',
    '学習 書籍',
    'キャリア 将来性',
    'リスク 管理',
    '経営 戦略 ロードマップ',
  ],
  absent: [
    '計設画',
    'スービサクロ',
    'architext',
    'interactionism',
    'notationed',
    '和歌山',
    'zqzq',
    'ペネトレーション試',
    'mentarian',
    'ersion',
    '年収設計面接',
    'データーベースン',
    'ゲームマネージャ長',
    'サーバ長',
    'コミュニケーションズ',
    'プロジェクトデータ',
    'stration of',
    '的なことです',
    '面接面接',
    '企業秘密保持',
  ],
  'full width': [
    'ＰＭ',
    'ＡＩ',
    'ＳＱＬ',
    'ａｐｉ',
    'ﾃﾞｰﾀﾍﾞｰｽ',
    'ｻｰﾊﾞｰ',
    'ｽｷﾙ',
    '１０００',
    'ＵＸ',
    'ｍａｎａｇｅｍｅｎｔ',
    'ﾏｲｸﾛｻｰﾋﾞｽ',
    '年収　交渉',
    'Ｃ＋＋',
    'ﾁｰﾑ',
    'ａ',
    'ｉｎ',
    'ｹﾞｰﾑ',
    'Ｊｉｒａ',
    'ﾏﾈｰｼﾞｬｰ',
    'ﾃｽﾄ',
  ],
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** Of the whole process, so of SQLite too: on a busy computer the clock measures the others. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** As many own texts as years of use leave behind. */
async function writeOwnTexts(ask: AskCore, slug: string): Promise<void> {
  const skills = (await ask('skills.list', {})).slice(0, 400)
  for (const [number, { id }] of skills.entries()) {
    const note = `${number}件目の設計レビューで、要件とデータの食い違いを見つけて直した。`.repeat(4)
    await ask('evidence.add', { skillId: id, kind: 'work', happenedOn: null, link: null, note })
  }
  for (let number = 0; number < 100; number += 1) {
    await ask('plan.add', { slug, title: `自分で決めた学習 ${number}`, plannedHours: null, dueOn: null })
  }
}

async function measureCore(guides: number): Promise<string[][]> {
  const { ask, slug, close } = await openBenchApp(guides)
  await writeOwnTexts(ask, slug)
  await ask('search', { query: '準備', limit: 40 })
  const rows: string[][] = []
  for (const [name, list] of Object.entries(queries)) {
    const clock: number[] = []
    const processor: number[] = []
    let hits = 0
    for (let round = 0; round < 3; round += 1) {
      for (const query of list) {
        const [started, spent] = [performance.now(), processorMs()]
        hits += (await ask('search', { query, limit: 40 })).length
        clock.push(performance.now() - started)
        processor.push(processorMs() - spent)
      }
    }
    if (name === 'absent' ? hits > clock.length * 20 : hits < clock.length) throw new Error(`${name}: ${hits} hits`)
    rows.push([
      `${name}, ${guides.toLocaleString('en')} guides`,
      milliseconds(at(clock, 0.5)),
      milliseconds(at(clock, 0.95)),
      milliseconds(at(processor, 0.95)),
      String(clock.length),
    ])
  }
  await close()
  return rows
}

const load = () => `load ${loadavg()[0]?.toFixed(1)}`
const columns = ['', 'median', '95 %', 'processor time, 95 %', 'searches']
printTable(`Search in the core, 1,000 guides (${load()})`, columns, await measureCore(1_000))
if (process.env.SHIRUBE_BENCH_SMALL === undefined) {
  printTable(`Search in the core, 10,000 guides (${load()})`, columns, await measureCore(10_000))
}
