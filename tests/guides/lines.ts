// Small helpers for the importer's tests: text to numbered lines, text to bytes, and a whole guide in one call.
import { readFileSync } from 'node:fs'
import type { Guide } from '#contract/guide.ts'
import { type ParsedFile, parseGuide } from '#core/guide-formats/index.ts'
import { type Heading, readHeading } from '#core/guide-formats/markdown/headings.ts'
import { type SourceLine, scanLines } from '#core/guide-formats/markdown/source-lines.ts'

export function lines(text: string): SourceLine[] {
  return scanLines(text, 0)
}

export function heading(text: string): Heading {
  const found = lines(text)
    .map((line) => readHeading(line))
    .find((one) => one !== null)
  if (found === undefined || found === null) throw new Error(`no heading: ${text}`)
  return found
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function parse(text: string, fileName = 'a_guide.md'): ParsedFile {
  return parseGuide(bytes(text), fileName)
}

export function guideOf(text: string, fileName = 'a_guide.md'): Guide {
  const parsed = parse(text, fileName)
  if (!parsed.ok) throw new Error(`${parsed.failure.code}: ${parsed.failure.message}`)
  return parsed.guide
}

export const fixtureNames = ['standard', 'bare', 'interview', 'essay', 'brief'] as const

export function fixture(name: (typeof fixtureNames)[number]): string {
  return readFileSync(new URL(`./fixtures/${name}.md`, import.meta.url), 'utf8')
}
