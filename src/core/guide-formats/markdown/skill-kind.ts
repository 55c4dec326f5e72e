// Says from a sub-heading whether the skills below it are hard, soft or tools.
import type { SkillKind } from '#contract/guide.ts'

const rules: readonly (readonly [RegExp, SkillKind])[] = [
  [/ハード|技術スキル|テクニカル|専門スキル|hard skill|technical/i, 'hard'],
  [
    /ソフト(?!ウェア)|組織|ヒューマン|対人|コミュニケーション|リーダーシップ|マインド|(?<!プロジェクト|データ|財務)(?:管理|マネジメント)スキル|soft skill/i,
    'soft',
  ],
  [/ツール|サービス|ソフトウェア|エンジン|使用言語|tool/i, 'tool'],
]

/** The word that stands first decides: 技術スキルとツール speaks of skills. Without any such word the skills are hard. */
export function skillKind(heading: string): SkillKind {
  let best: { at: number; kind: SkillKind } | null = null
  for (const [pattern, kind] of rules) {
    const at = heading.search(pattern)
    if (at >= 0 && (best === null || at < best.at)) best = { at, kind }
  }
  return best?.kind ?? 'hard'
}
