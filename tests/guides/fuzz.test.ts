// The short form of `npm run fuzz`: damaged guides through the real parser thread.
import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'
import { damage } from './mutate.ts'

describe('guides damaged by a seed', () => {
  it('are read whole or refused with a reason, each in time', async () => {
    const { cases, read, failures } = await fuzz(1_000, 1, 1, () => {})
    expect(failures).toEqual([])
    expect(cases).toBe(1_000)
    expect(read).toBeGreaterThan(700)
  })

  it('are the same for the same seed, and others for another', () => {
    const text = '# 題\n\n本文\n'.repeat(20)
    expect(damage(text, 7)).toEqual(damage(text, 7))
    const seen = new Set(Array.from({ length: 50 }, (_, seed) => Buffer.from(damage(text, seed).bytes).toString('hex')))
    expect(seen.size).toBeGreaterThan(40)
  })
})
