// Which roles of the library a stage names: by the name, never by a likeness.

import { describe, expect, it } from 'vitest'
import { rolesNamed, stageKeys } from '#core/domain/ladder.ts'

const roles = [
  { slug: 'tpm', role: 'Tech PM' },
  { slug: 'agile', role: 'Agile Coach' },
  { slug: 'agile_ja', role: 'アジャイルコーチ' },
  { slug: 'dba', role: 'データベース管理者（DBA）' },
  { slug: 'cpo', role: 'CPO' },
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
  ])('%s', (stage, slugs) => {
    expect(rolesNamed(stage, roles)).toEqual(slugs)
  })

  it('are none by the years in brackets, and long names keep their ends apart', () => {
    expect(rolesNamed('リード (7年目以降)', [{ slug: 'years', role: '7年目以降' }])).toEqual([])
    const [one, other] = stageKeys([{ stage: `${'長'.repeat(200)}甲` }, { stage: `${'長'.repeat(200)}乙` }])
    expect([one, other].map((key) => key?.at(-1))).toEqual(['甲', '乙'])
  })

  it('have keys that tell stages of one name apart and survive another spelling', () => {
    const keys = stageKeys([{ stage: 'リード' }, { stage: 'リ ー ド' }, { stage: 'Lead' }])
    expect(new Set(keys).size).toBe(3)
    expect(stageKeys([{ stage: 'ＬＥＡＤ' }])).toEqual(stageKeys([{ stage: 'lead' }]))
  })
})
