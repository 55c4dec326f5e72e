// Whichever layouts of the format a guide combines, the importer reads what was written, and loses no line.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Choice, composeGuide } from './compose-guide.ts'
import { guideOf } from './lines.ts'

/** Reads one number after the other from a drawn list, so that a failure shrinks to the first layouts. */
function chooserOf(numbers: readonly number[]): Choice {
  let at = 0
  return (options) => {
    const drawn = numbers[at % numbers.length] ?? 0
    at += 1
    const option = options[drawn % options.length]
    if (option === undefined) throw new Error('no options')
    return option
  }
}

describe('a guide composed of any layouts', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 60 }), { minLength: 40, maxLength: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (numbers, end) => {
          const truth = composeGuide(chooserOf(numbers))
          const guide = guideOf(truth.text.replaceAll('\n', end))
          expect(['standard', 'standard-bare']).toContain(guide.family)
          expect(guide.role).toBe('Lamp Keeper')
          expect(guide.sections.map((section) => section.kind)).toEqual(truth.sections)
          const bands = guide.salary?.bands ?? []
          expect(bands.map((one) => [one.label, one.minYears, one.maxYears, one.min, one.max, one.openEnded])).toEqual(
            truth.bands,
          )
          expect(guide.skills.map((skill) => skill.name)).toEqual(truth.skills)
          expect(guide.skills.flatMap((skill) => (skill.tools === undefined ? [] : [skill.tools]))).toEqual(truth.tools)
          expect(guide.ladder.map((stage) => stage.stage)).toEqual(truth.stages)
          expect(guide.ladder.map((stage) => stage.isThisRole)).toEqual([false, true, false])
          expect(guide.learning.map((step) => step.title)).toEqual(truth.steps)
          const items = guide.learning.flatMap((step) => step.items)
          const books = items.filter((item) => item.type === 'book')
          expect(books.map((item) => [item.title, item.creator, item.source])).toEqual(truth.books)
          const courses = items.filter((item) => item.type === 'course')
          expect(courses.map((item) => [item.title, item.source])).toEqual(truth.courses)
          expect(guide.companies.map(({ type, names }) => ({ type, names }))).toEqual(truth.companies)
          expect(guide.interview.map((one) => one.question)).toEqual(truth.questions)
          expect(guide.interview.every((one) => one.answered)).toBe(true)
          expect(guide.bodyTags).toEqual(truth.tags)
        },
      ),
      { numRuns: 300 },
    )
  })
})
