// The slug: the front matter's when it is a plain name, else the file's stem, never a path.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseSlug, maxSlugLength } from '#core/guide-formats/slug.ts'
import { guideOf } from './lines.ts'

describe('chooseSlug', () => {
  it.each(['ciso', 'technical_project_manager', '3d-artist', '灯台守', 'c.plus'])('keeps %s', (slug) => {
    expect(chooseSlug(slug, 'file.md')).toEqual({ slug, replaced: null })
  })

  it.each([
    '../../etc/passwd',
    'a/b',
    String.raw`a\b`,
    '..',
    '.hidden',
    'a..b',
    '',
    '   ',
    'a b',
    'a\u0000b',
    'con',
    'nul.md',
    'x'.repeat(maxSlugLength + 1),
    '-rf',
    'a:b',
    42,
    true,
    ['a'],
    { a: 1 },
  ])('replaces %j by the stem', (given) => {
    const { slug, replaced } = chooseSlug(given, '/some/where/stem.md')
    expect(slug).toBe('stem')
    expect(replaced).not.toBeNull()
  })

  it.each([
    ['灯台 守（新）.md', '灯台_守_新_'],
    [String.raw`C:\guides\..\dba.markdown`, 'dba'],
    ['../../evil.md', 'evil'],
    ['.md', 'guide'],
    ['aux.md', 'guide-aux'],
    ['', 'guide'],
  ])('makes a plain name of the file name %s', (fileName, slug) => {
    expect(chooseSlug(undefined, fileName)).toEqual({ slug, replaced: null })
  })

  it('never gives a path, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (given, fileName) => {
        const { slug } = chooseSlug(given, fileName)
        expect(slug).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u)
        expect(slug.length).toBeLessThanOrEqual(maxSlugLength)
        expect(slug).not.toContain('..')
      }),
    )
  })

  it('names the replaced slug and its line', () => {
    const guide = guideOf('---json\n{\n  "title": "a",\n  "slug": "../x"\n}\n---\n# A', 'mine.md')
    expect(guide.slug).toBe('mine')
    expect(guide.diagnostics).toContainEqual(expect.objectContaining({ code: 'slug-replaced', line: 4 }))
  })
})
