// `shirube check`: reads guides without importing them and tells what was read and what was not.

import { open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Diagnostic, DiagnosticCode, Guide } from '#contract/guide.ts'
import { limits } from '#contract/limits.ts'
import { openZip } from '#core/guide-formats/zip.ts'
import { createParser, type Parser } from '#core/run-parser.ts'
import { UsageError } from '../loopback/host-options.ts'
import type { Language } from '../loopback/language.ts'
import { anyNumber, type Command, readWords } from './command.ts'
import { type FoundFile, type ReadableFile, reasonOf } from './find-files.ts'
import { findGuides } from './find-guides.ts'
import { findingText } from './findings.ts'
import { createProgress } from './progress.ts'
import { isArchive } from './send-files.ts'

type CheckFailure = { code: DiagnosticCode; line: number | null; message: string }

type Checked = { file: string; guide: Guide } | { file: string; failure: CheckFailure }

export const check: Command = async (args, context) => {
  const { language, words, out, err } = context
  const options = { json: { type: 'boolean' }, strict: { type: 'boolean' } } as const
  const { values, positionals } = readWords(args, options, language, anyNumber)
  if (positionals.length === 0) throw new UsageError(words.usage(words.filesNeeded))

  const progress = createProgress(context)
  const found = await findGuides(positionals, context, progress)
  if (found === null) return 2
  const tell = (done: number) => progress.tell('reading', done, found.length)
  const checked = await checkAll(found, tell).finally(progress.end)
  const unreadable = checked.filter((one) => 'failure' in one).length
  const warnings = checked.flatMap(warningsOf).length
  if (values.json) out(`${JSON.stringify(checked.map(asJson), null, 2)}\n`)
  else {
    out(checked.flatMap((one) => linesOf(one, language)).join(''))
    err(`${words.checked(checked.length, unreadable, warnings)}\n`)
  }
  if (unreadable > 0) return 2
  return values.strict && warnings > 0 ? 1 : 0
}

async function checkAll(files: readonly FoundFile[], tell: (done: number) => void): Promise<Checked[]> {
  const parser = createParser()
  try {
    const checked: Checked[] = []
    for (const [done, file] of files.entries()) {
      tell(done)
      if ('reason' in file) checked.push({ file: file.path, failure: unreadableFile(file.reason) })
      else if (isArchive(file.path)) checked.push(...(await checkArchive(parser, file)))
      else checked.push(await checkOne(parser, file))
    }
    return checked
  } finally {
    await parser.close()
  }
}

const unreadableFile = (reason: string): CheckFailure => ({
  code: 'file-unreadable',
  line: null,
  message: `The file could not be read: ${reason}.`,
})

async function checkOne(parser: Parser, { path: file, byteLength }: ReadableFile): Promise<Checked> {
  // The parser has its own, smaller limit; this one keeps a film from being read into memory.
  if (byteLength > limits.uploadFileBytes) {
    return { file, failure: { code: 'too-large', line: null, message: `The file has ${byteLength} bytes.` } }
  }
  return checkBytes(parser, file, basename(file), () => readFile(file))
}

async function checkBytes(
  parser: Parser,
  file: string,
  fileName: string,
  read: () => Promise<Uint8Array>,
): Promise<Checked> {
  try {
    const parsed = await parser.parse(await read(), fileName)
    return parsed.ok ? { file, guide: parsed.guide } : { file, failure: parsed.failure }
  } catch (error) {
    return { file, failure: unreadableFile(reasonOf(error)) }
  }
}

async function checkArchive(parser: Parser, { path, byteLength }: ReadableFile): Promise<Checked[]> {
  const handle = await open(path).catch((error: unknown) => reasonOf(error))
  if (typeof handle === 'string') return [{ file: path, failure: unreadableFile(handle) }]
  try {
    const part = async (offset: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, offset)
      return buffer.subarray(0, bytesRead)
    }
    const opened = await openZip({ byteLength, part })
    if (!opened.ok) return [{ file: path, failure: opened.failure }]
    const checked: Checked[] = []
    for (const one of opened.files) {
      const file = `${path} › ${one.name}`
      if ('code' in one) checked.push({ file, failure: { code: one.code, line: null, message: one.message } })
      else checked.push(await checkBytes(parser, file, one.name, one.bytes))
    }
    return checked
  } finally {
    await handle.close()
  }
}

const asJson = (one: Checked) => ('guide' in one ? one.guide : one)

const warningsOf = (one: Checked) =>
  'guide' in one ? one.guide.diagnostics.filter(({ severity }) => severity !== 'info') : []

function linesOf(one: Checked, language: Language): string[] {
  const findings: Omit<Diagnostic, 'endLine'>[] =
    'guide' in one ? one.guide.diagnostics : [{ severity: 'error', ...one.failure }]
  return findings.map(
    ({ severity, line, code, message }) =>
      `${one.file}:${line === null ? '' : `${line}:`} ${severity} ${code} ${findingText(code, message, language)}\n`,
  )
}
