// Cuts the type of the screens into five files a weight, by how often their characters are met: run `npm run fonts` after changing it.

import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Font } from 'fonteditor-core'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'src/renderer/theme/fonts')
const packageFolder = join(createRequire(import.meta.url).resolve('@fontsource/noto-sans-jp/package.json'), '..')
const whole = (weight) => readFileSync(join(packageFolder, `files/noto-sans-jp-japanese-${weight}-normal.woff2`))

/** Code points of a font's table of characters, of its subtables for the basic plane (4) and for all planes (12). */
function charactersOf(sfnt) {
  const found = new Set()
  const at = (offset) => sfnt.readUInt32BE(offset)
  const tables = Array.from({ length: sfnt.readUInt16BE(4) }, (_, table) => 12 + table * 16)
  const cmap = at(tables.find((entry) => sfnt.toString('latin1', entry, entry + 4) === 'cmap') + 8)
  const add = (first, last) => {
    for (let point = first; point <= last; point += 1) if (point !== 0xffff) found.add(point)
  }
  for (let table = 0; table < sfnt.readUInt16BE(cmap + 2); table += 1) {
    const from = cmap + at(cmap + 8 + table * 8)
    const format = sfnt.readUInt16BE(from)
    if (format === 12) {
      for (let group = 0; group < at(from + 12); group += 1) {
        add(at(from + 16 + group * 12), at(from + 20 + group * 12))
      }
    }
    if (format === 4) {
      const twice = sfnt.readUInt16BE(from + 6)
      for (let segment = 0; segment < twice; segment += 2) {
        add(sfnt.readUInt16BE(from + 16 + twice + segment), sfnt.readUInt16BE(from + 14 + segment))
      }
    }
  }
  return found
}

/** The package's small files of a weight: each with its outlines, and the code points that its sheet names of it. */
async function smallFiles(weight) {
  const sheet = readFileSync(join(packageFolder, `${weight}.css`), 'utf8')
  const files = []
  for (const [, file, list] of sheet.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*unicode-range: ([^;]+)/g)) {
    // Of the alphabets only what Japanese text uses, which is in the whole file.
    if (/vietnamese|cyrillic|latin/.test(file)) continue
    const named = list.split(',').flatMap((span) => {
      const [from, to = from] = span.trim().replace('U+', '').split('-')
      const first = Number.parseInt(from, 16)
      return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, place) => first + place)
    })
    const sfnt = await convert(readFileSync(join(packageFolder, file)), 'sfnt')
    files.push({ named, font: Font.create(new Uint8Array(sfnt).buffer, { type: 'ttf' }) })
  }
  return files
}

/** One font of the signs that isWanted of the small files of a weight; without features of layout, which signs do not need. */
async function gather(weight, isWanted) {
  const files = await smallFiles(weight)
  const whole = files[0].font
  const data = whole.get()
  const kept = [data.glyf[0]]
  const points = []
  for (const { named, font } of files) {
    const glyphs = new Map(font.get().glyf.flatMap((glyph) => (glyph.unicode ?? []).map((point) => [point, glyph])))
    for (const point of named) {
      const glyph = isWanted(point) ? glyphs.get(point) : undefined
      if (glyph === undefined) continue
      if (glyph.compound) throw new Error(`U+${point.toString(16)} is put together of other glyphs`)
      kept.push({ ...glyph, unicode: [point], name: undefined })
      points.push(point)
    }
  }
  whole.set({ ...data, glyf: kept })
  return { points, bytes: await convert(Buffer.from(whole.write({ type: 'ttf', hinting: false })), 'woff2') }
}

/** Rows of JIS X 0208, read through EUC-JP. */
function rows(first, last) {
  const decoder = new TextDecoder('euc-jp')
  const points = []
  for (let row = first; row <= last; row += 1) {
    for (let cell = 1; cell <= 94; cell += 1) {
      const [character] = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell))
      if (character !== '\ufffd') points.push(character.codePointAt(0))
    }
  }
  return points
}

/** What the program itself says, in its screens and its sample guides. */
const own = globSync(['src/renderer/**/*.{ts,tsx}', 'resources/sample-guides/*.md'], { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('')

/** All signs of Windows' Japanese code page: half-width kana, ①, ㎡, and kanji of names such as 髙. */
const ofWindows = new Set()
const windows = new TextDecoder('shift_jis')
for (let lead = 0x81; lead <= 0xfc; lead += 1) {
  for (let trail = 0x40; trail <= 0xfc; trail += 1) {
    const [character = ''] = windows.decode(Uint8Array.of(lead, trail))
    ofWindows.add(character.codePointAt(0))
  }
}
/** ﾊ and ﾟ have to be drawn from one file, or they become a box. */
const isHalfWidth = (point) => point >= 0xff61 && point <= 0xff9f
const isOwnSign = (point) => core.has(point) && !isHalfWidth(point)
const isOtherSign = (point) =>
  isHalfWidth(point) || ((ofWindows.has(point) || dailyPoints.has(point)) && !core.has(point))

const there = charactersOf(Buffer.from(await convert(whole(400), 'sfnt')))
const core = new Set([...own].map((character) => character.codePointAt(0)))
// With the marks that make か゚ of か: a letter is drawn from one file.
for (const point of [...rows(1, 5), 0x3099, 0x309a]) core.add(point)
for (const point of there) if (point < 0x2e80) core.add(point)
/** What was added to the kanji for daily use in 2010, of which some stand with the seldom ones of JIS; and some that such texts like. */
const daily =
  '挨曖宛嵐畏萎椅彙茨咽淫唄鬱怨媛艶旺岡臆俺苛牙瓦楷潰諧崖蓋骸柿顎葛釜鎌韓玩伎亀毀畿臼嗅巾僅錦惧串窟熊詣憬稽隙桁拳鍵舷股虎錮勾梗喉乞傲駒頃痕沙挫采塞埼柵刹拶斬恣摯餌鹿嫉腫呪袖羞蹴憧拭尻芯腎須裾凄醒脊戚煎羨腺詮箋膳狙遡曽爽痩踪捉遜汰唾堆戴誰旦綻緻酎貼嘲捗椎爪鶴諦溺塡妬賭藤瞳栃頓貪丼那奈梨謎鍋匂虹捻罵剝箸氾汎阪斑眉膝肘阜訃蔽餅璧蔑哺蜂貌頰睦勃昧枕蜜冥麺冶弥闇喩湧妖瘍沃拉辣藍璃慄侶瞭瑠呂賂弄籠麓脇' +
  '俯瞰躊躇齟齬咀嚼嗜邂逅絆綺彷徨矜贅辿躾揶揄杞憚攪纏罠訊'
const dailyPoints = new Set([...daily, '𠮟'].map((character) => character.codePointAt(0)))
const common = new Set([...rows(6, 8), ...rows(16, 47), ...dailyPoints])
const pieces = { core: [], common: [], seldom: [] }
for (const point of [...there].sort((a, b) => a - b)) {
  if (point <= 0x20 && point !== 0x20) continue
  pieces[core.has(point) ? 'core' : common.has(point) ? 'common' : 'seldom'].push(point)
}

function ranges(points) {
  const spans = []
  for (const point of points) {
    const last = spans.at(-1)
    if (last?.[1] === point - 1) last[1] = point
    else spans.push([point, point])
  }
  const hex = (point) => point.toString(16).toUpperCase()
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}

function face(name, weight, points) {
  return `@font-face {
  font-family: "Noto Sans JP";
  font-display: swap;
  font-weight: ${weight};
  src: url("./${name}-${weight}.woff2") format("woff2");
  unicode-range: ${ranges(points)};
}
`
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const faces = []
function add(name, weight, points, bytes) {
  writeFileSync(join(folder, `${name}-${weight}.woff2`), bytes)
  console.log(`${name}-${weight}.woff2: ${points.length} characters, ${Math.round(bytes.length / 1000)} kB`)
  faces.push(face(name, weight, points))
}

for (const weight of [400, 700]) {
  for (const [name, points] of Object.entries(pieces)) {
    const text = String.fromCodePoint(...points)
    add(name, weight, points, await subsetFont(whole(weight), text, { targetFormat: 'woff2' }))
  }
  for (const [name, isWanted] of [
    ['own-signs', isOwnSign],
    ['signs', isOtherSign],
  ]) {
    const { points, bytes } = await gather(weight, (point) => !there.has(point) && isWanted(point))
    add(
      name,
      weight,
      points.toSorted((a, b) => a - b),
      bytes,
    )
  }
}
const head =
  "/* Made by resources/fonts/make.mjs: the program's own words, what else is common, the rest of JIS X 0208; the program's signs, others. */"
writeFileSync(join(folder, 'faces.css'), `${head}\n${faces.join('')}`)
