// The user's own bands beside the guide's: corrected, hidden, added, and what a new version of the guide does to them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SalaryBand } from '#contract/guide.ts'
import { type BandEdit, bandKeys, editedBands, isOwnBand, ownBandKey } from '#core/domain/salary-edits.ts'

const band = (
  label: string,
  minYears: number | null,
  maxYears: number | null,
  min: number,
  max: number,
): SalaryBand => ({
  label,
  minYears,
  maxYears,
  min,
  max,
  openEnded: false,
  note: '目安',
  line: 10,
  endLine: 10,
})
const guide: SalaryBand[] = [
  band('ジュニア (0-3年)', 0, 3, 500, 800),
  band('ミドル (3-7年)', 3, 7, 800, 1300),
  band('シニア (7年以上)', 7, null, 1300, 2000),
]
const [junior = '', middle = ''] = bandKeys(guide)
const values = { label: 'ミドル', minYears: 3, maxYears: 7, min: 850, max: 1400, openEnded: true }

describe('edited bands', () => {
  it('are the guide’s where the user says nothing', () => {
    const { bands, hidden } = editedBands(guide, [])
    expect(bands.map(({ origin, min, stage }) => [origin, min, stage])).toEqual([
      ['guide', 500, 'junior'],
      ['guide', 800, 'middle'],
      ['guide', 1300, 'senior'],
    ])
    expect(hidden).toEqual([])
  })

  it('show the correction, and keep what the guide says and notes beside it', () => {
    const { bands } = editedBands(guide, [{ key: middle, hidden: false, values }])
    expect(bands[1]).toMatchObject({ ...values, origin: 'changed', note: '目安', guide: { min: 800, max: 1300 } })
  })

  it('leave a hidden band out and can show it again', () => {
    const { bands, hidden } = editedBands(guide, [{ key: junior, hidden: true, values: null }])
    expect(bands).toHaveLength(2)
    expect(hidden).toMatchObject([{ key: junior, origin: 'guide', min: 500 }])
  })

  it('stand an own band behind one that begins with the same year', () => {
    const added = { key: ownBandKey('1'), hidden: false, values: { ...values, label: '外資' } }
    expect(editedBands(guide, [added]).bands.map(({ origin }) => origin)).toEqual(['guide', 'guide', 'own', 'guide'])
  })

  it('stand an own band among the others by its years', () => {
    const key = ownBandKey('1')
    const added = { key, hidden: false, values: { ...values, label: 'リード', minYears: 5, maxYears: 8 } }
    expect(editedBands(guide, [added]).bands.map((one) => one.label)).toEqual([
      'ジュニア (0-3年)',
      'ミドル (3-7年)',
      'リード',
      'シニア (7年以上)',
    ])
    expect(editedBands([], [added]).bands).toMatchObject([{ key, origin: 'own', line: null }])
  })

  it('survive a new version: by the label, and as an own band where the label is gone', () => {
    const edits = [{ key: middle, hidden: false, values }]
    const raised = guide.map((one) => ({ ...one, min: (one.min ?? 0) + 100, label: one.label.replace(' (', '（') }))
    const [, kept] = editedBands(raised, edits).bands
    expect(kept).toMatchObject({ origin: 'changed', min: 850, guide: { min: 900 } })
    const gone = editedBands([guide[0] as SalaryBand], [...edits, { key: junior, hidden: true, values: null }])
    expect(gone.bands).toMatchObject([{ key: middle, origin: 'own', min: 850 }])
    expect(editedBands([], [{ key: junior, hidden: true, values: null }])).toEqual({ bands: [], hidden: [] })
  })

  it('tell two bands of one label apart', () => {
    expect(new Set(bandKeys([band('A', 0, 1, 1, 2), band('Ａ', 1, 2, 2, 3)])).size).toBe(2)
  })

  it('lose and invent none, whatever was edited', () => {
    const anyEdit = fc.record({
      key: fc.constantFrom(...bandKeys(guide), ownBandKey('1'), ownBandKey('2'), 'guide:gone'),
      hidden: fc.boolean(),
      values: fc.option(fc.constant(values)),
    })
    const uniqueEdits = fc.uniqueArray(anyEdit, { selector: ({ key }) => key })
    fc.assert(
      fc.property(uniqueEdits, (edits: BandEdit[]) => {
        const { bands, hidden } = editedBands(guide, edits)
        const keys = [...bands, ...hidden].map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const added = edits.filter(({ key, values: own }) => !bandKeys(guide).includes(key) && own !== null)
        expect(keys).toHaveLength(guide.length + added.length)
      }),
    )
  })
})

it('keys are kept in the records: they stay as they are, short enough for a request', () => {
  const labels = ['リード', 'リ ー ド', 'Lead', '長'.repeat(5000)]
  const keys = bandKeys(labels.map((label) => ({ label })))
  expect(keys.slice(0, 3)).toEqual(['guide:リード', 'guide:リード#2', 'guide:lead'])
  expect(keys[3]?.length).toBeLessThan(2000)
  expect([ownBandKey('1'), 'guide:own'].map(isOwnBand)).toEqual([true, false])
})
