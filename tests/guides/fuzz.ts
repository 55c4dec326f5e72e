// Reads damaged guides through the real parser thread with its deadline, and names every case that did not come out as it must.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PreparedFile } from '#core/guide-formats/parsed-file.ts'
import { createParser, type Parser } from '#core/run-parser.ts'
import { damage } from './mutate.ts'

const folders = ['../../../shared/guides', '../../resources/sample-guides', './fixtures'].map((folder) =>
  resolve(import.meta.dirname, folder),
)

const originals = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )

type FuzzResult = {
  cases: number
  originals: number
  /** Read as guides; the others were refused with a reason. */
  read: number
  worstMs: number
  worstSeed: number
  failures: { seed: number; what: string }[]
}

/** What the parser thread says of a file that it did not live through. */
const broken = /^(?:The file took longer|The parser)/

function complaint(parsed: PreparedFile, text: string | null): string | null {
  if (!parsed.ok) {
    const { code, message } = parsed.failure
    if (broken.test(message)) return message
    if (!/^[a-z-]+$/.test(code) || message === '') return `refused without a reason: ${code} ${message}`
    return null
  }
  if (text !== null && parsed.text !== text) return 'text was lost'
  const { guide } = parsed
  const last = parsed.text.split('\n').length
  const placed = [
    ...guide.sections,
    ...(guide.salary?.bands ?? []),
    ...guide.skills,
    ...guide.ladder,
    ...guide.learning.flatMap((step) => [step, ...step.items]),
    ...guide.companies,
    ...guide.interview,
  ]
  const lost = placed.find(({ line, endLine }) => !(line >= 1 && line <= endLine && endLine <= last))
  if (lost) return `an element at lines ${lost.line}–${lost.endLine} of ${last}`
  if (guide.slug === '' || /[/\\]/.test(guide.slug)) return `the slug ${JSON.stringify(guide.slug)}`
  return null
}

export async function fuzz(cases: number, firstSeed: number, threads: number, tell: (done: number) => void) {
  const result: FuzzResult = { cases: 0, originals: originals.length, read: 0, worstMs: 0, worstSeed: 0, failures: [] }
  let next = 0
  const work = async (parser: Parser) => {
    while (next < cases) {
      const seed = firstSeed + next
      next += 1
      const { bytes, text } = damage(originals[seed % originals.length] ?? '', seed)
      const started = performance.now()
      const parsed = await parser.parse(bytes, 'damaged.md')
      const took = performance.now() - started
      if (took > result.worstMs) Object.assign(result, { worstMs: took, worstSeed: seed })
      const what = complaint(parsed, text)
      if (what !== null) result.failures.push({ seed, what })
      if (parsed.ok) result.read += 1
      result.cases += 1
      tell(result.cases)
    }
  }
  const parsers = Array.from({ length: threads }, () => createParser())
  try {
    // The start of a thread is nobody's time.
    await Promise.all(parsers.map((parser) => parser.parse(new TextEncoder().encode('# a'), 'a.md')))
    await Promise.all(parsers.map(work))
  } finally {
    await Promise.all(parsers.map((parser) => parser.close()))
  }
  return result
}
