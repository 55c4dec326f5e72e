// Turns the files of an import into the guides to be read: a file is one, an archive stands for those inside it.

import type { DiagnosticCode } from '#contract/guide.ts'
import { limits } from '#contract/limits.ts'
import { isOtherDocument } from '#core/guide-formats/other-names.ts'
import { type ByteSource, isArchiveName, openZip } from '#core/guide-formats/zip.ts'

export type UnreadFile = {
  ok: false
  code: DiagnosticCode
  line: number | null
  detail: string
  /** The library's guide that would have been replaced, and stays. */
  kept: { slug: string; role: string } | null
}

export const unread = (code: DiagnosticCode, detail: string, line: number | null = null): UnreadFile => ({
  kept: null,
  ok: false,
  code,
  line,
  detail,
})

/** A file as it came, or the reason why nothing of it did. */
export type ImportFile = { fileName: string; byteLength: number; content: ByteSource['part'] | UnreadFile }

/** One guide to be read, or known not to be one. */
export type ImportSource = {
  /** Outside of any archive; from this the slug is made when the guide has none. */
  guideName: string
  /** As the report shows it. */
  fileName: string
  file: number
  archived: string | null
  byteLength: number
  content: (() => Promise<Uint8Array>) | UnreadFile
}

export function inMemory(fileName: string, bytes: Uint8Array): ImportFile {
  return {
    fileName,
    byteLength: bytes.byteLength,
    content: async (offset, length) => bytes.subarray(offset, offset + length),
  }
}

/** The longest name that storage takes; the end of it tells more. */
const shortened = (name: string): string => name.slice(-limits.name)

function sourceOf({ fileName, byteLength }: ImportFile, file: number, content: ImportSource['content']): ImportSource {
  return { guideName: shortened(fileName), fileName, file, archived: null, byteLength, content }
}

/** What came along with a folder; a file that was chosen by itself has no folder in its name. */
const cameAlong = (name: string): boolean => name.includes('/') && isOtherDocument(name)

const leftOut = unread('left-out', 'Files of this name are no guides; chosen by itself it is imported.')

function plainSource(received: ImportFile, file: number): ImportSource {
  const { byteLength, content } = received
  if (cameAlong(received.fileName)) return sourceOf(received, file, leftOut)
  if (typeof content !== 'function') return sourceOf(received, file, content)
  const tooLarge = unread('too-large', `The file has ${byteLength} bytes; the limit is ${limits.guideBytes}.`)
  return sourceOf(received, file, byteLength > limits.guideBytes ? tooLarge : () => content(0, byteLength))
}

async function archiveSources(archive: ImportFile, file: number): Promise<ImportSource[]> {
  const { fileName, byteLength, content } = archive
  const whole = (problem: UnreadFile): ImportSource[] => [sourceOf(archive, file, problem)]
  if (typeof content !== 'function') return whole(content)
  const opened = await openZip({ byteLength, part: content })
  if (!opened.ok) return whole(unread(opened.failure.code, opened.failure.message))
  if (opened.files.length === 0) {
    return whole(unread('archive-empty', `None of its ${opened.otherFiles} files is a Markdown file.`))
  }
  return opened.files.map((one) => ({
    guideName: shortened(one.name),
    fileName: `${fileName} › ${one.name}`,
    file,
    archived: one.name,
    byteLength: one.byteLength,
    content: isOtherDocument(one.name) ? leftOut : 'code' in one ? unread(one.code, one.message) : one.bytes,
  }))
}

/** How many entries an import may have, archives opened. */
const mostSources = 2 * limits.uploadFiles

export async function findSources(files: readonly ImportFile[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = []
  for (const [index, file] of files.entries()) {
    const found = isArchiveName(file.fileName) ? await archiveSources(file, index) : [plainSource(file, index)]
    if (sources.length + found.length <= mostSources) sources.push(...found)
    else {
      const detail = `The import has more than ${mostSources} files.`
      sources.push(sourceOf(file, index, unread('too-complex', detail)))
    }
  }
  return sources
}
