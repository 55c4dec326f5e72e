// Holds the widgets out of what comes with the first picture: a single one brings sixty kilobytes of code with it.

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../src/renderer')

/** Files that a file imports without asking, and theirs. */
function reached(start: string): string[] {
  const files = new Set([join(renderer, start)])
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    for (const [, path = ''] of text.matchAll(/^(?:import|export)(?! type)[^'"]*?from '(\.[^']+\.tsx?)'/gm)) {
      files.add(resolve(dirname(file), path))
    }
  }
  return [...files]
}

const widget = /import (?!type)[^'"]*\b(?:[A-Z]\w*)[^'"]* from '@mantine\/core'/
const providers = ['App.tsx', 'theme/mantine.ts']

describe('the first picture', () => {
  it.each(['main.tsx', 'screens/home/Screen.tsx', 'screens/guides/Screen.tsx'])('%s brings no widget', (start) => {
    const files = reached(start)
    expect(files.length).toBeGreaterThan(30)
    const bringing = files.filter((file) => widget.test(readFileSync(file, 'utf8')))
    expect(bringing.map((file) => file.slice(renderer.length + 1)).filter((file) => !providers.includes(file))).toEqual(
      [],
    )
  })

  it('would see one', () => {
    const all = globSync('**/*.tsx', { cwd: renderer }).filter((file) =>
      widget.test(readFileSync(join(renderer, file), 'utf8')),
    )
    expect(all).toContain('parts/late/OpenMenu.tsx')
    expect(all.length).toBeGreaterThan(15)
  })
})
