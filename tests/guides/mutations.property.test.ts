// Whatever happens to a guide on its way, the importer neither crashes nor hangs nor loses text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseGuide } from '#core/guide-formats/index.ts'
import { bytes, fixture, fixtureNames } from './lines.ts'

type Mutation = (rows: string[]) => string[]

const at = fc.nat({ max: 400 })

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, fc.nat({ max: 20 })).map(
    ([from, count]) =>
      (rows: string[]) =>
        rows.toSpliced(from % rows.length, count),
  ),
  fc.tuple(at, at).map(
    ([from, to]) =>
      (rows: string[]) =>
        rows.toSpliced(to % rows.length, 0, rows[from % rows.length] ?? ''),
  ),
  fc.tuple(at, at).map(([from, to]) => (rows: string[]) => {
    const moved = rows[from % rows.length] ?? ''
    return rows.toSpliced(from % rows.length, 1).toSpliced(to % rows.length, 0, moved)
  }),
  fc.tuple(at, fc.constantFrom('  ', '    ', '        ', '\t', '> ', '- ', '1. ', '### ', '| ', '**')).map(
    ([line, mark]) =>
      (rows: string[]) =>
        rows.with(line % rows.length, `${mark}${rows[line % rows.length] ?? ''}`),
  ),
  fc.tuple(at, at).map(([line, cut]) => (rows: string[]) => {
    const row = rows[line % rows.length] ?? ''
    return rows.with(line % rows.length, row.slice(0, cut % (row.length + 1)))
  }),
  fc.tuple(at, fc.string({ unit: 'grapheme', maxLength: 30 })).map(
    ([line, text]) =>
      (rows: string[]) =>
        rows.toSpliced(line % rows.length, 0, text.replaceAll(/[\n\r]/g, ' ')),
  ),
  fc
    .constantFrom('**', '*', '|', '#', '`', '「', '』', '：', '---', '️')
    .map((mark) => (rows: string[]) => rows.map((row) => row.replaceAll(mark, ''))),
  at.map((line) => (rows: string[]) => rows.slice(0, line % rows.length)),
)

const mutated = fc
  .tuple(fc.constantFrom(...fixtureNames), fc.array(mutation, { minLength: 1, maxLength: 8 }))
  .map(([name, mutations]) =>
    mutations
      .reduce((rows, mutate) => (rows.length === 0 ? rows : mutate(rows)), fixture(name).split('\n'))
      .join('\n')
      .toWellFormed(),
  )

const ends = fc.constantFrom('\n', '\r\n')
const marks = fc.constantFrom('', '\ufeff')

describe('a guide that was damaged', () => {
  it('is still read, whole, with lines inside the file', () => {
    let read = 0
    fc.assert(
      fc.property(mutated, ends, marks, (text, end, mark) => {
        const started = performance.now()
        const parsed = parseGuide(bytes(`${mark}${text.replaceAll('\n', end)}`), 'a.md')
        expect(performance.now() - started).toBeLessThan(10_000)
        if (!parsed.ok) {
          if (text.trim() === '') return
          expect(parsed.failure.code).toMatch(/^(?:not-a-guide|front-matter-\w+)$/)
          if (!text.includes('```')) expect(text).not.toMatch(/^#{1,6}[ \t]+\S/m)
          return
        }
        read += 1
        expect(parsed.text).toBe(text.normalize('NFC'))
        const last = parsed.text.split('\n').length
        const { guide } = parsed
        const elements = [
          ...guide.sections,
          ...(guide.salary?.bands ?? []),
          ...guide.skills,
          ...guide.ladder,
          ...guide.learning,
          ...guide.learning.flatMap((step) => step.items),
          ...guide.companies,
          ...guide.interview,
        ]
        for (const { line, endLine } of elements) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(endLine).toBeGreaterThanOrEqual(line)
          expect(endLine).toBeLessThanOrEqual(last)
        }
        const texts = [
          ...guide.skills.map((skill) => skill.name),
          ...guide.interview.map((one) => one.question),
          ...guide.ladder.map((stage) => stage.stage),
        ]
        for (const one of texts) expect(one).not.toBe('')
      }),
      { numRuns: 600 },
    )
    expect(read).toBeGreaterThan(400)
  })

  it('gives texts that stand in the file', () => {
    const bare = (text: string) =>
      text
        .normalize('NFKC')
        .replaceAll(/<br\s*\/?>/g, '')
        .replaceAll(/[\s*`|>\\_#-]/g, '')
    fc.assert(
      fc.property(mutated, (text) => {
        const parsed = parseGuide(bytes(text), 'a.md')
        if (!parsed.ok) return
        const whole = bare(parsed.text)
        const { guide } = parsed
        const texts = [
          ...guide.skills.flatMap((skill) => [skill.name, skill.description]),
          ...guide.ladder.flatMap((stage) => [stage.stage, stage.responsibilities, stage.outlook, stage.requirements]),
          ...guide.learning.flatMap((step) => [step.purpose, ...step.items.flatMap((item) => [item.title, item.text])]),
          ...guide.interview.flatMap((one) => [one.question]),
        ]
        for (const one of texts) if (one !== null) expect(whole).toContain(bare(one))
      }),
      { numRuns: 300 },
    )
  })

  it('is never taken for something else because of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (source) => {
        const parsed = parseGuide(source, 'a.md')
        expect(typeof parsed.ok).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })
})
