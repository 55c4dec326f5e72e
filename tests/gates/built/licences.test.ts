// Holds the licences of everything bundled to a list that we may ship, fonts included.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const allowed = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'OFL-1.1',
  'Unlicense',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
]

/** Heads that Vite writes: `## name - version (licence)`. */
function bundled(file: string): { name: string; licence: string }[] {
  const heads = readFileSync(join(root, file), 'utf8').matchAll(/^## (.+?) - \S+ \((.+)\)$/gm)
  return [...heads].map(([, name = '', licence = '']) => ({ name, licence }))
}

describe('licences of what is bundled', () => {
  const renderer = bundled('out/renderer/licences.md')
  const main = bundled('out/main/licences.md')

  it('looked at the font, the screens and the core', () => {
    console.log(`licences: ${renderer.length} in the screens, ${main.length} in the shells`)
    expect(renderer.map(({ name }) => name)).toContain('@fontsource/noto-sans-jp')
    expect(renderer.map(({ name }) => name)).toContain('react-dom')
    expect(main.map(({ name }) => name)).toContain('markdown-it')
    expect(renderer.length).toBeGreaterThan(80)
  })

  it('finds only licences that may be shipped', () => {
    const choices = (licence: string) => licence.replaceAll(/[()]/g, '').split(/ OR | AND /)
    expect(
      [...renderer, ...main].filter(({ licence }) => !choices(licence).every((one) => allowed.includes(one))),
    ).toEqual([])
  })
})
