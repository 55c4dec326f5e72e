// Writes small zip archives byte by byte, so that tests can also write wrong ones.
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  name: string | Uint8Array
  data: Uint8Array
  /** Sets the flag that says that the data is encrypted. */
  encrypted?: boolean
  /** What the directory claims instead of the true size. */
  claimedSize?: number
}

export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name
    const packed = deflateRawSync(entry.data)
    const shared = new DataView(new ArrayBuffer(26))
    shared.setUint16(0, 20, true)
    shared.setUint16(2, entry.encrypted === true ? 1 : 0, true)
    shared.setUint16(4, 8, true)
    shared.setUint32(10, crc32(entry.data), true)
    shared.setUint32(14, packed.length, true)
    shared.setUint32(18, entry.claimedSize ?? entry.data.length, true)
    shared.setUint16(22, name.length, true)
    const local = concat([signature(0x04034b50), new Uint8Array(shared.buffer), name, packed])
    const tail = new DataView(new ArrayBuffer(14))
    tail.setUint32(10, offset, true)
    const central = [
      signature(0x02014b50),
      Uint8Array.from([20, 0]),
      new Uint8Array(shared.buffer),
      new Uint8Array(tail.buffer),
      name,
    ]
    parts.push(local)
    directory.push(concat(central))
    offset += local.length
  }
  const central = concat(directory)
  const end = new DataView(new ArrayBuffer(18))
  end.setUint16(4, entries.length, true)
  end.setUint16(6, entries.length, true)
  end.setUint32(8, central.length, true)
  end.setUint32(12, offset, true)
  return concat([...parts, central, signature(0x06054b50), new Uint8Array(end.buffer)])
}

function signature(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value, true)
  return new Uint8Array(view.buffer)
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
