// Front matter: both languages, every broken form, and nothing executed.
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '#core/guide-formats/markdown/front-matter.ts'
import { guideOf } from './lines.ts'

describe('readFrontMatter', () => {
  it('reads JSON between ---json and ---', () => {
    const front = readFrontMatter('---json\n{\n  "slug": "a",\n  "title": "}\\n---\\nb"\n}\n---\n# A')
    expect(front).toMatchObject({
      format: 'json',
      bodyAfter: 6,
      values: { slug: 'a', title: '}\n---\nb' },
      diagnostics: [],
    })
  })

  it('reads YAML with unindented items and folded text', () => {
    const front = readFrontMatter(
      '---\nslug: a\nmeta_description: 一行目\n  二行目\ntags:\n- x\n- C#\npublished_at: 2026-07-19\n---\n\n---\n\n# A\n\n---',
    )
    expect(front.values).toEqual({
      slug: 'a',
      meta_description: '一行目 二行目',
      tags: ['x', 'C#'],
      published_at: '2026-07-19',
    })
    expect(front.bodyAfter).toBe(9)
  })

  it('takes a rule at the start of the body for a rule', () => {
    for (const text of ['---\n\n# A\n\n---\n', '---\n\n本文です。\n\n---\n', '# A\n---\n']) {
      const front = readFrontMatter(text)
      expect(front).toMatchObject({ format: 'none', bodyAfter: 0 })
      expect(front.diagnostics.map((one) => one.code)).toEqual(['front-matter-missing'])
    }
  })

  it.each([
    ['front-matter-invalid', 4, '---json\n{\n  "slug": "a",\n  "title" "b"\n}\n---\n# A'],
    ['front-matter-invalid', 4, '---json\n{\n  "tags": [\n    "a" "b"\n  ]\n}\n---\n# A'],
    ['front-matter-invalid', 2, '---json\n[1, 2]\n---\n# A'],
    ['front-matter-invalid', 3, '---\nslug: a\ntags: [a, b\n---\n# A'],
    ['front-matter-unclosed', 1, '---json\n{\n  "slug": "a"\n\n# A'],
    ['front-matter-executable', 1, '---js\nthrow new Error("ran")\n---\n# A'],
    ['front-matter-executable', 1, '---javascript\nmodule.exports = {}\n---\n# A'],
    ['front-matter-invalid', 1, '---toml\nslug = "a"\n---\n# A'],
  ])('reports %s at line %i and keeps the guide', (code, line, text) => {
    const guide = guideOf(text, 'kept.md')
    expect(guide.diagnostics).toContainEqual(expect.objectContaining({ code, line, severity: 'error' }))
    expect(guide.slug).toBe('kept')
    expect(guide.title).toBe('A')
  })

  it('reads an unclosed block as far as it is whole', () => {
    expect(guideOf('---json\n{\n  "slug": "b"\n}\n\n# A')).toMatchObject({ slug: 'b', title: 'A' })
    expect(guideOf('---\nslug: c\ntitle: 題\n\n# A')).toMatchObject({ slug: 'c', title: '題' })
  })

  it('stops a YAML bomb', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [name, below] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${below}`).join(',')}]`)
    }
    const started = performance.now()
    const front = readFrontMatter(`---\n${bomb.join('\n')}\n---\n# A`)
    expect(front.diagnostics.map((one) => one.code)).toEqual(['front-matter-invalid'])
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('takes nothing from the prototype', () => {
    const guide = guideOf(
      '---json\n{ "__proto__": { "title": "x", "slug": "y" }, "constructor": 1 }\n---\n# A',
      'own.md',
    )
    expect(guide).toMatchObject({ slug: 'own', title: 'A' })
  })
})

describe('the fields', () => {
  it('accepts lists as one string, numbers and a leading mark on tags', () => {
    const guide = guideOf(
      '---\nkeywords: DBA, 図書、 SQL\ntags:\n- "#光"\n- 2026\nrelated_jobs: [a, b]\ncategory: その他\n---\n# A',
    )
    expect(guide).toMatchObject({
      keywords: ['DBA', '図書', 'SQL'],
      tags: ['光', '2026'],
      relatedSlugs: ['a', 'b'],
      category: 'その他',
    })
  })

  it('reports what has another form', () => {
    const guide = guideOf('---json\n{\n  "title": {"a": 1},\n  "tags": [["x"], "y"]\n}\n---\n# A')
    expect(guide.tags).toEqual(['y'])
    expect(guide.title).toBe('A')
    expect(guide.diagnostics.filter((one) => one.code === 'front-matter-field').map((one) => one.line)).toEqual([3, 4])
  })
})
