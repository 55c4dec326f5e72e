// The sentence above the salary chart, with the real words of both languages.

import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import type { SalaryComparison, SalaryRole } from '#contract/salary.ts'
import {
  amount,
  bandAmounts,
  bandName,
  bandYears,
  noteText,
  type SalaryWords,
} from '../../../src/renderer/charts/salary-text.ts'
import { withoutAmounts } from '../../../src/renderer/parts/hide-amounts.ts'
import { payText } from '../../../src/renderer/parts/pay-unit.ts'
import { readNumber } from '../../../src/renderer/screens/salary/read-number.ts'
import { readPay } from '../../../src/renderer/screens/salary/read-pay.ts'
import { salarySentence } from '../../../src/renderer/screens/salary/sentence.ts'
import { en } from '../../../src/renderer/words/en/index.ts'
import { ja } from '../../../src/renderer/words/ja/index.ts'
import type { Language } from '../../../src/renderer/words/language.ts'

function wordsIn(language: Language, hideAmounts = false): SalaryWords {
  const words = i18next.createInstance()
  void words.init({
    resources: { ja, en },
    lng: language,
    ns: Object.keys(ja),
    initAsync: false,
    returnEmptyString: true,
    interpolation: { escapeValue: false },
  })
  const of = (ns: string) => (path: string, fillings?: object) => String(words.t(path, { ns, ...fillings }))
  return { words: of('salary'), common: of('common'), language, hideAmounts, inYen: false } as SalaryWords
}

const band = (label: string, minYears: number, maxYears: number | null, min: number, max: number) => ({
  label,
  minYears,
  maxYears,
  min,
  max,
  openEnded: maxYears === null,
  note: null,
  line: 1,
  key: label,
  origin: 'guide' as const,
  guide: null,
  stage: (['junior', 'middle', 'senior'] as const)[minYears === 0 ? 0 : minYears === 3 ? 1 : 2] ?? null,
})
const role = (name: string, min: number, distanceToMin: number | null): SalaryRole => ({
  slug: name,
  role: name,
  subtitle: null,
  fileName: `${name}.md`,
  isTarget: false,
  bands: [
    band('ジュニア (0-3年)', 0, 3, 500, min),
    band('ミドル (3-7年)', 3, 7, min, 1300),
    band('シニア (7年以上/リード)', 7, null, 1300, 2000),
  ],
  hidden: [],
  notes: [],
  source: null,
  bandForYears: 1,
  nextBand: 2,
  distanceToMin,
})
const three: SalaryComparison = {
  pay: 680,
  years: 5,
  roles: [role('Tech PM', 800, -120), role('AI PM', 850, -170), role('Agile Coach', 850, -170)],
}

describe('sentence', () => {
  it('names the stage and the nearest lower limit, as on the mock page', () => {
    expect(salarySentence(three, wordsIn('ja'))).toBe(
      '経験5年では、3職種とも<b>ミドル</b>の段階。いちばん近い下限は<b>Tech PMの800万円</b>で、今の年収との差は<b>120万円</b>。',
    )
    expect(salarySentence(three, wordsIn('en'))).toBe(
      'With 5 years you are at <b>Middle</b> in 3 roles. The nearest lower limit is <b>¥8.0M for Tech PM</b>, <b>¥1.2M</b> above your pay.',
    )
  })

  it('says no amount while amounts are hidden', () => {
    const sentence = salarySentence(three, wordsIn('ja', true))
    expect(sentence).toContain('•••')
    expect(sentence).not.toMatch(/800|120|680/)
  })

  it('speaks of limits that are reached', () => {
    const mixed = { ...three, roles: [role('A', 600, 80), role('B', 800, -120)] }
    expect(salarySentence(mixed, wordsIn('ja'))).toContain('Aでは、下限に届いています。')
    expect(salarySentence(mixed, wordsIn('ja'))).toContain('Bの800万円')
    const all = { ...three, roles: [role('A', 600, 80), role('B', 680, 0)] }
    expect(salarySentence(all, wordsIn('ja'))).toContain('2職種とも、下限に届いています。')
  })

  it('asks for what is not said, and is silent where no guide has a table', () => {
    expect(salarySentence({ ...three, pay: null, years: null }, wordsIn('ja'))).toContain('自分の年収と経験年数')
    expect(salarySentence({ ...three, years: null }, wordsIn('ja'))).toContain('経験年数を入れると')
    expect(salarySentence({ ...three, pay: null }, wordsIn('ja'))).toContain('自分の年収を入れると')
    expect(salarySentence({ ...three, roles: [{ ...role('A', 1, null), bands: [] }] }, wordsIn('ja'))).toBe('')
  })

  it('counts stages that differ, and says when no stage fits', () => {
    const differing = { ...three, roles: [role('A', 800, -1), { ...role('B', 800, -1), bandForYears: 2 }] }
    expect(salarySentence(differing, wordsIn('ja'))).toContain('1職種が<b>ミドル</b>、1職種が<b>シニア</b>')
    const none = { ...three, roles: [{ ...role('A', 800, null), bandForYears: null }] }
    expect(salarySentence(none, wordsIn('ja'))).toContain('ガイドにありません')
  })
})

describe('bands in words', () => {
  const w = wordsIn('ja')
  const plain = { min: 500, max: 800, openEnded: false }

  it('writes amounts, open tops and one-sided bands', () => {
    expect(bandAmounts(plain, w)).toBe('500–800')
    expect(bandAmounts({ ...plain, max: 2000, openEnded: true }, w)).toBe('500–2,000＋')
    expect(bandAmounts({ ...plain, max: null }, w)).toBe('500＋')
    expect(bandAmounts({ ...plain, min: null }, w)).toBe('800以下')
    expect(bandAmounts({ min: null, max: null, openEnded: false }, w)).toBe('データなし')
    expect(bandAmounts(plain, wordsIn('ja', true))).toBe('•••')
    expect(bandAmounts(plain, wordsIn('en'))).toBe('5.0–8.0')
    expect(amount(525, wordsIn('en'))).toBe('5.25')
  })

  it('keeps the guide’s own words and translates the three stages', () => {
    expect(bandName({ label: 'シニア (7年以上/リード)', stage: 'senior' }, w.common)).toBe('シニア')
    expect(bandName({ label: 'シニア (7年以上/リード)', stage: 'senior' }, wordsIn('en').common)).toBe('Senior')
    expect(bandName({ label: 'スペシャリスト（10年）', stage: 'senior' }, w.common)).toBe('スペシャリスト')
    expect(bandName({ label: '（3-7年）', stage: 'middle' }, w.common)).toBe('ミドル')
  })

  it('writes years with one end or two', () => {
    expect(bandYears({ minYears: 3, maxYears: 7 }, w.words)).toBe('3–7年')
    expect(bandYears({ minYears: 7, maxYears: null }, w.words)).toBe('7年以上')
    expect(bandYears({ minYears: null, maxYears: 3 }, w.words)).toBe('3年未満')
    expect(bandYears({ minYears: null, maxYears: null }, w.words)).toBe('')
  })
})

describe('notes', () => {
  it('lose their amounts while amounts are hidden, and nothing else', () => {
    const note = '7年以上ではシニア層で2,000万円、または1,300〜2,000万円を超え、¥20,000,000も。3社の例。'
    expect(noteText(note, { hideAmounts: false })).toBe(note)
    expect(noteText(note, { hideAmounts: true })).toBe(
      '7年以上ではシニア層で•••万円、または•••万円を超え、•••も。3社の例。',
    )
    expect(noteText('年収は８００万円、上限は1億円', { hideAmounts: true })).toBe('年収は•••万円、上限は•••億円')
  })
})

describe('typed numbers', () => {
  it('reads what people type', () => {
    expect(readNumber('６８０万円')).toEqual({ ok: true, value: 680 })
    expect(readNumber(' 1,300 ')).toEqual({ ok: true, value: 1300 })
    expect(readNumber('7.5')).toEqual({ ok: true, value: 7.5 })
    expect(readNumber('')).toEqual({ ok: true, value: null })
    expect(readNumber('abc')).toEqual({ ok: false })
    expect(readNumber('-5')).toEqual({ ok: false })
    expect(readNumber('1e9')).toEqual({ ok: false })
  })
})

describe('pay as it is typed', () => {
  it.each([
    ['680', 'man', 680],
    ['６８０万円', 'man', 680],
    ['6,800,000円', 'man', 680],
    ['6800000', 'yen', 680],
    ['680万', 'yen', 680],
    ['6.8', 'million', 680],
    ['6.85', 'million', 685],
    ['680万円', 'million', 680],
    ['', 'yen', null],
    ['0', 'man', 0],
    ['999,999,999', 'man', 999_999_999],
  ] as const)('%s in %s is %s 万円', (text, unit, value) => {
    expect(readPay(text, unit)).toEqual({ ok: true, value })
  })

  it.each([680, 685, 1234, 0.5, 999_999_999])('comes back from every unit as it was: %s', (value) => {
    for (const unit of ['man', 'million', 'yen'] as const) {
      expect(readPay(payText(value, unit), unit)).toEqual({ ok: true, value })
    }
  })

  it('is in single yen where the user wants it so', () => {
    for (const language of ['ja', 'en'] as const) {
      const w = { ...wordsIn(language), inYen: true }
      expect(amount(680, w)).toBe('6,800,000')
      expect(amount(999_999_999, w)).toBe('9,999,999,990,000')
      expect(amount(0, w)).toBe('0')
      expect(amount(680, { ...w, hideAmounts: true })).toBe('•••')
    }
  })
})

it('a guide’s text hides its amounts, and its lines stay where they are', () => {
  const text =
    '# 年収\n\n| 経験年数 | 年収 (万円) |\n| --- | --- |\n| ミドル (3-7年) | 800〜1,300+ |\n2024年には2,000万円。'
  const bands = [{ ...band('ミドル (3-7年)', 3, 7, 800, 1300), line: 5, endLine: 5 }]
  expect(
    withoutAmounts(text, { salary: { bands, notes: [] } })
      .split('\n')
      .slice(4),
  ).toEqual(['| ミドル (3-7年) | •••〜••• |', '2024年には•••万円。'])
})
