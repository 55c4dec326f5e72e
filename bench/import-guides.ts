// Guides for measuring imports: varied copies of the real guides, or of the samples where those are absent.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const real = resolve(import.meta.dirname, '../../shared/guides')
const samples = resolve(import.meta.dirname, '../resources/sample-guides')
const folder = existsSync(real) ? real : samples

export const copiedFrom = folder === real ? 'real guides' : 'sample guides'

const originals = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => ({ stem: name.slice(0, -3), text: readFileSync(join(folder, name), 'utf8') }))

/** Every tenth row of a table is one of its own, so that skills are partly shared and partly new, as in a real collection. */
function vary(text: string, copy: number): string {
  let row = 0
  return text.replaceAll(/^\| *(?!:?-)([^|\n]+?) *\|/gm, (whole, cell: string) => {
    row += 1
    return row % 10 === copy % 10 ? `| ${cell}（${copy}） |` : whole
  })
}

export function benchGuide(number: number): { name: string; bytes: Buffer } {
  const original = originals[number % originals.length]
  if (original === undefined) throw new Error(`no guides in ${folder}`)
  const copy = Math.floor(number / originals.length)
  const slug = `${original.stem}_${copy}`
  // A guide that names no slug and has no table would be the same bytes in every copy, and so the same guide.
  const text = `${vary(original.text, copy).replaceAll(original.stem, slug)}\n\n<!-- ${slug} -->\n`
  return { name: `${slug}.md`, bytes: Buffer.from(text) }
}
