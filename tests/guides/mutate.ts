// Damages a guide the way files are damaged: lines cut, doubled and moved, levels, indents and marks changed, bytes and encodings spoilt; by a seed, so that each case can be made again.
import Encoding from 'encoding-japanese'

/** Numbers from 0 up to a limit, always the same ones for one seed (mulberry32). */
type Dice = (below: number) => number

function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const marks = [
  '**',
  '*',
  '|',
  '#',
  '`',
  '```',
  '「',
  '』',
  '：',
  ':',
  '---',
  '> ',
  '- ',
  '1. ',
  '[',
  '](',
  '<',
  '\u200b',
  '️⃣',
]
const indents = ['  ', '    ', '\t', '\u3000', '> ', '- ', '* ', '1. ', '| ']

type Lines = string[]
type Change = (lines: Lines, dice: Dice) => Lines

const pick = <Value>(values: readonly Value[], dice: Dice, otherwise: Value): Value =>
  values[dice(values.length)] ?? otherwise
const edit = (lines: Lines, dice: Dice, change: (line: string) => string): Lines => {
  const at = dice(lines.length)
  return lines.with(at, change(lines[at] ?? ''))
}

const changes: readonly Change[] = [
  (lines, dice) => lines.toSpliced(dice(lines.length), 1 + dice(30)),
  (lines, dice) => lines.slice(0, 1 + dice(lines.length)),
  (lines, dice) => lines.slice(dice(lines.length)),
  (lines, dice) => {
    const from = dice(lines.length)
    return lines.toSpliced(dice(lines.length), 0, ...lines.slice(from, from + 1 + dice(40)))
  },
  (lines, dice) => {
    const from = dice(lines.length)
    const moved = lines.slice(from, from + 1 + dice(10))
    const rest = lines.toSpliced(from, moved.length)
    return rest.toSpliced(dice(rest.length + 1), 0, ...moved)
  },
  (lines, dice) => {
    const deeper = dice(2) === 0
    return lines.map((line) => (/^#{1,6}\s/.test(line) ? (deeper ? `#${line}` : line.slice(1)) : line))
  },
  (lines, dice) => edit(lines, dice, (line) => pick(indents, dice, '') + line),
  (lines, dice) => edit(lines, dice, (line) => line.trimStart()),
  (lines, dice) =>
    edit(lines, dice, (line) => {
      const at = dice(line.length + 1)
      return line.slice(0, at) + pick(marks, dice, '') + line.slice(at)
    }),
  (lines, dice) => edit(lines, dice, (line) => line.slice(0, dice(line.length + 1))),
  (lines, dice) => edit(lines, dice, (line) => line.repeat(1 + dice(50))),
  (lines, dice) => {
    const mark = pick(marks, dice, '*')
    return lines.map((line) => line.replaceAll(mark, ''))
  },
  (lines, dice) => {
    const [from, to] = [pick(marks, dice, '*'), pick(marks, dice, '|')]
    return lines.map((line) => line.replaceAll(from, to))
  },
  (lines, dice) => lines.filter(() => dice(8) > 0),
  (lines, dice) => lines.flatMap((line) => (dice(6) === 0 ? [line, ''] : [line])),
]

export type Damaged = {
  bytes: Uint8Array
  /** What must be read from them, letter for letter; null: bytes were spoilt, or the encoding can not write everything. */
  text: string | null
}

const japanese = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS') =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to }))

function encode(text: string, dice: Dice): Damaged {
  const utf8 = (one: string) => new TextEncoder().encode(one)
  switch (dice(10)) {
    case 0:
      return { bytes: utf8(text.replaceAll('\n', '\r\n')), text }
    case 1:
      return { bytes: utf8(`\ufeff${text}`), text }
    case 2:
      return { bytes: utf8(text.normalize('NFD')), text: text.normalize('NFD').normalize('NFC') }
    case 3:
      return { bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), text }
    case 4:
      return { bytes: japanese(text, dice(2) === 0 ? 'SJIS' : 'EUCJP'), text: null }
    case 5: {
      const bytes = utf8(text)
      for (let times = 1 + dice(20); times > 0 && bytes.length > 0; times -= 1) bytes[dice(bytes.length)] = dice(256)
      return { bytes, text: null }
    }
    case 6: {
      const bytes = utf8(text)
      return { bytes: bytes.slice(0, dice(bytes.length + 1)), text: null }
    }
    default:
      return { bytes: utf8(text), text }
  }
}

export function damage(original: string, seed: number): Damaged {
  const dice = diceOf(seed)
  let lines: Lines = original.split('\n')
  for (let times = 1 + dice(8); times > 0 && lines.length > 0; times -= 1) {
    lines = (changes[dice(changes.length)] ?? ((same) => same))(lines, dice)
  }
  const { bytes, text } = encode(lines.join('\n').toWellFormed(), dice)
  return { bytes, text: text === null ? null : text.normalize('NFC') }
}
