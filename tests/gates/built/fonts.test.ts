// The built style sheets have a face of both weights for all that Japanese is written with; bold borrows the regular face for rarities only.

import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const assets = join(root, 'out/renderer/assets')

type Face = { sheet: string; bold: boolean; file: string; ranges: [number, number][] }

function rangesOf(list: string): [number, number][] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.replace(/U\+/i, '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
  })
}

const sheets = readdirSync(assets).filter((file) => file.endsWith('.css'))
const faces: Face[] = sheets
  .flatMap((sheet) => {
    const found = readFileSync(join(assets, sheet), 'utf8').match(/@font-face\{[^}]*\}/g) ?? []
    return found.map((face) => ({ sheet, face }))
  })
  .map(({ sheet, face }) => ({
    sheet,
    bold: /font-weight:700/.test(face),
    file: /url\(([^)]+)\)/.exec(face)?.[1] ?? '',
    ranges: rangesOf(/unicode-range:([^;}]+)/.exec(face)?.[1] ?? ''),
  }))
const regularFiles = new Set(faces.filter(({ bold }) => !bold).map(({ file }) => file))

const lacking = (text: string, among: Face[]) =>
  [...text].filter((character) => {
    const point = character.codePointAt(0) ?? 0
    return !among.some(({ ranges }) => ranges.some(([first, last]) => point >= first && point <= last))
  })

/** Rows of JIS X 0208, read through EUC-JP: 4 and 5 are the kana, 16 to 83 the kanji (84 has six rarities). */
const rows = (first: number, last: number) => {
  const decoder = new TextDecoder('euc-jp')
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell)
  const lines = Array.from({ length: last - first + 1 }, (_, row) => 0xa0 + first + row)
  return lines
    .flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.from([row, cell]))))
    .filter((character) => /^[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]$/u.test(character))
    .join('')
}

describe('the faces of the font', () => {
  it('bring a bold of their own for kana and the kanji of JIS X 0208, and for names', () => {
    const ownBold = faces.filter(({ bold, file }) => bold && !regularFiles.has(file))
    const text = `${rows(4, 5)}${rows(16, 83)}髙﨑①㎡頰塡剝𠮟ー々〆ヶ（）「」％＆ABCxyz0189`
    console.log(
      `fonts: ${faces.length} faces, ${ownBold.length} bold of their own; ${text.length} characters looked at`,
    )
    expect(text.length).toBeGreaterThan(6_400)
    expect(lacking(text, ownBold)).toEqual([])
  })

  it('draw what the program itself says from the first sheet, its letters from the two files that come with the page', () => {
    const sources = globSync(['src/renderer/words/**/*.ts', 'resources/sample-guides/*.md'], { cwd: root })
    const said = new Set(sources.flatMap((file) => [...readFileSync(join(root, file), 'utf8').replaceAll(/\s/g, '')]))
    const letters = [...said].filter((character) => /\p{L}/u.test(character)).join('')
    expect(letters.length).toBeGreaterThan(800)
    const page = readFileSync(join(root, 'out/renderer/index.html'), 'utf8')
    const files = [...page.matchAll(/[\w-]+\.woff2/g)].map(([file]) => `./${file}`)
    const signs = files[2]
    expect(files).toHaveLength(3)
    expect(
      lacking(
        '←→※',
        faces.filter(({ file }) => file === signs),
      ),
    ).toEqual([])
    // Run `npm run fonts` when new words bring new characters.
    for (const file of files.slice(0, 2)) {
      const own = faces.filter((face) => face.file === file)
      expect(lacking(letters, own)).toEqual([])
    }
    const first = faces.filter(({ sheet }) => page.includes(sheet))
    // Emoji are the system's.
    const drawn = [...said].filter((character) => lacking(character, faces).length === 0)
    expect(lacking(drawn.join(''), first)).toEqual([])
  })

  it('hold half-width kana and their marks in one file, or ﾊﾟ would be a box', () => {
    const halfWidth = Array.from({ length: 63 }, (_, place) => String.fromCharCode(0xff61 + place))
    for (const bold of [false, true]) {
      const files = halfWidth.map(
        (sign) => faces.findLast((face) => face.bold === bold && lacking(sign, [face]).length === 0)?.file,
      )
      expect(new Set(files).size).toBe(1)
      expect(files[0]).toBeTruthy()
      const marked = [...'かきくけこセツトあん\u3099\u309A'].map(
        (sign) => faces.findLast((face) => face.bold === bold && lacking(sign, [face]).length === 0)?.file,
      )
      expect(new Set(marked).size).toBe(1)
    }
  })

  it('let bold borrow for the rarities, so that no character is without a face', () => {
    const [regular, bold] = [faces.filter((face) => !face.bold), faces.filter((face) => face.bold)]
    expect(bold.map(({ ranges }) => ranges)).toEqual(regular.map(({ ranges }) => ranges))
    expect(lacking('𠮷𠮟㈱㍿⼀塚', bold)).toEqual([])
    expect(readdirSync(assets).filter((file) => file.endsWith('.woff2'))).toHaveLength(
      new Set(faces.map(({ file }) => file)).size,
    )
  })
})
