// What tells guides of one role name apart.

import { expect, it } from 'vitest'
import { roleNotes } from '#core/domain/role-notes.ts'

const guide = (slug: string, role: string, subtitle: string | null, fileName = `${slug}.md`) => ({
  slug,
  role,
  subtitle,
  fileName,
})

it('is the subtitle, else the file name, and nothing where the name is its own', () => {
  const guides = [
    guide('a', 'Tech PM', '推進の要'),
    guide('b', 'ｔｅｃｈ PM', null, 'tech_b.md'),
    guide('c', 'CISO', 'x'),
  ]
  expect([...roleNotes(guides)]).toEqual([
    ['a', '推進の要'],
    ['b', 'tech_b'],
  ])
})

it('is never the same for two of them', () => {
  const alike = [guide('a', '測量士', '同じ副題'), guide('b', '測量士', '同じ副題'), guide('c', '測量士', '別の副題')]
  expect([...roleNotes(alike).values()]).toEqual(['a', 'b', '別の副題'])
  const files = [guide('a', '測量士', null, 'guide.md'), guide('b', '測量士', null, 'guide.md')]
  expect([...roleNotes(files).values()]).toEqual(['a', 'b'])
  const crossed = [
    guide('x', '測量士', null, 'b.md'),
    guide('b', '測量士', null, 'same.md'),
    guide('c', '測量士', null, 'same.txt'),
  ]
  expect([...roleNotes(crossed).values()]).toEqual(['x', 'b', 'c'])
  const subtitled = [
    guide('a', '測量士', '同じ', 'p.md'),
    guide('b', '測量士', '同じ', 'q.md'),
    guide('c', '測量士', 'ｐ', 'z.md'),
  ]
  expect([...roleNotes(subtitled).values()]).toEqual(['a', 'q', 'z'])
})
