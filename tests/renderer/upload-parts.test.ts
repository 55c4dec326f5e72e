// Files are cut and encoded so that the core gets the same bytes back.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../src/contract/procedures.ts'
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
