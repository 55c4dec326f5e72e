// Which roles of the library a stage names: by the name, never by a likeness.

import { describe, expect, it } from 'vitest'
import { rolesNamed, stageKeys } from '#core/domain/ladder.ts'

const roles = [
  { slug: 'tpm', role: 'Tech PM' },
  { slug: 'agile', role: 'Agile Coach' },
  { slug: 'agile_ja', role: 'アジャイルコーチ' },
  { slug: 'dba', role: 'データベース管理者（DBA）' },
  { slug: 'cpo', role: 'CPO' },
  { slug: 'artist', role: '3Dアーティスト' },
  { slug: 'x', role: 'X' },
]

describe('roles that a stage names', () => {
  it.each([
    ['Tech PM', ['tpm']],
    ['ＴＥＣＨ　ＰＭ', ['tpm']],
    ['シニア Tech PM', []],
    ['アジャイルコーチ (Agile Coach)', ['agile', 'agile_ja']],
    ['エンタープライズ・アジャイルコーチ', []],
    ['DBA', ['dba']],
    ['Head of Product / CPO', ['cpo']],
    ['ゲームディレクター (10年〜)', []],
    ['', []],
    ['シニア 3Dアーティスト / 3Dアーティスト', ['artist']],
    ['X / Y', []],
  ])('%s', (stage, slugs) => {
    expect(rolesNamed(stage, roles)).toEqual(slugs)
  })

  it('are none by the years in brackets, and long names keep their ends apart', () => {
    expect(rolesNamed('リード (7年目以降)', [{ slug: 'years', role: '7年目以降' }])).toEqual([])
    expect(rolesNamed('Lead (3–5 years)', [{ slug: 'years', role: '3–5 years' }])).toEqual([])
    expect(rolesNamed('Junior (1 year)', [{ slug: 'years', role: '1 year' }])).toEqual([])
    expect(rolesNamed('Junior (1 yr)', [{ slug: 'years', role: '1 yr' }])).toEqual([])
    expect(rolesNamed('リード（１０年〜）', [{ slug: 'years', role: '10年〜' }])).toEqual([])
    expect(stageKeys([{ stage: '長'.repeat(3000) }])[0]).toHaveLength(1500)
    const [one, other] = stageKeys([{ stage: `${'長'.repeat(200)}甲` }, { stage: `${'長'.repeat(200)}乙` }])
    expect([one, other].map((key) => key?.at(-1))).toEqual(['甲', '乙'])
  })

  it('have keys that tell stages of one name apart and survive another spelling', () => {
    const keys = stageKeys([{ stage: 'リード' }, { stage: 'リ ー ド' }, { stage: 'Lead' }])
    expect(new Set(keys).size).toBe(3)
    expect(stageKeys([{ stage: 'Lead' }, { stage: 'LEAD' }, { stage: 'lead' }])).toEqual(['lead', 'lead#2', 'lead#3'])
    expect(stageKeys([{ stage: 'ＬＥＡＤ' }])).toEqual(stageKeys([{ stage: 'lead' }]))
  })
})
