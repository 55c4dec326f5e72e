// What is kept between requests is bounded: the letters of guides once read do not pile up.

import { describe, expect, it } from 'vitest'
import { createMemory } from '../../../src/core/use-cases/memory.ts'

describe('what is made once and kept', () => {
  it('is made again after another tag, and after too many others were asked for', () => {
    const memory = createMemory()
    const made: string[] = []
    const read = (name: string, tag = '1') =>
      memory.kept(name, tag, () => {
        made.push(name)
        return name
      })
    read('a')
    read('a')
    read('a', '2')
    expect(made).toEqual(['a', 'a'])
    for (let other = 0; other < 5; other += 1) read(`other ${other}`)
    // What was asked for lately stays longer than what was not.
    read('a', '2')
    for (let other = 5; other < 13; other += 1) read(`other ${other}`)
    read('a', '2')
    expect(made.filter((name) => name === 'a')).toHaveLength(2)
    read('other 0')
    expect(made.filter((name) => name === 'other 0')).toHaveLength(2)
    for (let other = 20; other < 60; other += 1) read(`other ${other}`)
    read('a', '2')
    expect(made.filter((name) => name === 'a')).toHaveLength(3)
  })
})
