// Says from a sub-heading whether the skills below it are hard, soft or tools.
import type { SkillKind } from '#contract/guide.ts'

const rules: readonly (readonly [RegExp, SkillKind])[] = [
  [/ハード|技術スキル|テクニカル|専門スキル|hard skill|technical/i, 'hard'],
  [
    /ソフト(?!ウェア|$)|組織|ヒューマン|対人|コミュニケーション|リーダーシップ|マインド|(?:^|[・と、/／\s])(?:チーム)?(?:管理|マネジメント)スキル|soft skill/i,
    'soft',
  ],
  [/ツール|サービス(?=$|[・（(\s])|ソフト(?:ウェア)?(?=$|[・（(\s])|エンジン(?!ニア)|tool/i, 'tool'],
]

/** The word that stands first decides: 技術スキルとツール speaks of skills. Without any such word the skills are hard. */
export function skillKind(heading: string): SkillKind {
  if (/ツール(?:群|類)?(?:[(（].*)?$/.test(heading) && !/スキル/.test(heading)) return 'tool'
  let best: { at: number; kind: SkillKind } | null = null
  for (const [pattern, kind] of rules) {
    const at = heading.search(pattern)
    if (at >= 0 && (best === null || at < best.at)) best = { at, kind }
  }
  return best?.kind ?? 'hard'
}
