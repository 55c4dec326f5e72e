// The paper repeats the light tokens so that a dark theme never prints; both places must say the same.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../src/renderer')

function tokensIn(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
}

const light = tokensIn(
  readFileSync(resolve(renderer, 'theme/tokens.css'), 'utf8').split(/\[data-mantine-color-scheme/)[0] ?? '',
)
const paperCss = readFileSync(resolve(renderer, 'report/paper.css'), 'utf8')
const paper = tokensIn(/html\.prints-paper,\s*\.plan-paper \{([^}]*)\}/.exec(paperCss)?.[1] ?? '')

describe('paper', () => {
  it('has the light value of every colour it names', () => {
    expect(paper.size).toBeGreaterThan(20)
    for (const [name, value] of paper) expect([name, value]).toEqual([name, light.get(name)])
  })

  it('names every colour that its charts and tables use', () => {
    const used = [
      '--ai',
      '--ink',
      '--ink-2',
      '--ink-3',
      '--line',
      '--rule',
      '--paper',
      '--hatch',
      '--b1',
      '--b2',
      '--b3',
    ]
    for (const name of used) expect(paper.has(name)).toBe(true)
  })
})
