// Takes the Markdown files out of a zip archive, with limits that hold before anything is inflated.
import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl'
import type { DiagnosticCode } from '#contract/guide.ts'
import { maxFileBytes } from './decode-text.ts'
import { type FailedFile, failed } from './parsed-file.ts'

type ArchivedFile = { name: string; bytes: Uint8Array }
/** A Markdown file of the archive that was not taken out, and why. */
type SkippedEntry = { name: string; code: DiagnosticCode; message: string }
export type Unzipped = { ok: true; files: ArchivedFile[]; skipped: SkippedEntry[]; otherFiles: number } | FailedFile

export type ZipLimits = { archiveBytes: number; entries: number; inflatedBytes: number; ratio: number }

/** 2 000 guides of 40 kB are 80 MB; text is rarely packed better than 1 : 20. */
export const defaultZipLimits: ZipLimits = {
  archiveBytes: 200 * 1024 * 1024,
  entries: 20_000,
  inflatedBytes: 200 * 1024 * 1024,
  ratio: 200,
}

/** Small files of one repeated line are packed very well and do no harm. */
const ratioCountsFrom = 256 * 1024

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 0x03 || bytes[2] === 0x05) &&
    bytes[3] === (bytes[2] ?? 0) + 1
  )
}

export async function readZip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): Promise<Unzipped> {
  if (bytes.length > limits.archiveBytes) {
    return failed('too-large', null, `The archive has ${bytes.length} bytes; the limit is ${limits.archiveBytes}.`)
  }
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: false,
    })
    if (archive.entryCount > limits.entries) {
      return failed(
        'too-complex',
        null,
        `The archive has ${archive.entryCount} entries; the limit is ${limits.entries}.`,
      )
    }
    return await unpack(archive, await listEntries(archive), limits)
  } catch (error) {
    return failed('file-unreadable', null, `The archive cannot be read: ${messageOf(error)}`)
  }
}

async function unpack(archive: ZipFile, entries: readonly Entry[], limits: ZipLimits): Promise<Unzipped> {
  const files: ArchivedFile[] = []
  const skipped: SkippedEntry[] = []
  let otherFiles = 0
  let inflated = 0
  for (const entry of entries) {
    const name = entryName(entry)
    if (name.endsWith('/')) continue
    if (!isMarkdown(name)) {
      otherFiles += 1
      continue
    }
    const problem = refusal(entry, name, limits)
    if (problem !== null) {
      skipped.push({ name, ...problem })
      continue
    }
    inflated += entry.uncompressedSize
    if (inflated > limits.inflatedBytes) {
      return failed('too-large', null, `The archive holds more than ${limits.inflatedBytes} bytes.`)
    }
    try {
      files.push({ name, bytes: await inflate(archive, entry) })
    } catch (error) {
      skipped.push({ name, code: 'file-unreadable', message: `The file cannot be unpacked: ${messageOf(error)}` })
    }
  }
  return { ok: true, files, skipped, otherFiles }
}

/** Hidden files and the shadow files of macOS are nobody's guides. */
function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name) && !/(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(name)
}

function refusal(entry: Entry, name: string, limits: ZipLimits): Omit<SkippedEntry, 'name'> | null {
  // Without decoding by the library its own check of paths is off too, so it is made here.
  const path = validateFileName(name)
  if (path !== null || name.includes('\0'))
    return { code: 'file-unreadable', message: 'The name leads out of the archive.' }
  if (entry.isEncrypted()) return { code: 'file-unreadable', message: 'The file is encrypted.' }
  if (entry.uncompressedSize > maxFileBytes) {
    return { code: 'too-large', message: `The file has ${entry.uncompressedSize} bytes; the limit is ${maxFileBytes}.` }
  }
  if (entry.uncompressedSize > ratioCountsFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
    return { code: 'too-complex', message: `The file is packed more than 1 : ${limits.ratio}.` }
  }
  return null
}

/** Windows writes names in Shift_JIS without saying so; what is valid UTF-8 with Japanese in it is UTF-8. */
function entryName(entry: Entry): string {
  const raw: unknown = entry.fileName
  const bytes = raw instanceof Uint8Array ? raw : new TextEncoder().encode(String(raw))
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\\', '/').normalize('NFC')
    } catch {
      // Not this encoding: the next one.
    }
  }
  return new TextDecoder('latin1').decode(bytes).replaceAll('\\', '/')
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('error', reject)
    archive.on('end', () => resolve(entries))
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      archive.readEntry()
    })
    archive.readEntry()
  })
}

/** The library ends the stream with an error when the data is longer than the directory says. */
function inflate(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) {
        reject(error ?? new Error('no data'))
        return
      }
      const parts: Uint8Array[] = []
      stream.on('error', reject)
      stream.on('data', (part: Uint8Array) => parts.push(part))
      stream.on('end', () => resolve(Uint8Array.from(Buffer.concat(parts))))
    })
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
