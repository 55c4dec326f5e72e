// Encodings: every one that guides may come in, and what is no text at all.
import Encoding from 'encoding-japanese'
import { describe, expect, it } from 'vitest'
import { decodeText, maxFileBytes } from '#core/guide-formats/decode-text.ts'
import { bytes } from './lines.ts'

const text = '# 灯台守\n\n光を守る仕事です。①㈱髙﨑\n'

function encoded(source: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(source), { from: 'UNICODE', to }))
}

function utf16(source: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...source].join('')
  const buffer = new Uint8Array(units.length * 2)
  const view = new DataView(buffer.buffer)
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(index * 2, units.charCodeAt(index), order === 'le')
  return buffer
}

function decoded(source: Uint8Array): { text: string; encoding: string } {
  const result = decodeText(source)
  if (!result.ok) throw new Error(result.failure.code)
  return result
}

describe('decodeText', () => {
  it.each([
    ['utf-8', bytes(text)],
    ['utf-8', bytes(`\ufeff${text}`)],
    ['utf-16le', utf16(text, 'le', true)],
    ['utf-16be', utf16(text, 'be', true)],
    ['utf-16le', utf16(text, 'le', false)],
    ['utf-16be', utf16(text, 'be', false)],
    ['shift_jis', encoded('# 灯台守\n\n光を守る仕事です。\n', 'SJIS')],
    ['euc-jp', encoded('# 灯台守\n\n光を守る仕事です。\n', 'EUCJP')],
    ['iso-2022-jp', encoded('# 灯台守\n\n光を守る仕事です。\n', 'JIS')],
  ])('reads %s', (encoding, source) => {
    const result = decoded(source)
    expect(result.encoding).toBe(encoding)
    expect(result.text).toMatch(/^# 灯台守\n\n光を守る仕事です。/)
  })

  it('keeps the extra characters of Windows', () => {
    const cp932 = Uint8Array.from([
      0x23, 0x20, 0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc, 0x82, 0xcc, 0x8c, 0xf5, 0x82, 0xf0, 0x8e, 0xe7, 0x82, 0xe9,
    ])
    expect(decoded(cp932)).toMatchObject({ encoding: 'shift_jis', text: '# ①㈱髙の光を守る' })
  })

  it.each(['あ', '鐘', 'ﾄﾗ', '年収は四百万円'])('knows Shift_JIS and EUC-JP apart for "%s"', (word) => {
    const sentence = `${word}について説明します。`
    expect(decoded(encoded(sentence, 'SJIS')).text).toBe(sentence)
    expect(decoded(encoded(sentence, 'EUCJP')).text).toBe(sentence)
  })

  it('gives composed characters and keeps the line numbers', () => {
    const result = decoded(bytes('# が\r\n\r\n三行目\r\n'.normalize('NFD')))
    expect(result.text).toBe('# が\n\n三行目\n')
  })

  it('counts CR alone as a line end only where no LF stands', () => {
    expect(decoded(bytes('a\rb\rc')).text).toBe('a\nb\nc')
    expect(decoded(bytes('a\rb\nc')).text).toBe('a\rb\nc')
  })

  it('keeps a file that is cut off inside a character', () => {
    const cut = bytes('# 灯台守の一日\n\n朝の点検から夜の点灯までを順に説明します。').slice(0, -2)
    const result = decodeText(cut)
    expect(result).toMatchObject({ ok: true, encoding: 'utf-8', brokenAt: 3 })
  })

  it.each([
    ['empty-file', new Uint8Array(0)],
    ['empty-file', bytes(' \n\t\n')],
    ['too-large', new Uint8Array(maxFileBytes + 1)],
    ['binary-file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['binary-file', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)],
    ['binary-file', bytes('%PDF-1.7\n\u0001\u0002\u0003\u0004')],
    ['unknown-encoding', Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0xfd, 0xff, 0x41, 0xff])],
  ])('refuses %s', (code, source) => {
    expect(decodeText(source)).toMatchObject({ ok: false, failure: { code } })
  })
})
