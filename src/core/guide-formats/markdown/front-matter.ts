// Finds the front matter by its fence lines and reads it as JSON or YAML; nothing in it is ever executed.
import { LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '#contract/guide.ts'

export type FrontMatter = {
  format: 'json' | 'yaml' | 'none'
  values: Record<string, unknown>
  /** The number of lines before the body. */
  bodyAfter: number
  /** The first line inside the fences, 0 without front matter. */
  firstLine: number
  diagnostics: Diagnostic[]
}

/** Real front matter has 40 lines; YAML beyond this size is a trap. */
const maxFrontMatterLength = 64 * 1024
/** JSON strings cannot hold line breaks, but a malformed block may hold a rule before its true end. */
const maxFencesTried = 4

export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  const opening = /^---[ \t]*([A-Za-z][A-Za-z0-9_-]*)?[ \t]*$/.exec((lines[start] ?? '').trimEnd())
  if (!opening) return none(0, [missing()])
  const language = (opening[1] ?? '').toLowerCase()
  const fences: number[] = []
  for (let index = start + 1; index < lines.length && fences.length < maxFencesTried; index += 1) {
    if (/^---[ \t]*$/.test(lines[index] ?? '') || (language !== 'json' && /^\.\.\.[ \t]*$/.test(lines[index] ?? '')))
      fences.push(index)
  }
  if (language === 'json') return readJson(lines, start, fences)
  if (language === '' || language === 'yaml' || language === 'yml')
    return readYaml(lines, start, fences, language !== '')
  return refuse(lines, start, fences, language)
}

function readJson(lines: readonly string[], start: number, fences: readonly number[]): FrontMatter {
  let problem: { message: string; line: number } | null = null
  for (const fence of fences) {
    const source = lines.slice(start + 1, fence).join('\n')
    if (source.length > maxFrontMatterLength) break
    try {
      const values: unknown = JSON.parse(source)
      if (isRecord(values)) return found('json', values, fence + 1, start + 2)
      problem ??= { message: 'The JSON front matter is not an object.', line: start + 2 }
      break
    } catch (error) {
      problem ??= {
        message: `The JSON front matter cannot be read: ${messageOf(error)}`,
        line: start + 2 + errorLine(error, source),
      }
    }
  }
  const fence = fences[0]
  if (fence !== undefined) {
    const { message, line } = problem ?? { message: 'The front matter is too long.', line: start + 1 }
    return none(fence + 1, [invalid(line, message)])
  }
  return readUnclosedJson(lines, start)
}

/** Without a closing fence a block that ends in a lone brace is still whole; else the body begins at the first heading. */
function readUnclosedJson(lines: readonly string[], start: number): FrontMatter {
  const diagnostic: Diagnostic = {
    severity: 'error',
    line: start + 1,
    code: 'front-matter-unclosed',
    message: 'The front matter has no closing fence.',
  }
  for (let index = start + 1; index < Math.min(lines.length, start + 500); index += 1) {
    if (!/^\}\s*$/.test(lines[index] ?? '')) continue
    try {
      const values: unknown = JSON.parse(lines.slice(start + 1, index + 1).join('\n'))
      if (isRecord(values)) return { ...found('json', values, index + 1, start + 2), diagnostics: [diagnostic] }
    } catch {
      // A brace inside the block: the next lone brace may close it.
    }
  }
  return none(unclosedBody(lines, start), [diagnostic])
}

function readYaml(lines: readonly string[], start: number, fences: readonly number[], isNamed: boolean): FrontMatter {
  const looksLikeMapping = /^[\w"'-]+\s*:/.test(lines.slice(start + 1).find((line) => line.trim() !== '') ?? '')
  const fence = fences[0]
  if (fence === undefined) {
    if (!looksLikeMapping && !isNamed) return none(0, [missing()])
    const end = unclosedBody(lines, start)
    const read = parseYaml(lines, start, end)
    const diagnostic: Diagnostic = {
      severity: 'error',
      line: start + 1,
      code: 'front-matter-unclosed',
      message: 'The front matter has no closing fence.',
    }
    return 'values' in read
      ? { ...found('yaml', read.values, end, start + 2), diagnostics: [diagnostic] }
      : none(end, [diagnostic])
  }
  const read = parseYaml(lines, start, fence)
  if ('values' in read) return found('yaml', read.values, fence + 1, start + 2)
  // A body may begin with a rule: only a block that looks like keys and values is broken front matter.
  if (!looksLikeMapping && !isNamed) return none(0, [missing()])
  return none(fence + 1, [invalid(read.line, read.message)])
}

function parseYaml(
  lines: readonly string[],
  start: number,
  end: number,
): { values: Record<string, unknown> } | { line: number; message: string } {
  const source = lines.slice(start + 1, end).join('\n')
  if (source.length > maxFrontMatterLength) return { line: start + 1, message: 'The front matter is too long.' }
  try {
    const lineCounter = new LineCounter()
    const document = parseDocument(source, { schema: 'core', lineCounter, prettyErrors: false, logLevel: 'silent' })
    const error = document.errors[0]
    if (error !== undefined) {
      const line = start + 1 + lineCounter.linePos(error.pos[0]).line
      return { line, message: `The YAML front matter cannot be read: ${error.message}` }
    }
    const values: unknown = document.toJS({ maxAliasCount: 50 })
    return isRecord(values) ? { values } : { line: start + 2, message: 'The YAML front matter is not a mapping.' }
  } catch (error) {
    return { line: start + 2, message: `The YAML front matter cannot be read: ${messageOf(error)}` }
  }
}

/** Other languages would have to be run or need their own reader. */
function refuse(lines: readonly string[], start: number, fences: readonly number[], language: string): FrontMatter {
  const isCode =
    /^(js|javascript|jsx|mjs|cjs|ts|typescript|coffee|coffeescript|cson|node|eval|lua|ruby|python|php)$/.test(language)
  const diagnostic: Diagnostic = {
    severity: 'error',
    line: start + 1,
    code: isCode ? 'front-matter-executable' : 'front-matter-invalid',
    message: isCode
      ? `The front matter is written in ${language}; programs in guides are never run.`
      : `The front matter is written in ${language}, which is not supported.`,
  }
  const fence = fences[0]
  return none(fence === undefined ? unclosedBody(lines, start) : fence + 1, [diagnostic])
}

function unclosedBody(lines: readonly string[], start: number): number {
  const heading = lines.findIndex((line, index) => index > start && /^#{1,6}\s+\S/.test(line))
  const blank = lines.findIndex((line, index) => index > start && line.trim() === '')
  const ends = [heading, blank].filter((index) => index > 0)
  return ends.length === 0 ? start + 1 : Math.min(...ends)
}

function found(
  format: 'json' | 'yaml',
  values: Record<string, unknown>,
  bodyAfter: number,
  firstLine: number,
): FrontMatter {
  return { format, values, bodyAfter, firstLine, diagnostics: [] }
}

function none(bodyAfter: number, diagnostics: Diagnostic[]): FrontMatter {
  return { format: 'none', values: {}, bodyAfter, firstLine: 0, diagnostics }
}

function missing(): Diagnostic {
  return { severity: 'info', line: 1, code: 'front-matter-missing', message: 'The guide has no front matter.' }
}

function invalid(line: number, message: string): Diagnostic {
  return { severity: 'error', line, code: 'front-matter-invalid', message }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** V8 names either a position or, for a missing end, none: then it is the last line. */
function errorLine(error: unknown, source: string): number {
  const message = messageOf(error)
  const line = /line (\d+)/.exec(message)
  if (line) return Number(line[1]) - 1
  const position = /position (\d+)/.exec(message)
  if (position) return source.slice(0, Number(position[1])).split('\n').length - 1
  return Math.max(0, source.trimEnd().split('\n').length - 1)
}
