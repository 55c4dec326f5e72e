// Reads from headings for which level of experience and to which group the questions below them belong.
import type { InterviewQuestion } from '#contract/guide.ts'

type Level = InterviewQuestion['level']
type Group = InterviewQuestion['group']
export type QuestionContext = { level: Level; group: Group }

const levels: readonly (readonly [RegExp, Level])[] = [
  [/ジュニア|初級|新人|若手|エントリー|🌱/u, 'junior'],
  [/ミドル|中級|中堅|🌲/u, 'middle'],
  [/シニア|リード層|上級|マネージャー層|エキスパート|🌳/u, 'senior'],
]

const groups: readonly (readonly [RegExp, Group])[] = [
  [/逆質問/, 'reverse'],
  [/行動.{0,10}質問|ソフトスキル|コンピテンシー|修羅場/, 'behavioural'],
  [/一般質問|一般的な質問|一般的質問|基本質問|共通質問/, 'general'],
  [/技術.{0,12}質問|専門知識|専門的?な?質問|テクニカル/, 'technical'],
]

/** `title` with its emoji, without the role's own name. */
export function questionContext(title: string): QuestionContext {
  return { level: earliest(levels, title), group: earliest(groups, title) }
}

function earliest<T>(rules: readonly (readonly [RegExp, T])[], title: string): T | null {
  let best: { at: number; value: T } | null = null
  for (const [pattern, value] of rules) {
    const at = title.search(pattern)
    if (at >= 0 && (best === null || at < best.at)) best = { at, value }
  }
  return best?.value ?? null
}
