// Files are cut and encoded so that the core gets the same bytes back.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../src/contract/limits.ts'
import {
  archiveBytes,
  guideBytes,
  isGuideName,
  isOfUse,
  nameForText,
} from '../../src/renderer/screens/guides/import/given-files.ts'
import { inParts, partBytes, toBase64 } from '../../src/renderer/screens/guides/import/parts.ts'

describe('upload parts', () => {
  it('has the size that the contract allows', () => {
    expect(partBytes).toBe(limits.partBytes)
    expect(toBase64(new Uint8Array(partBytes)).length).toBeLessThanOrEqual(Math.ceil(limits.partBytes / 3) * 4)
  })

  it('covers every byte once and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_500_000 }), (byteLength) => {
        let next = 0
        for (const { offset, end } of inParts(byteLength)) {
          expect(offset).toBe(next)
          expect(end - offset).toBeLessThanOrEqual(partBytes)
          expect(end).toBeGreaterThan(offset)
          next = end
        }
        expect(next).toBe(byteLength)
      }),
    )
  })

  it('writes base64 that decodes to the same bytes, also over its step', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...Buffer.from(toBase64(bytes), 'base64')]).toEqual([...bytes])
      }),
    )
    const long = Uint8Array.from({ length: 0x8000 * 2 + 7 }, (_, index) => index % 256)
    expect(Buffer.from(toBase64(long), 'base64').equals(Buffer.from(long))).toBe(true)
  })
})

describe('given files', () => {
  it('are as large as the contract allows, or their bytes are not sent', () => {
    expect([guideBytes, archiveBytes]).toEqual([limits.guideBytes, limits.archiveBytes])
    expect(isOfUse({ name: 'a.md', size: guideBytes })).toBe(true)
    expect(isOfUse({ name: 'a.md', size: guideBytes + 1 })).toBe(false)
    expect(isOfUse({ name: 'a.ZIP', size: guideBytes + 1 })).toBe(true)
    expect(isOfUse({ name: 'a.zip', size: archiveBytes + 1 })).toBe(false)
  })

  it('are taken out of folders by their name', () => {
    expect(['a.md', '測量士.Markdown', '.hidden.md', 'a.png', 'md', 'a.md.bak'].filter(isGuideName)).toEqual([
      'a.md',
      '測量士.Markdown',
    ])
  })

  it('get a name from their text when they were pasted', () => {
    expect(nameForText('---json\n{ "slug": "land_surveyor" }\n---\n# 測量士')).toBe('land_surveyor.md')
    expect(nameForText('---\nslug: pilot\n---\n')).toBe('pilot.md')
    expect(nameForText('前書き\n\n# 測量士: 土地を/数字に\n')).toBe('測量士_土地を_数字に.md')
    expect(nameForText('ただの文')).toBe('text.md')
    expect(nameForText(`# ${'長'.repeat(500)}`)).toHaveLength(83)
  })
})
