// Guides of one occupation under several slugs, and guides that only look like it.

import { describe, expect, it } from 'vitest'
import { type OccupationGuide, occupationsOf } from '#core/domain/occupations.ts'

const guide = (slug: string, role: string | null = null, title: string | null = null): OccupationGuide => ({
  slug,
  role,
  title,
})
const groups = (...guides: OccupationGuide[]) => {
  const found = new Map<string, string[]>()
  for (const [slug, root] of occupationsOf(guides)) found.set(root, [...(found.get(root) ?? []), slug].sort())
  return [...found.values()].filter((slugs) => slugs.length > 1)
}

describe('occupationsOf', () => {
  it('knows slugs that only say which document it is', () => {
    expect(groups(guide('ciso_project_position'), guide('ciso'), guide('cto'))).toEqual([
      ['ciso', 'ciso_project_position'],
    ])
    expect(groups(guide('dba_guide'), guide('dba'), guide('dba_2'))).toEqual([['dba', 'dba_2', 'dba_guide']])
  })

  it('knows one role name in any width and spacing', () => {
    expect(groups(guide('a', 'QA Engineer'), guide('b', 'ＱＡ　Ｅｎｇｉｎｅｅｒ'), guide('c', 'QA Lead'))).toEqual([
      ['a', 'b'],
    ])
    expect(groups(guide('qa_engineer'), guide('quality', 'QA Engineer'))).toEqual([['qa_engineer', 'quality']])
  })

  it('knows the other names that a guide gives in brackets', () => {
    const both = guide('dba_guide', null, 'データベース管理者（DBA）ガイド：仕事内容')
    expect(groups(both, guide('database_administrator', 'データベース管理者'))).toHaveLength(1)
    const ciso = guide('x', 'CISO', 'CISO（Chief Information Security Officer, 最高情報セキュリティ責任者）の仕事')
    expect(groups(ciso, guide('y', '最高情報セキュリティ責任者'))).toEqual([['x', 'y']])
  })

  it('does not join guides by what their titles both say in brackets', () => {
    expect(groups(guide('a', '測量士', '測量士（未経験向け）'), guide('b', '製図士', '製図士（未経験向け）'))).toEqual(
      [],
    )
  })

  it('leaves two occupations of one short name apart, whatever stands between them', () => {
    const [product, project] = ['technical_product_manager', 'technical_project_manager']
    expect(groups(guide(product ?? '', 'Tech PM'), guide(project ?? '', 'Tech PM'))).toEqual([])
    const three = groups(guide(product ?? '', 'Tech PM'), guide(project ?? '', 'Tech PM'), guide('tpm', 'Tech PM'))
    expect(three).toEqual([[product, 'tpm'].sort()])
  })

  it('joins nothing that has no name', () => {
    expect(groups(guide('_', ''), guide('guide', null), guide('project_manager'), guide('project_position'))).toEqual(
      [],
    )
  })

  it('keeps ten thousand guides apart that only look alike', () => {
    const guides = Array.from({ length: 10_000 }, (_, index) =>
      guide(`role_of_${index}_guide`, `役${index}`, `題${index}`),
    )
    expect(occupationsOf(guides).size).toBe(10_000)
    const alike = Array.from({ length: 10_000 }, (_, index) => guide(`one${index}_of_many`, '同じ'))
    expect(occupationsOf(alike).size).toBe(10_000)
  })
})
