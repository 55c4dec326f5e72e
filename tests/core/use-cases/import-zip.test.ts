// Archives through the import: each guide inside is an entry of its own, with the reason where it is none.

import Encoding from 'encoding-japanese'
import { describe, expect, it } from 'vitest'
import { limits } from '#contract/limits.ts'
import { makeZip } from '../../guides/make-zip.ts'
import { cartographer, guideText, surveyor } from '../../shells/contract-guides.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

const data = (text: string) => Buffer.from(text)
const sjis = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'SJIS' }))

describe('an archive', () => {
  it('becomes one entry for each guide, named by the archive and the place in it', async () => {
    const kit = await openKit()
    const zip = makeZip([
      { name: sjis('職種/測量.md'), data: data(surveyor) },
      { name: 'sub/inner.zip', data: makeZip([{ name: 'cartographer.md', data: data(cartographer) }]) },
      { name: '../../cartographer.md', data: data(cartographer) },
      { name: 'bomb.md', data: new Uint8Array(2_000_000) },
      { name: 'locked.md', data: data('# x'), encrypted: true },
      { name: 'lies.md', data: data(cartographer), claimedSize: 3 },
      { name: 'photo.png', data: data('x') },
    ])
    const status = await kit.importTexts({ 'ガイド.ZIP': zip, 'cartographer.md': cartographer })
    expect(status.state).toBe('done')
    expect(status.entries.map(({ fileName, outcome, failure }) => [fileName, failure?.code ?? outcome])).toEqual([
      ['ガイド.ZIP › 職種/測量.md', 'new'],
      ['ガイド.ZIP › sub/inner.zip', 'archive-nested'],
      ['ガイド.ZIP › ../../cartographer.md', 'archive-path'],
      ['ガイド.ZIP › bomb.md', 'archive-bomb'],
      ['ガイド.ZIP › locked.md', 'archive-encrypted'],
      ['ガイド.ZIP › lies.md', 'file-unreadable'],
      ['cartographer.md', 'new'],
    ])
    expect(status.entries.map(({ file, archived }) => [file, archived]).slice(-2)).toEqual([
      [0, 'lies.md'],
      [1, null],
    ])
    expect(status.counts).toMatchObject({ new: 2, unreadable: 5, waiting: 0 })
    expect((await kit.ask('library.list', {})).map(({ slug, fileName }) => [slug, fileName])).toEqual([
      ['cartographer', 'cartographer.md'],
      ['surveyor', '職種/測量.md'],
    ])
  })

  it('leaves README and its like out, as a folder does, and says how to take one', async () => {
    const kit = await openKit()
    const zip = makeZip([
      { name: 'docs/README.md', data: data(cartographer) },
      { name: 'surveyor.md', data: data(surveyor) },
    ])
    const status = await kit.importTexts({ 'a.zip': zip, 'folder/LICENSE.md': cartographer, 'README.md': cartographer })
    expect(status.entries.map(({ fileName, outcome, failure }) => [fileName, outcome, failure?.code])).toEqual([
      ['a.zip › docs/README.md', 'skipped', 'left-out'],
      ['a.zip › surveyor.md', 'new', undefined],
      ['folder/LICENSE.md', 'skipped', 'left-out'],
      ['README.md', 'new', undefined],
    ])
    expect(status.counts).toMatchObject({ new: 2, unreadable: 0, skipped: 2 })
  })

  it('that is none, is damaged, or holds no guide, is one entry with the reason', async () => {
    const kit = await openKit()
    const whole = makeZip([{ name: 'a.md', data: data(surveyor) }])
    const status = await kit.importTexts({
      'text.zip': surveyor,
      'cut.zip': whole.slice(0, -30),
      'empty.zip': makeZip([]),
      'photos.zip': makeZip([{ name: 'a.png', data: data('x') }]),
      'good.md': surveyor,
    })
    expect(status.entries.map(({ failure, outcome }) => failure?.code ?? outcome)).toEqual([
      'archive-unreadable',
      'archive-unreadable',
      'archive-empty',
      'archive-empty',
      'new',
    ])
  })

  it('with two guides of one slug asks, as files beside it would', async () => {
    const kit = await openKit()
    const zip = makeZip([
      { name: 'a.md', data: data(guideText({ slug: 'same', role: '一' })) },
      { name: 'b.md', data: data(guideText({ slug: 'same', role: '二' })) },
    ])
    const status = await kit.importTexts({ 'c.md': guideText({ slug: 'same', role: '三' }), 'two.zip': zip })
    expect(status.conflicts[0]?.choices.map(({ entry, fileName }) => [entry, fileName])).toEqual([
      [0, 'c.md'],
      [1, 'two.zip › a.md'],
      [2, 'two.zip › b.md'],
    ])
    await kit.ask('import.choose', { importId: status.id, slug: 'same', entry: 2 })
    expect((await kit.ask('library.read', { slug: 'same' })).guide.role).toBe('二')
  })

  it('is taken as an upload although it is larger than any guide', async () => {
    const kit = await openKit()
    const noise = new Uint8Array(limits.guideBytes)
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536))
    const zip = makeZip([
      { name: 'film.bin', data: noise },
      { name: 'surveyor.md', data: data(surveyor) },
    ])
    expect(zip.length).toBeGreaterThan(limits.guideBytes)
    const { uploadId } = await kit.ask('upload.begin', { files: [{ name: 'large.zip', byteLength: zip.length }] })
    for (let offset = 0; offset < zip.length; offset += limits.partBytes) {
      const base64 = Buffer.from(zip.subarray(offset, offset + limits.partBytes)).toString('base64')
      await kit.ask('upload.part', { uploadId, file: 0, offset, base64 })
    }
    const { importId } = await kit.ask('import.start', { uploadId })
    await expect.poll(async () => (await kit.ask('import.status', { importId })).state).toBe('done')
    expect((await kit.ask('import.status', { importId })).entries).toMatchObject([{ outcome: 'new', slug: 'surveyor' }])
  })
})

describe('the status of an import', () => {
  it('comes in parts, in the order of the files or by what needs attention', async () => {
    const kit = await openKit()
    const texts = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `${index}.md`,
        index % 3 === 1 ? '' : guideText({ slug: `g${index}`, role: '役' }),
      ]),
    )
    const { id: importId } = await kit.importTexts(texts)
    const names = async (asked: object) =>
      (await kit.ask('import.status', { importId, ...asked })).entries.map(({ fileName }) => fileName)
    expect(await names({ from: 1, limit: 2 })).toEqual(['1.md', '2.md'])
    expect(await names({ limit: 3, order: 'attention' })).toEqual(['1.md', '4.md', '0.md'])
    expect(await names({ from: 3, limit: 3, order: 'attention' })).toEqual(['2.md', '3.md', '5.md'])
    const bare = await kit.ask('import.status', { importId, limit: 0 })
    expect(bare).toMatchObject({ total: 6, done: 6, entries: [], counts: { new: 4, unreadable: 2 } })
  })
})
