// Looks at a page of a PDF as pixels: a chart whose bars are missing still has all its text.

import { execFileSync } from 'node:child_process'

/** Of poppler, as the tools in pdf.ts. */
const drawPages = 'pdftoppm'
const dotsPerInch = 50

/** Grey values, 0 black to 255 white, line by line. */
export type Picture = { width: number; height: number; grey: Uint8Array }

/** An area in points from the upper left corner of the page. */
export type Area = { left: number; top: number; right: number; bottom: number }

export function pictureOf(file: string, page: number): Picture {
  const only = String(page)
  const bytes = execFileSync(drawPages, ['-r', String(dotsPerInch), '-gray', '-f', only, '-l', only, file], {
    maxBuffer: 16 * 1024 * 1024,
  })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (head === null) throw new Error('not a PGM picture')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const grey = bytes.subarray(head[0].length)
  if (grey.length !== width * height) throw new Error(`${grey.length} pixels, not ${width} × ${height}`)
  return { width, height, grey }
}

/**
 * Width in points of the widest bar in the area: pixels darker than white side by side, in two lines of pixels or more.
 * The strokes of letters and hair lines are no bar.
 */
export function widestBar({ width, height, grey }: Picture, area: Area, darkerThan = 128): number {
  const pixels = (points: number) => Math.round((points * dotsPerInch) / 72)
  const rows: number[] = []
  for (let y = Math.max(0, pixels(area.top)); y < Math.min(height, pixels(area.bottom)); y += 1) {
    let widest = 0
    let run = 0
    for (let x = Math.max(0, pixels(area.left)); x < Math.min(width, pixels(area.right)); x += 1) {
      run = (grey[y * width + x] ?? 255) < darkerThan ? run + 1 : 0
      widest = Math.max(widest, run)
    }
    rows.push(widest)
  }
  const pairs = rows.map((run, at) => Math.min(run, rows[at + 1] ?? 0))
  return (Math.max(0, ...pairs) * 72) / dotsPerInch
}

/** Whether anything is drawn in the area at all. */
export function hasInk(picture: Picture, area: Area): boolean {
  const pixels = (points: number) => Math.round((points * dotsPerInch) / 72)
  for (let y = pixels(area.top); y <= Math.min(picture.height - 1, pixels(area.bottom)); y += 1) {
    const line = picture.grey.subarray(
      y * picture.width + pixels(area.left),
      y * picture.width + pixels(area.right) + 1,
    )
    if (line.some((grey) => grey < 230)) return true
  }
  return false
}
