// Reads years of experience from a label such as `ミドル (3-7年)`.

export type Years = { minYears: number | null; maxYears: number | null }

/** A label is short; a long cell would be searched in quadratic time. */
const maxLabelLength = 200
const dash = '[-‐-―−~〜～]|から'

export function readYears(label: string): Years {
  const text = label
    .slice(0, maxLabelLength)
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/y(?:ea)?rs?/gi, '年')
  const range = new RegExp(`(\\d{1,2})年?目?(?:${dash})(\\d{1,2})年`).exec(text)
  if (range) return { minYears: Number(range[1]), maxYears: Number(range[2]) }
  const fromNothing = new RegExp(`(?:未経験|新卒|入社|^|[(])(?:${dash})(\\d{1,2})年`).exec(text)
  if (fromNothing) return { minYears: 0, maxYears: Number(fromNothing[1]) }
  const atLeast = new RegExp(`(\\d{1,2})年目?(?:以上|以降|超|${dash}|\\+)`).exec(text) ?? /(\d{1,2})\+年/.exec(text)
  if (atLeast) return { minYears: Number(atLeast[1]), maxYears: null }
  const atMost = /(\d{1,2})年目?(?:未満|以下|以内|まで)/.exec(text)
  if (atMost) return { minYears: 0, maxYears: Number(atMost[1]) }
  return { minYears: null, maxYears: null }
}
