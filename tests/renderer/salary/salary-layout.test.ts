// The rows of the salary chart: blocks follow each other without overlap, long names get their lines.

import { describe, expect, it } from 'vitest'
import { chartSizes, type RoleText, salaryLayout } from '../../../src/renderer/charts/salary-layout.ts'

const bands = [
  { name: 'ジュニア', years: '0–3年', label: '500–800' },
  { name: 'ミドル', years: '3–7年', label: '800–1,300' },
  { name: 'シニア', years: '7年以上', label: '1,300–2,000＋' },
]
const techPm: RoleText = { name: 'Tech PM', notes: ['目標'], bands }

describe('layout', () => {
  it('has the geometry of the mock page', () => {
    const layout = salaryLayout([techPm, techPm], chartSizes(1024, false), true, 'ja')
    expect(layout.columns).toEqual({ name: 0, stage: 188, years: 248, plot: 312 })
    expect(layout.blocks[0]?.bars.map((bar) => bar.y)).toEqual([56, 84, 112])
    expect(layout.blocks[0]?.bottom).toBe(144)
    expect(layout.blocks[1]?.bars[0]?.y).toBe(158)
  })

  it.each([1024, 928, 704, 640, 639, 400, 320])('keeps blocks apart at %i px', (width) => {
    const long = {
      name: 'とても長い名前を持つ職種のプロジェクトマネージャー兼アーキテクト',
      notes: ['技術とビジネスを繋ぐプロジェクト推進の要', '比較'],
      bands: [{ name: 'スペシャリスト（専門職）コース上級', years: '10–15年', label: '1,000–1,500' }],
    }
    const none = { name: 'AR・VR開発者', notes: ['比較'], bands: [] }
    const layout = salaryLayout([techPm, long, none], chartSizes(width, false), true, 'ja')
    let bottom = layout.top
    for (const block of layout.blocks) {
      expect(block.top).toBe(bottom)
      for (const line of block.name) expect(line.y).toBeLessThan(block.bottom)
      for (const bar of block.bars) expect(bar.y + 18).toBeLessThanOrEqual(block.bottom)
      if (block.empty) expect(block.empty.y + block.empty.height).toBeLessThan(block.bottom)
      bottom = block.bottom
    }
    expect(layout.height).toBeGreaterThan(bottom)
  })

  it('gives a role without a table its own hatched row', () => {
    const layout = salaryLayout([{ ...techPm, bands: [] }], chartSizes(1024, false), false, 'ja')
    expect(layout.blocks[0]?.empty).not.toBeNull()
    expect(layout.blocks[0]?.bars).toEqual([])
  })
})
