// Estimates the width of a label and breaks it into lines at words, for texts inside SVG, where the browser does not wrap.

/** Of Noto Sans JP with tabular figures, in em: measured widths rounded up. */
const wide = 1
const narrow = 0.57
const thin = 0.3

const isWide = (character: string) => /[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\uFFE0-\uFFE6]/.test(character)
const isThin = (character: string) => /[ .,:;'|()il!·]/.test(character)

export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const character of text) em += isWide(character) ? wide : isThin(character) ? thin : narrow
  return em * fontSize
}

/** May not open a line: closing marks, the long vowel, small kana, middle dot. */
const clingsToPrevious = /^[\s、。，．・：；？！ー）」』】〕》)\]},.:;ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/
/** May not end a line: opening marks. */
const clingsToNext = /[（「『【〔《([{]$/
/** Particles close a phrase (DevOpsと／インフラ), as the browser's own auto-phrase has it. */
const particle = /^(と|の|や|を|に|へ|で|が|は|も|から|まで)$/

/** The smallest pieces that may be parted, in order; joined they are the text. A particle that would make its word too long opens the next piece. */
export function breakPieces(text: string, language: string, fits: (piece: string) => boolean = () => true): string[] {
  const words = wordsOf(text, language, fits)
  const pieces: string[] = []
  let open = ''
  for (const word of words) {
    const last = pieces.at(-1)
    const clings =
      clingsToPrevious.test(word) ||
      suffix.test(word) ||
      (particle.test(word) && last !== undefined && fits(last + word))
    if (open === '' && last !== undefined && clings) {
      pieces[pieces.length - 1] = last + word
      continue
    }
    open += word
    if (clingsToNext.test(open) || (particle.test(open) && last !== undefined)) continue
    pieces.push(open)
    open = ''
  }
  if (open !== '') pieces.push(open)
  return pieces
}

/** Suffixes that never stand alone (可視化). */
const suffix = /^[化性的力率者法学]$/

const katakana = /^[ァ-ヺー]+$/

/** The dictionary knows few long loan words and leaves crumbs (クラ／ウド／コン…); joined to three letters they read as parts. */
export function katakanaParts(run: string): string[] {
  const segments = new Intl.Segmenter('ja', { granularity: 'word' })
  const parts: string[] = []
  let open = ''
  for (const { segment } of segments.segment(run)) {
    const last = parts.at(-1)
    if (open === '' && last !== undefined && (clingsToPrevious.test(segment) || segment === 'ション')) {
      parts[parts.length - 1] = last + segment
      continue
    }
    open += segment
    if (open.length < 3) continue
    parts.push(open)
    open = ''
  }
  const last = parts.pop() ?? ''
  return [...parts, last + open]
}

/** The dictionary of the engine parts katakana at odd places (ファシリテー／ション), so a run stays whole where it fits. */
function wordsOf(text: string, language: string, fits: (piece: string) => boolean): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' })
  return text.split(/([ァ-ヺー]+)/).flatMap((run) => {
    if (katakana.test(run)) return fits(run) ? [run] : katakanaParts(run)
    return [...segments.segment(run)].map((one) => one.segment)
  })
}

/** Whether the label can be broken at words alone, with no word cut in two. */
export const breaksAtWords = (text: string, maxWidth: number, fontSize: number, language = 'ja'): boolean => {
  const fits = (piece: string) => textWidth(piece.trim(), fontSize) <= maxWidth
  return breakPieces(text, language, fits).every(fits)
}

/** A phrase ends with hiragana, a space or a mark, or before a bracket (データベースと｜データ基盤): inside it a line breaks only where it must. */
function phrases(pieces: readonly string[]): string[][] {
  const found: string[][] = []
  let ended = true
  for (const piece of pieces) {
    if (ended || opens.test(piece)) found.push([])
    found.at(-1)?.push(piece)
    ended = ends.test(piece)
  }
  return found
}

const opens = /^[（「『【〔《([{]/
const ends = /[ぁ-ん\s、。，．・：；／/）」』】〕》)\]},;]$/

/** Greedy lines of at most maxWidth; a piece that is too long by itself is cut between characters. */
export function labelLines(text: string, maxWidth: number, fontSize: number, language = 'ja'): string[] {
  const lines: string[] = []
  let line = ''
  const take = (piece: string) => {
    if (line === '' || textWidth((line + piece).trimEnd(), fontSize) <= maxWidth) {
      line += piece
      return
    }
    lines.push(line)
    line = piece.trimStart()
  }
  const fits = (piece: string) => textWidth(piece.trim(), fontSize) <= maxWidth
  for (const phrase of phrases(breakPieces(text, language, fits))) {
    if (fits(phrase.join(''))) take(phrase.join(''))
    else
      for (const piece of phrase) {
        if (fits(piece)) take(piece)
        else for (const part of cut(piece, maxWidth, fontSize)) take(part)
      }
  }
  if (line !== '') lines.push(line)
  return lines.map((one) => one.trim()).filter((one) => one !== '')
}

/** Equal parts of a long word, so that no single character is left over on a line. */
function cut(word: string, maxWidth: number, fontSize: number): string[] {
  const characters = [...word]
  const parts = Math.ceil(textWidth(word, fontSize) / maxWidth)
  const length = Math.ceil(characters.length / parts)
  const found: string[] = []
  for (let start = 0; start < characters.length; ) {
    let end = Math.min(characters.length, start + length)
    while (end < characters.length && end > start + 1 && clingsToPrevious.test(characters[end] ?? '')) end -= 1
    found.push(characters.slice(start, end).join(''))
    start = end
  }
  return found
}
