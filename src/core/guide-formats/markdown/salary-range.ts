// Reads an amount such as `1,300〜2,000+` as 万円 a year.

/** An amount is short; a long cell would be searched in quadratic time. */
const maxCellLength = 200

export type SalaryRange = { min: number | null; max: number | null; openEnded: boolean }

const number = String.raw`(\d+(?:\.\d+)?)(億円?|万円?|円|M円?|K円?|千円)?`
const dash = '[-‐-―−~〜～]|から|to'

/** `unit` is what the column's header says; a unit in the cell is stronger. Null: no amount in yen can be read. */
export function readSalaryRange(cell: string, unit: '万円' | '円'): SalaryRange | null {
  const text = cell
    .slice(0, maxCellLength)
    .normalize('NFKC')
    .replaceAll(/[,\s¥]|(?<=\d)、(?=\d{3})/g, '')
    .replaceAll(/約|およそ|年収|目安|程度|前後/g, '')
  const plainUnit = /[¥￥]/.test(cell) ? '円' : unit
  if (/[$€£]|USD|EUR|GBP|ドル|ユーロ|ポンド/i.test(text)) return null
  const outside = text.replaceAll(/\([^)]*\)/g, '')
  const source = /\d/.test(outside) ? outside : text
  // How many hours or days make a year, no guide says; a year has twelve months.
  if (/時給|時間給|時間単価|日給|日当|日額|\/(?:時|日|h)/i.test(source)) return null
  const months = /月収|月給|月額|月単価|^月|\/月/.test(source) ? 12 : 1
  const range = amountIn(source.replace('/月', ''), plainUnit)
  return range === null ? null : { ...range, min: times(range.min, months), max: times(range.max, months) }
}

function times(amount: number | null, months: number): number | null {
  return amount === null ? null : amount * months
}

function amountIn(source: string, plainUnit: '万円' | '円'): SalaryRange | null {
  const range = new RegExp(`${number}(?:${dash})${number}(.*)$`, 'i').exec(source)
  if (range) {
    const upperUnit = range[4]
    const lower = inManYen(range[1], range[2] ?? upperUnit, plainUnit)
    const upper = inManYen(range[3], upperUnit ?? range[2], plainUnit)
    return { min: Math.min(lower, upper), max: Math.max(lower, upper), openEnded: isOpen(range[5] ?? '') }
  }
  const upTo = new RegExp(`^\\D*?(?:${dash})${number}`, 'i').exec(source)
  if (upTo) return { min: null, max: inManYen(upTo[1], upTo[2], plainUnit), openEnded: false }
  const single = new RegExp(`${number}(.*)$`, 'i').exec(source)
  if (!single) return null
  const amount = inManYen(single[1], single[2], plainUnit)
  const tail = single[3] ?? ''
  if (/^(?:以下|未満|まで)/.test(tail)) return { min: null, max: amount, openEnded: false }
  if (isOpen(tail)) return { min: amount, max: null, openEnded: true }
  return { min: amount, max: amount, openEnded: false }
}

function isOpen(tail: string): boolean {
  return new RegExp(`^(?:円|万円?)?(?:\\+|以上|超|(?:${dash})(?:$|上限|青天井))`).test(tail)
}

function inManYen(digits: string | undefined, cellUnit: string | undefined, headerUnit: '万円' | '円'): number {
  const amount = Number(digits)
  const unit = (cellUnit ?? headerUnit).toUpperCase()
  const factor = unit.startsWith('億')
    ? 10_000
    : unit.startsWith('万')
      ? 1
      : unit.startsWith('M')
        ? 100
        : unit.startsWith('K') || unit.startsWith('千')
          ? 0.1
          : 0.000_1
  return Math.round(amount * factor * 100) / 100
}
