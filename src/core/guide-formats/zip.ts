// Opens a zip archive of guides where it lies: limits hold before anything is inflated, and each guide is inflated when its turn comes.
import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, validateFileName, type ZipFile } from 'yauzl'
import type { DiagnosticCode } from '#contract/guide.ts'
import { maxFileBytes } from './decode-text.ts'
import { type FailedFile, failed } from './parsed-file.ts'

/** Where an archive lies: in memory, or on disk, so that a large one never has to be held whole. */
export type ByteSource = { byteLength: number; part(offset: number, length: number): Promise<Uint8Array> }

/** bytes rejects when the data is damaged or longer than the directory says. */
type ArchivedFile = { name: string; byteLength: number; bytes(): Promise<Uint8Array> }
/** A Markdown file of the archive that is not taken out, and why. */
type RefusedEntry = { name: string; byteLength: number; code: DiagnosticCode; message: string }

/** In the order of the archive. */
export type OpenedZip = { ok: true; files: (ArchivedFile | RefusedEntry)[]; otherFiles: number } | FailedFile

export type ZipLimits = { archiveBytes: number; entries: number; inflatedBytes: number; ratio: number }

/** 10 000 guides of 30 kB are 300 MB, and never in memory at once; text is rarely packed better than 1 : 20. */
export const defaultZipLimits: ZipLimits = {
  archiveBytes: 200 * 1024 * 1024,
  entries: 20_000,
  inflatedBytes: 400 * 1024 * 1024,
  ratio: 200,
}

/** Small files of one repeated line are packed very well and do no harm. */
const ratioCountsFrom = 256 * 1024

export const isArchiveName = (name: string): boolean => /\.zip$/i.test(name)

export async function openZip(source: ByteSource, limits: ZipLimits = defaultZipLimits): Promise<OpenedZip> {
  const { byteLength } = source
  if (byteLength > limits.archiveBytes) {
    return failed('too-large', null, `The archive has ${byteLength} bytes; the limit is ${limits.archiveBytes}.`)
  }
  try {
    // Without decoding by the library its own check of paths is off too, so it is made here.
    const options = { decodeStrings: false, autoClose: false }
    const archive = await fromRandomAccessReaderPromise(new SourceReader(source), byteLength, options)
    if (archive.entryCount > limits.entries) {
      const message = `The archive has ${archive.entryCount} entries; the limit is ${limits.entries}.`
      return failed('too-complex', null, message)
    }
    return choose(archive, await listEntries(archive), limits)
  } catch (error) {
    return failed('archive-unreadable', null, `The archive cannot be read: ${messageOf(error)}`)
  }
}

function choose(archive: ZipFile, entries: readonly Entry[], limits: ZipLimits): OpenedZip {
  const files: (ArchivedFile | RefusedEntry)[] = []
  let otherFiles = 0
  let inflated = 0
  for (const entry of entries) {
    const name = entryName(entry)
    if (name.endsWith('/')) continue
    const byteLength = entry.uncompressedSize
    const problem = isArchiveName(name) ? nested : isMarkdown(name) ? refusal(entry, name, limits) : 'other'
    if (problem === 'other') otherFiles += 1
    else if (problem !== null) files.push({ name, byteLength, ...problem })
    else {
      inflated += byteLength
      files.push({ name, byteLength, bytes: () => inflate(archive, entry) })
    }
  }
  if (inflated > limits.inflatedBytes) {
    return failed('too-large', null, `The archive holds ${inflated} bytes; the limit is ${limits.inflatedBytes}.`)
  }
  return { ok: true, files, otherFiles }
}

/** Hidden files and the shadow files of macOS are nobody's guides. */
function isMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name) && !/(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(name)
}

type Refusal = Pick<RefusedEntry, 'code' | 'message'>

const nested: Refusal = { code: 'archive-nested', message: 'An archive inside an archive is not opened.' }

function refusal(entry: Entry, name: string, limits: ZipLimits): Refusal | null {
  if (validateFileName(name) !== null || name.includes('\0')) {
    return { code: 'archive-path', message: 'The name leads out of the archive.' }
  }
  if (entry.isEncrypted()) return { code: 'archive-encrypted', message: 'The file is encrypted.' }
  if (entry.uncompressedSize > maxFileBytes) {
    return { code: 'too-large', message: `The file has ${entry.uncompressedSize} bytes; the limit is ${maxFileBytes}.` }
  }
  if (entry.uncompressedSize > ratioCountsFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
    return { code: 'archive-bomb', message: `The file is packed more than 1 : ${limits.ratio}.` }
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
async function inflate(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part as Uint8Array)
  return Uint8Array.from(Buffer.concat(parts))
}

/** The directory is read in many small pieces, the end of the archive first; one read of this size serves hundreds of them. */
const blockBytes = 256 * 1024

class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource
  #block: { offset: number; bytes: Uint8Array } = { offset: 0, bytes: new Uint8Array() }

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#parts(start, end))
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#fill(position, length).then(
      () => {
        const { bytes, offset: start } = this.#block
        const found = bytes.subarray(position - start, position - start + length)
        buffer.set(found, offset)
        // A turn of its own: ten thousand entries must not become one long one.
        setImmediate(callback, null, found.length)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    )
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null)
  }

  async #fill(position: number, length: number): Promise<void> {
    const { bytes, offset } = this.#block
    if (position >= offset && position + length <= offset + bytes.length) return
    const wanted = Math.min(Math.max(length, blockBytes), this.#source.byteLength - position)
    this.#block = { offset: position, bytes: await this.#source.part(position, Math.max(wanted, 0)) }
  }

  async *#parts(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += blockBytes) yield await this.#source.part(at, Math.min(blockBytes, end - at))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
