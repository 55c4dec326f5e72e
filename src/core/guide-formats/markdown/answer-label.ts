// Recognises the labels below a question: what the interviewer wants, the bad answer, the good answer.
import { dropDecoration } from './headings.ts'
import { readLabel } from './labels.ts'
import { plainText } from './plain-text.ts'

type AnswerRole = 'intent' | 'bad' | 'answer'
export type AnswerLabel = { role: AnswerRole; rest: string }

const names: readonly (readonly [RegExp, AnswerRole])[] = [
  [
    /^(?:面接官の|質問の|出題の?|この質問の)?(?:意図|狙い|ねらい|評価ポイント|評価観点|評価基準)|^面接官が見ている|^見ているポイント|^確認ポイント|^チェックポイント|^問われていること/,
    'intent',
  ],
  [
    /^NG(?:な|の)?(?:回答|解答|例)?|^(?:悪い|ダメな|避けるべき|よくない|良くない|残念な)(?:回答|解答|例)|^失敗例|^BAD/i,
    'bad',
  ],
  [
    /^模範(?:解答|回答)|^(?:OK|GOOD)(?:な|の)?(?:回答|解答|例)?|^(?:良い|推奨|理想的な|優れた)(?:回答|解答|例)|^(?:回答|解答)(?:の?(?:例|ポイント|方針|要点|骨子))?|^答え|^ポイント|^アピールポイント|^対策|^解説|^理由|^効果|^狙える|^アドバイス|^キーワード|^Answer|^A\d*(?=[.．:：)）]|$)/i,
    'answer',
  ],
]

const tail = /^(?:の?例|の?ポイント)?\s*(?:[(（][^()（）]*[)）])?\s*$/

/** `content`: a line without its list mark. The label may be bold, italic or plain; a colon may be missing after bold. */
export function answerLabel(content: string): AnswerLabel | null {
  const label = readLabel(content)
  if (label?.bold === true) {
    const role = roleOf(label.name.replace(/[.．)）]$/, (mark) => (/^A\d*[.．)）]$/.test(label.name) ? '' : mark)))
    if (role !== null) return { role, rest: label.rest }
    const inside = labelInside(label.name)
    return inside === null
      ? null
      : { role: inside.role, rest: `${inside.rest}${label.rest === '' ? '' : ` ${label.rest}`}` }
  }
  if (label?.colon) {
    const role = roleOf(label.name)
    if (role !== null) return { role, rest: label.rest }
  }
  const plain = plainText(content)
  const text = dropDecoration(plain)
  // A lone word such as 意図 is text; only its emoji make `⭕ 模範解答` a label.
  const whole = text === plain ? null : roleOf(text)
  if (whole !== null) return { role: whole, rest: '' }
  return labelInside(text)
}

/** A label and its text inside one mark: `**⭕ 模範解答：…**`, `*回答ポイント：…*`, `A. …`. */
function labelInside(text: string): AnswerLabel | null {
  const short = /^A\d*[.．:：]\s*(.*)$/s.exec(text)
  if (short) return { role: 'answer', rest: short[1] ?? '' }
  const split = /^([^：:。「」]{1,24})[：:]\s*(.*)$/s.exec(text)
  const role = split === null ? null : roleOf(dropDecoration(split[1] ?? ''))
  return role === null ? null : { role, rest: split?.[2] ?? '' }
}

function roleOf(name: string): AnswerRole | null {
  for (const [pattern, role] of names) {
    const match = pattern.exec(name)
    if (match && tail.test(name.slice(match[0].length))) return role
  }
  return null
}
