// Draws the icons of all platforms from icon.svg (small.svg up to 32 px): run `node resources/icons/draw.mjs` after changing a drawing.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const folder = import.meta.dirname
const read = (name) => readFileSync(join(folder, name), 'utf8')

/** macOS leaves a tenth of the square free on each side; the drawing itself fills it. */
const withMargin = (svg) => svg.replace('viewBox="0 0 1024 1024"', 'viewBox="-124 -124 1272 1272"')

/** Runs in the page: one drawing as PNG bytes and as rows of RGBA, both in base64. */
async function raster([svg, size]) {
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${btoa(svg.replaceAll(/[^\p{ASCII}]/gu, ''))}`
  image.width = size
  image.height = size
  await image.decode()
  const canvas = new OffscreenCanvas(size, size)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0, size, size)
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  const rgba = context.getImageData(0, 0, size, size).data
  const base64 = (bytes) => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  return { png: base64(png), rgba: base64(rgba) }
}

/** A 32-bit bitmap as an .ico holds it: rows from the bottom, BGRA, then an empty mask. NSIS reads no small PNG entries. */
function bitmap(rgba, size) {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const rows = []
  for (let y = size - 1; y >= 0; y--) {
    const row = Buffer.from(rgba.subarray(y * size * 4, (y + 1) * size * 4))
    for (let x = 0; x < row.length; x += 4) [row[x], row[x + 2]] = [row[x + 2], row[x]]
    rows.push(row)
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([header, ...rows, mask])
}

/** The Windows container: a directory, then a bitmap (PNG from 256 px) for each size. */
function ico(entries) {
  const head = Buffer.alloc(6 + 16 * entries.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(entries.length, 4)
  let offset = head.length
  entries.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  })
  return Buffer.concat([head, ...entries.map(({ bytes }) => bytes)])
}

/** The macOS container: four letters, a length and a PNG for each size; 16 px come from ic11 (16 at 2x), as PNG under icp4 is drawn wrongly. */
function icns(entries) {
  const blocks = entries.map(({ type, bytes }) => {
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(bytes.length + 8, 4)
    return Buffer.concat([head, bytes])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + blocks.reduce((sum, block) => sum + block.length, 0), 4)
  return Buffer.concat([head, ...blocks])
}

const browser = await chromium.launch({
  executablePath: process.env.SHIRUBE_BROWSER ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
const draw = async (svg, size) => {
  const { png, rgba } = await page.evaluate(raster, [svg, size])
  return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') }
}

const large = read('icon.svg')
const small = read('small.svg')
const of = (size) => draw(size <= 32 ? small : large, size)

for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(folder, 'png', `${size}x${size}.png`), (await of(size)).png)
}

const windows = []
for (const size of [16, 20, 24, 32, 40, 48, 64, 256]) {
  const { png, rgba } = await of(size)
  windows.push({ size, bytes: size === 256 ? png : bitmap(rgba, size) })
}
writeFileSync(join(folder, 'icon.ico'), ico(windows))

const mac = []
for (const [type, size] of [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]) {
  const { png } = await draw(size <= 32 ? small : withMargin(large), size)
  mac.push({ type, bytes: png })
}
writeFileSync(join(folder, 'icon.icns'), icns(mac))

await browser.close()
