// Looks whether the write-ahead log that a crash left behind is whole; SQLite itself passes over what is not, without a word.

import { readFileSync, statSync } from 'node:fs'

const headerBytes = 32
const frameHeaderBytes = 24

type Sums = [number, number]

/** The checksum of SQLite's file format, over words of eight bytes. */
function sum(view: DataView, from: number, to: number, little: boolean, [first, second]: Sums): Sums {
  let [a, b] = [first, second]
  for (let at = from; at < to; at += 8) {
    a = (a + view.getUint32(at, little) + b) >>> 0
    b = (b + view.getUint32(at + 4, little) + a) >>> 0
  }
  return [a, b]
}

const sameSums = (view: DataView, at: number, [a, b]: Sums): boolean =>
  view.getUint32(at) === a && view.getUint32(at + 4) === b

/**
 * null: whole, as far as can be told. A power failure may tear the commit that was being written, which nobody was told is
 * saved; commits that follow a torn frame were saved, and are lost.
 */
export function damageOfLog(path: string): string | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size <= headerBytes) return null
  const bytes = readFileSync(path)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.getUint32(0)
  // The header never reached the disk, so nothing that follows it was said to be saved.
  if (magic === 0) return null
  const little = magic === 0x377f0682
  const header = sum(view, 0, 24, little, [0, 0])
  if ((magic & 0xfffffffe) !== 0x377f0682 || !sameSums(view, 24, header)) return 'its header is damaged'
  const pageBytes = view.getUint32(8)
  const frameBytes = frameHeaderBytes + pageBytes
  const frames = Math.floor((size - headerBytes) / frameBytes)
  let sums = header
  let torn: number | null = null
  let commitsAfter = 0
  for (let frame = 0; frame < frames; frame += 1) {
    const at = headerBytes + frame * frameBytes
    const ofThisLog = view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20)
    if (torn === null) {
      // Frames of an earlier turn of the log begin here.
      if (!ofThisLog && !laterOfThisLog(view, frame, frames, frameBytes)) return null
      const next = sum(view, at, at + 8, little, sums)
      sums = sum(view, at + frameHeaderBytes, at + frameBytes, little, next)
      if (!ofThisLog || !sameSums(view, at + 16, sums)) torn = frame
    }
    const commits = view.getUint32(at + 4) !== 0
    if (torn !== null && ofThisLog && commits) commitsAfter += 1
  }
  // One may be the commit that was never finished.
  return torn !== null && commitsAfter > 1 ? `frame ${torn + 1} of ${frames} is damaged` : null
}

function laterOfThisLog(view: DataView, from: number, frames: number, frameBytes: number): boolean {
  for (let frame = from + 1; frame < frames; frame += 1) {
    const at = headerBytes + frame * frameBytes
    if (view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20)) return true
  }
  return false
}
