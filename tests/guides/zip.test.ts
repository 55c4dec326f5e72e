// Archives of guides: names in both encodings, hostile entries, and limits before inflating.
import Encoding from 'encoding-japanese'
import { describe, expect, it } from 'vitest'
import { maxFileBytes } from '#core/guide-formats/decode-text.ts'
import { defaultZipLimits, openZip } from '#core/guide-formats/zip.ts'
import { bytes, fixture } from './lines.ts'
import { makeZip, type ZipEntry } from './make-zip.ts'

const sjis = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'SJIS' }))

const inMemory = (zip: Uint8Array) => ({
  byteLength: zip.length,
  part: async (offset: number, length: number) => zip.subarray(offset, offset + length),
})

async function unzip(entries: readonly ZipEntry[], limits = defaultZipLimits) {
  const result = await openZip(inMemory(makeZip(entries)), limits)
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  const files: { name: string; bytes: Uint8Array }[] = []
  const refused: { name: string; code: string }[] = []
  for (const one of result.files) {
    if ('code' in one) refused.push(one)
    else {
      const taken = await one.bytes().catch((error: Error) => error)
      if (taken instanceof Error) refused.push({ name: one.name, code: taken.message })
      else files.push({ name: one.name, bytes: taken })
    }
  }
  return { files, refused, otherFiles: result.otherFiles }
}

describe('openZip', () => {
  it('takes out the Markdown files, byte for byte', async () => {
    const { files, refused, otherFiles } = await unzip([
      { name: 'guides/keeper.md', data: bytes(fixture('standard')) },
      { name: 'guides/', data: new Uint8Array(0) },
      { name: 'guides/photo.png', data: bytes('x') },
      { name: 'guides/pilot.MARKDOWN', data: sjis('# 飛行士') },
      { name: '__MACOSX/guides/._keeper.md', data: bytes('x') },
      { name: '.hidden.md', data: bytes('x') },
    ])
    expect(files.map((file) => file.name)).toEqual(['guides/keeper.md', 'guides/pilot.MARKDOWN'])
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe(fixture('standard'))
    expect(files[1]?.bytes).toEqual(sjis('# 飛行士'))
    expect(refused).toEqual([])
    expect(otherFiles).toBe(3)
  })

  it('reads names from Windows and from everywhere else', async () => {
    const { files } = await unzip([
      { name: sjis('職種/灯台守の表.md'), data: bytes('# a') },
      { name: '職種/郵便飛行士.md', data: bytes('# b') },
      { name: String.raw`dir\bell.md`, data: bytes('# c') },
    ])
    expect(files.map((file) => file.name)).toEqual(['職種/灯台守の表.md', '職種/郵便飛行士.md', 'dir/bell.md'])
  })

  it.each([
    ['archive-path', { name: '../../evil.md', data: bytes('# x') }],
    ['archive-path', { name: '/etc/evil.md', data: bytes('# x') }],
    ['archive-path', { name: String.raw`..\evil.md`, data: bytes('# x') }],
    ['archive-path', { name: 'C:evil.md', data: bytes('# x') }],
    ['archive-path', { name: 'a\0.md', data: bytes('# x') }],
    ['archive-encrypted', { name: 'locked.md', data: bytes('# x'), encrypted: true }],
    [
      'too many bytes in the stream. expected 3. got at least 21',
      { name: 'lies.md', data: bytes('# longer than claimed'), claimedSize: 3 },
    ],
    ['too-large', { name: 'large.md', data: new Uint8Array(maxFileBytes + 1) }],
    ['archive-bomb', { name: 'bomb.md', data: new Uint8Array(1024 * 1024) }],
    ['archive-nested', { name: 'inner.zip', data: makeZip([{ name: 'b.md', data: bytes('# x') }]) }],
  ])('skips %s and reads the rest: %o', async (code, entry) => {
    const { files, refused } = await unzip([entry, { name: 'good.md', data: bytes('# x') }])
    expect(refused).toMatchObject([{ code }])
    expect(files.map((file) => file.name)).toEqual(['good.md'])
  })

  it('refuses an archive beyond the limits', async () => {
    const zip = makeZip([
      { name: 'a.md', data: bytes('# a') },
      { name: 'b.md', data: bytes('# b') },
    ])
    const refused = async (limits: Partial<typeof defaultZipLimits>) => {
      const result = await openZip(inMemory(zip), { ...defaultZipLimits, ...limits })
      return result.ok ? null : result.failure.code
    }
    expect(await refused({ entries: 1 })).toBe('too-complex')
    expect(await refused({ archiveBytes: 10 })).toBe('too-large')
    expect(await refused({ inflatedBytes: 5 })).toBe('too-large')
    expect(await refused({})).toBeNull()
  })

  it('refuses what is no archive', async () => {
    for (const source of [
      new Uint8Array(0),
      bytes('# 灯台守'),
      makeZip([{ name: 'a.md', data: bytes('# a') }]).slice(0, -8),
    ]) {
      expect(await openZip(inMemory(source))).toMatchObject({ ok: false, failure: { code: 'archive-unreadable' } })
    }
  })
})
