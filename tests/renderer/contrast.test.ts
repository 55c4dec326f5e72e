// The high contrast theme against its figures: text 7 to 1, marks and edges 4.5 to 1, on every surface, light and dark.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const theme = resolve(import.meta.dirname, '../../src/renderer/theme')
const css = (name: string) => readFileSync(resolve(theme, name), 'utf8')

type Tokens = ReadonlyMap<string, string>

/** The declarations of the first rule with this selector. */
function declared(text: string, selector: string): Tokens {
  const start = text.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`${selector} is not there`)
  const body = text.slice(start, text.indexOf('}', start))
  return new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = declared(css('tokens.css'), '.plan-paper')
const dark = declared(css('tokens.css'), '[data-mantine-color-scheme="dark"]')
const more = declared(css('contrast.css'), ':root[data-contrast="more"]')
const moreDark = declared(css('contrast.css'), ':root[data-contrast="more"][data-mantine-color-scheme="dark"]')

function colourOf(tokens: Tokens, name: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`no token ${name}`)
  const alias = /^var\(--([\w-]+)\)$/.exec(value)
  return alias?.[1] === undefined ? value : colourOf(tokens, alias[1])
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['paper', 'side', 'sunk', 'sel', 'r0']
const pairs: [least: number, fronts: string[], backs: string[]][] = [
  [7, ['ink', 'ink-2', 'ink-3', 'ai', 'ai-strong', 'amber', 'red'], surfaces],
  [7, ['on-ai'], ['ai', 'ai-strong']],
  [7, ['ink'], ['mark', 'mark-blue', 'mark-green', 'b1', 'b2', 'b3']],
  [4.5, ['line', 'hatch', 'cat-hard', 'cat-soft', 'cat-tool', 'ai'], surfaces],
  [3, ['rule'], ['paper', 'side', 'sunk', 'sel']],
  ...[0, 1, 2, 3, 4].map((level): [number, string[], string[]] => [7, [`r${level}-on`], [`r${level}`]]),
]

function tooLow(tokens: Tokens): string[] {
  return pairs.flatMap(([least, fronts, backs]) =>
    fronts.flatMap((front) =>
      backs.flatMap((back) => {
        const found = ratio(colourOf(tokens, front), colourOf(tokens, back))
        return found < least ? [`${front} on ${back}: ${found.toFixed(2)}, not ${least}`] : []
      }),
    ),
  )
}

describe('high contrast', () => {
  it('reaches its figures in the light', () => {
    expect(tooLow(new Map([...light, ...more]))).toEqual([])
  })

  it('reaches its figures in the dark', () => {
    expect(tooLow(new Map([...light, ...dark, ...more, ...moreDark]))).toEqual([])
  })

  it('would find a colour that is too weak: the theme without it is', () => {
    expect(tooLow(light)).not.toEqual([])
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })
})
