// Names the kind of a section from its heading.
import type { SectionKind } from '#contract/guide.ts'

type Rule = readonly [RegExp, Exclude<SectionKind, 'other'>]

/** The phrases of the format. The one that stands first in the heading decides. */
const phrases: readonly Rule[] = [
  [/推奨タグ|ハッシュタグ|関連タグ|^タグ$|^(?:recommended )?(?:hash)?tags$/i, 'tags'],
  [/推定年収|年収|給与|給料|報酬|salary/i, 'salary'],
  [/^導入|導入(?=[：:]|$)|はじめに|イントロダクション|序章|序論|プロローグ|^introduction/i, 'introduction'],
  [/とは[？?]?(?=\s|$|[：:、。！!（(])|とは何|概要|^what is|^overview/i, 'overview'],
  [/主な業務|(?:業務|仕事|職務)の?内容|主な仕事|主要な?業務|主な役割|具体的な業務|responsibilit|^duties/i, 'duties'],
  [
    /必要なスキル|スキルとツール|求められるスキル|必須スキル|必要とされるスキル|スキルセット|^(?:required )?skills/i,
    'skills',
  ],
  [/協業|collaboration/i, 'collaboration'],
  [/キャリアパス|キャリアラダー|キャリア段階|キャリアステップ|career (?:path|ladder)/i, 'ladder'],
  [/将来展望|将来性|今後の展望|将来の展望|^outlook|future/i, 'outlook'],
  [
    /学習方法|学習ロードマップ|習得ロードマップ|学習ステップ|学び方|勉強法|なるための|なるには|ロードマップ|how to become|roadmap|^learning/i,
    'learning',
  ],
  [/就職可能|就職先|活躍できる企業|活躍の場|採用企業|日本.{0,6}企業|^companies/i, 'companies'],
  [/面接|質問|Q\s*[&＆]\s*A|interview/i, 'interview'],
  [/まとめ|結論|結び|むすび|おわりに|終わりに|最後に|総括|エピローグ|^summary|^conclusion/i, 'summary'],
]

/** Words that also occur inside other headings; used only where no phrase stands. */
const words: readonly Rule[] = [
  [/スキル|ツール|能力/, 'skills'],
  [/学習|勉強|習得|目指す/, 'learning'],
  [/企業|就職|就業先|転職先|勤務先/, 'companies'],
  [/キャリア/, 'ladder'],
  [/展望|未来|将来|トレンド/, 'outlook'],
  [/連携|関わる/, 'collaboration'],
  [/業務|仕事|職務|役割|ミッション|責任/, 'duties'],
  [/本質|進化|歴史|背景|全体像|定義/, 'overview'],
]

/** `role` is left out of the heading first: its own words (機械学習…, キャリア…) name no section. */
export function sectionKind(title: string, role: string | null): Exclude<SectionKind, 'other'> | null {
  const text = (role === null || role === '' ? title : title.replaceAll(role, '')).trim()
  const head = text.split(/[：:]/)[0] ?? text
  return first(phrases, head) ?? first(phrases, text) ?? first(words, head) ?? first(words, text)
}

export function isPhraseKind(title: string, role: string | null): boolean {
  const text = role === null || role === '' ? title : title.replaceAll(role, '')
  return first(phrases, text) !== null
}

function first(rules: readonly Rule[], text: string): Exclude<SectionKind, 'other'> | null {
  let best: { at: number; kind: Exclude<SectionKind, 'other'> } | null = null
  for (const [pattern, kind] of rules) {
    const at = text.search(pattern)
    if (at >= 0 && (best === null || at < best.at)) best = { at, kind }
  }
  return best?.kind ?? null
}
