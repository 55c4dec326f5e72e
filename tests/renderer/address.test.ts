// What the page takes from the address it was opened with.

import { describe, expect, it } from 'vitest'
import { pathOf, queryOf, readOpeningFragment } from '../../src/renderer/data/address.ts'

describe('opening address', () => {
  it('takes token and route out of the fragment of the browser host', () => {
    expect(readOpeningFragment('#token=abc_-1&route=%2Freport%2Fdba%3Fstage%3Dmiddle%26language%3Dja')).toEqual({
      token: 'abc_-1',
      route: '/report/dba?stage=middle&language=ja',
    })
    expect(readOpeningFragment('#token=abc')).toEqual({ token: 'abc', route: null })
  })

  it('leaves a route as it is', () => {
    expect(readOpeningFragment('#/gap/dba?stage=senior')).toEqual({ token: null, route: '/gap/dba?stage=senior' })
    expect(readOpeningFragment('')).toEqual({ token: null, route: null })
  })

  it('takes no address for a route', () => {
    expect(readOpeningFragment('#token=abc&route=https%3A%2F%2Fexample.org')).toEqual({ token: 'abc', route: null })
  })

  it('keeps the query with the route', () => {
    expect(pathOf('/report/dba?stage=middle&language=en')).toBe('/report/dba')
    expect(queryOf('/report/dba?stage=middle&language=en').get('language')).toBe('en')
    expect(queryOf('/report/dba').get('language')).toBeNull()
  })
})
