// Guides of one occupation under several slugs, and guides that only look like it.

import fc from 'fast-check'
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
    const slugs = ['cto', 'cto_2026', 'cto_career', 'cto_guide_2', 'cto_position', 'cto_v12']
    expect(groups(...slugs.map((slug) => guide(slug)))).toEqual([slugs])
  })

  it('does not take a word of the occupation for a word about the document', () => {
    expect(groups(guide('tour_guide_manager'), guide('tour_manager'))).toEqual([])
  })

  it('gives the shortest slug in whatever order the guides came, so that a group stays where it was', () => {
    const guides = [
      guide('ciso_project_position'),
      guide('ciso'),
      guide('dba_2'),
      guide('dba_1'),
      guide('database_administrator', null, 'データベース管理者（DBA）'),
      guide('sysadmin', 'システム管理者'),
    ]
    const expected = [
      ['ciso', 'ciso'],
      ['ciso_project_position', 'ciso'],
      ['database_administrator', 'dba_1'],
      ['dba_1', 'dba_1'],
      ['dba_2', 'dba_1'],
      ['sysadmin', 'sysadmin'],
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(guides, { minLength: guides.length }), (shuffled) => {
        expect([...occupationsOf(shuffled)].sort()).toEqual(expected)
      }),
    )
  })

  it('joins one role under slugs of different words, of which some letters or the first word may be the same', () => {
    expect(groups(guide('ciso', '情報セキュリティ責任者'), guide('risk', '情報セキュリティ責任者'))).toHaveLength(1)
    const data = 'データエンジニア'
    expect(groups(guide('data_engineer', data), guide('data_platform_engineer', data))).toHaveLength(1)
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

  it('takes what stands in brackets for another name only of what the title is about', () => {
    const dba = guide('database_administrator', 'データベース管理者')
    expect(groups(guide('sysadmin', null, '職種の比較：データベース管理者（DBA）との違い'), dba)).toEqual([])
    expect(groups(guide('recruiter', null, 'エンジニア（IT）採用担当の仕事'), guide('engineer', 'エンジニア'))).toEqual(
      [],
    )
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
    const drafts = Array.from({ length: 250 }, (_, index) => guide(`draft${index}`, '職種名'))
    expect(Math.max(...groups(...drafts).map((slugs) => slugs.length))).toBe(100)
  })
})
