// Refuses text that would keep a Markdown parser busy for seconds, before anything is parsed.
import { failed, type ParseFailure } from './parsed-file.ts'

/** The longest line in real guides has about 1 000 characters. */
const maxLineLength = 100_000
const maxLines = 100_000
/** Real guides nest three deep; unified needs seconds from about 300 levels on. */
const maxDepth = 60
/** Emphasis is matched in quadratic time within a paragraph; 2 000 marks take about 0.1 s. */
const maxMarksInParagraph = 2_000

/** Real guides have about 60. */
const maxHeadings = 3_000

export function checkLimits(text: string): ParseFailure | null {
  const lines = text.split('\n')
  if (lines.length > maxLines) return failed('too-complex', null, `The file has more than ${maxLines} lines.`).failure
  let marks = 0
  let brackets = 0
  let headings = 0
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    if (line.length > maxLineLength) {
      return failed(
        'line-too-long',
        number,
        `Line ${number} has ${line.length} characters; the limit is ${maxLineLength}.`,
      ).failure
    }
    if (nestingDepth(line) > maxDepth) {
      return failed('too-deep', number, `Line ${number} is nested more than ${maxDepth} levels deep.`).failure
    }
    if (/^\s{0,3}#{1,6}\s|\u20e3/.test(line)) headings += 1
    if (headings > maxHeadings) {
      return failed('too-complex', number, `The file has more than ${maxHeadings} headings.`).failure
    }
    if (line.trim() === '') {
      marks = 0
      brackets = 0
      continue
    }
    // Every table row is parsed on its own, so its marks do not add up with those of its neighbours.
    if (line.trimStart().startsWith('|')) {
      marks = 0
      brackets = 0
    }
    marks += countRuns(line, '*') + countRuns(line, '_')
    brackets += countRuns(line, '[', true)
    if (marks > maxMarksInParagraph || brackets > maxMarksInParagraph) {
      return failed(
        'too-complex',
        number,
        `The paragraph at line ${number} holds more than ${maxMarksInParagraph} marks.`,
      ).failure
    }
  }
  return null
}

/** Quote marks, list marks and indentation at the start of a line, each one level. */
function nestingDepth(line: string): number {
  let depth = 0
  let spaces = 0
  let marks = 0
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]
    if (character === ' ') spaces += 1
    else if (character === '\t') spaces += 4
    else if (character === '>') depth += 1
    else if ((character === '-' || character === '*' || character === '+') && line[index + 1] === ' ') marks += 1
    else return depth + marks + (marks > 0 || /[\d]/.test(character ?? '') ? Math.floor((spaces - marks) / 2) : 0)
  }
  // Nothing but marks: a rule such as `- - -`, or an empty quote.
  return depth
}

function countRuns(line: string, mark: string, each = false): number {
  let runs = 0
  let from = line.indexOf(mark)
  while (from >= 0) {
    runs += 1
    from += 1
    if (!each) while (line[from] === mark) from += 1
    from = line.indexOf(mark, from)
  }
  return runs
}
