// Which guide is which: slugs that are no names, links that resolve when the other guide arrives, one occupation under several slugs.

import { describe, expect, it } from 'vitest'
import { guideText } from '../../shells/contract-guides.ts'
import { closeAfterEach, type Kit, openKit } from './kit.ts'

closeAfterEach()

const yaml = (slug: string) =>
  `---\nslug: ${slug}\ntitle: 検査役の仕事\n---\n\n# [完全ガイド] 検査役: 現場を見る仕事\n\n本文。\n`

describe('a slug', () => {
  it.each([
    ['a number of YAML', '2026', 'stem'],
    ['a date of YAML', '2026-11-21', '2026-11-21'],
    ['nothing', '', 'stem'],
    ['empty quotes', '""', 'stem'],
    ['a path', '../../etc/passwd', 'stem'],
    ['a path of Windows', String.raw`'C:\\x'`, 'stem'],
    ['a list', '[a, b]', 'stem'],
    ['very long', 'x'.repeat(300), 'stem'],
    ['a name', 'inspector', 'inspector'],
  ])('that is %s becomes a plain name, and the guide is imported', async (_what, slug, expected) => {
    const kit = await openKit()
    const { entries } = await kit.importTexts({ 'some/where/stem.md': yaml(slug) })
    expect(entries[0]).toMatchObject({ outcome: 'new', slug: expected, failure: null })
    const replaced = entries[0]?.diagnostics.some(({ code }) => code === 'slug-replaced') ?? false
    expect(replaced).toBe(expected === 'stem' && slug !== '')
    expect((await kit.ask('library.read', { slug: expected })).guide.slug).toBe(expected)
  })

  it('keeps a guide the same when its file is renamed', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': yaml('inspector') })
    const { entries } = await kit.importTexts({ '別の名前.md': yaml('inspector') })
    expect(entries[0]?.outcome).toBe('unchanged')
  })
})

describe('the same bytes under another name', () => {
  const text = '# [完全ガイド] 検査役: 現場を見る仕事\n\n本文。\n'
  const slugs = async (kit: Kit) => (await kit.ask('library.list', {})).map(({ slug }) => slug)

  it('are the guide that is there, not a second role', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'inspector.md': text })
    const { entries } = await kit.importTexts({ 'inspector (1).md': text })
    expect(entries[0]).toMatchObject({ outcome: 'unchanged', slug: 'inspector' })
    expect(await slugs(kit)).toEqual(['inspector'])
  })

  it('are one guide in one batch', async () => {
    const kit = await openKit()
    const { entries } = await kit.importTexts({ 'inspector.md': text, 'copy.md': text })
    expect(entries.map(({ outcome, slug }) => [outcome, slug])).toEqual([
      ['new', 'inspector'],
      ['unchanged', 'inspector'],
    ])
    expect(await slugs(kit)).toEqual(['inspector'])
  })

  it('bring a removed guide back', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'inspector.md': text })
    await kit.ask('library.remove', { slug: 'inspector' })
    const { entries } = await kit.importTexts({ 'other.md': text })
    expect(entries[0]).toMatchObject({ outcome: 'restored', slug: 'inspector' })
  })

  it('replace another guide whose name the file bears', async () => {
    const kit = await openKit()
    await kit.importTexts({ 'a.md': text, 'b.md': text.replace('本文', '別の文') })
    const { entries } = await kit.importTexts({ 'b.md': text })
    expect(entries[0]).toMatchObject({ outcome: 'updated', slug: 'b' })
  })
})

describe('a related role', () => {
  it('resolves when its guide arrives, and waits again when it goes', async () => {
    const kit = await openKit()
    const related = async () => (await kit.ask('library.read', { slug: 'surveyor' })).related
    await kit.importTexts({ 'a.md': guideText({ slug: 'surveyor', role: '測量士', related: ['cartographer'] }) })
    const missing = [{ slug: 'cartographer', role: null, subtitle: null, inLibrary: false }]
    expect(await related()).toEqual(missing)
    await kit.importTexts({ 'b.md': guideText({ slug: 'cartographer', role: '地図製作者' }) })
    const found = [{ slug: 'cartographer', role: '地図製作者', subtitle: '土地を数字にする仕事', inLibrary: true }]
    expect(await related()).toEqual(found)
    await kit.ask('library.remove', { slug: 'cartographer' })
    expect(await related()).toEqual(missing)
    await kit.ask('changes.undo', {})
    expect(await related()).toEqual(found)
  })
})

describe('one occupation under several slugs', () => {
  it('is known in the list, and nothing else joins the guides', async () => {
    const kit = await openKit()
    await kit.importTexts({
      'a.md': guideText({ slug: 'surveyor_guide', role: '土地の専門家' }),
      'b.md': guideText({ slug: 'surveyor', role: '測量士' }),
      'c.md': guideText({ slug: 'cartographer', role: '地図製作者' }),
    })
    const list = await kit.ask('library.list', {})
    const occupations = Object.fromEntries(list.map((guide) => [guide.slug, guide.occupation]))
    expect(occupations).toEqual({ cartographer: 'cartographer', surveyor: 'surveyor', surveyor_guide: 'surveyor' })
    expect((await kit.ask('library.read', { slug: 'surveyor' })).related).toEqual([])
    await kit.ask('requirement.edit', { slug: 'surveyor', key: 'hard:測量計画', stage: 'middle', level: 1 })
    const [other] = (await kit.ask('gap.analyse', { slug: 'surveyor_guide' })).rows
    expect(other).toMatchObject({ key: 'hard:測量計画', requiredEstimated: true })
  })
})
