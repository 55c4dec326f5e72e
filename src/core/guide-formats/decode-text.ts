// Turns the bytes of a file into text: byte-order marks, UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP.
// The detector alone: the package's entry brings 220 kB of tables for converting.
import { isBINARY, isEUCJP, isSJIS, isUTF8 } from 'encoding-japanese/src/encoding-detect.js'
import { type FailedFile, failed } from './parsed-file.ts'

/** Guides are about 40 kB; a hundred times that is no guide any more. */
export const maxFileBytes = 5 * 1024 * 1024

/** The detector looks at every byte in plain JavaScript; a part of this size decides as well as the whole. */
const detectBytes = 128 * 1024

/** A file cut off in the middle of a character loses at most this many characters; more means another encoding. */
const maxBrokenCharacters = 3

export type DecodedText = { ok: true; text: string; encoding: string; brokenAt: number | null }

export function decodeText(bytes: Uint8Array): DecodedText | FailedFile {
  if (bytes.length === 0) return failed('empty-file', null, 'The file is empty.')
  if (bytes.length > maxFileBytes) {
    return failed('too-large', null, `The file has ${bytes.length} bytes; the limit is ${maxFileBytes}.`)
  }
  const marked = decodeByMark(bytes)
  const decoded = marked ?? decodeUnmarked(bytes)
  if (decoded === 'binary') return failed('binary-file', lineOfZero(bytes), 'The file holds binary data, not text.')
  if (decoded === null)
    return failed('unknown-encoding', null, 'The text encoding of the file could not be recognised.')
  const text = unifyLineEnds(decoded.text)
  if (text.trim() === '') return failed('empty-file', null, 'The file holds nothing but white space.')
  return { ok: true, text: text.normalize('NFC'), encoding: decoded.encoding, brokenAt: decoded.brokenAt }
}

type Decoded = { text: string; encoding: string; brokenAt: number | null }

function decodeByMark(bytes: Uint8Array): Decoded | 'binary' | null {
  const [a, b, c] = bytes
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null
  if (encoding === null) return null
  const text = decode(encoding, bytes)
  if (text !== null) return looksBinary(text) ? 'binary' : { text, encoding, brokenAt: null }
  return encoding === 'utf-8' ? decodeBrokenUtf8(bytes) : null
}

function decodeUnmarked(bytes: Uint8Array): Decoded | 'binary' | null {
  const wide = wideEncoding(bytes)
  if (wide !== null) {
    const text = decode(wide, bytes)
    if (text !== null && !looksBinary(text)) return { text, encoding: wide, brokenAt: null }
    return 'binary'
  }
  if (bytes.includes(0)) return 'binary'
  const escaped = hasJisEscape(bytes) ? decode('iso-2022-jp', bytes) : null
  if (escaped !== null) return { text: escaped, encoding: 'iso-2022-jp', brokenAt: null }
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== null) return looksBinary(utf8) ? 'binary' : { text: utf8, encoding: 'utf-8', brokenAt: null }
  return decodeBrokenUtf8(bytes) ?? decodeJapanese(bytes)
}

/** A file cut off by a crashed copy ends inside a character; reading it as Shift_JIS would spoil all of it. */
function decodeBrokenUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  const japanese = text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0
  if (broken > maxBrokenCharacters || japanese < broken * 20 || looksBinary(text)) return null
  const brokenAt = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
  return { text, encoding: 'utf-8', brokenAt }
}

function decodeJapanese(bytes: Uint8Array): Decoded | 'binary' | null {
  for (const encoding of likelyEncodings(wholeLines(bytes))) {
    const text = decode(encoding, bytes)
    if (text === null) continue
    return looksBinary(text) ? 'binary' : { text, encoding, brokenAt: null }
  }
  return controlShare(new TextDecoder('latin1').decode(bytes)) > 0.01 ? 'binary' : null
}

/** EUC-JP is asked first: its rules are the stricter ones, and much of it would pass for Shift_JIS as well. */
function likelyEncodings(part: Uint8Array): string[] {
  if (isBINARY(part) || isUTF8(part)) return []
  if (isEUCJP(part)) return ['euc-jp', 'shift_jis']
  return isSJIS(part) ? ['shift_jis', 'euc-jp'] : []
}

/** A part cut off inside a character would be taken for another encoding. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= detectBytes) return bytes
  const end = bytes.lastIndexOf(0x0a, detectBytes)
  return bytes.subarray(0, end > 0 ? end : detectBytes)
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: ASCII such as line ends and `#` leaves every other byte zero, always on the same side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  if (head.length < 4 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < head.length; index += 1) {
    if (head[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  // A stray zero in text of another kind is no sign of it.
  if (even + odd < head.length / 4 && decode('utf-8', bytes) !== null) return null
  const enough = head.length / 50
  if (odd > enough && even === 0) return 'utf-16le'
  if (even > enough && odd === 0) return 'utf-16be'
  return null
}

/** Where text ends and something else begins; null: it never was text. */
function lineOfZero(bytes: Uint8Array): number | null {
  const at = bytes.indexOf(0)
  const before = at < 1 ? null : decode('utf-8', bytes.subarray(0, at))
  return before === null || looksBinary(before) ? null : before.split('\n').length
}

/** ISO-2022-JP is pure ASCII with escape sequences, so UTF-8 would accept it and show rubbish. */
function hasJisEscape(bytes: Uint8Array): boolean {
  for (let index = 0; index + 2 < bytes.length; index += 1) {
    if (
      bytes[index] === 0x1b &&
      bytes[index + 1] === 0x24 &&
      (bytes[index + 2] === 0x42 || bytes[index + 2] === 0x40)
    ) {
      return true
    }
  }
  return false
}

function looksBinary(text: string): boolean {
  return text.includes('\0') || controlShare(text) > 0.01
}

function controlShare(text: string): number {
  let controls = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1
    else if (code === 0x7f) controls += 1
  }
  return text.length === 0 ? 0 : controls / text.length
}

/** Line numbers must be those an editor shows: CRLF is one line end, and CR alone counts only in files without LF. */
function unifyLineEnds(text: string): string {
  if (!text.includes('\r')) return text
  return text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n')
}
