// Makes a PDF of Chromium small: it writes one line of plain text for each tagged cell; packed into object streams (PDF 1.5) they take a tenth.

import { deflateSync } from 'node:zlib'

/** Objects of one stream; a reader that wants one of them unpacks them all. */
const perStream = 200

type Found = { number: number; body: Uint8Array }

const text = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const bytesOf = (written: string) => Buffer.from(written, 'latin1')

/** A PDF that is built otherwise than expected comes back as it came: it is whole, only larger. */
export function compactPdf(pdf: Uint8Array): Uint8Array {
  const trailer = readTrailer(pdf)
  if (trailer === null) return pdf
  const found = readObjects(pdf, trailer.offsets, trailer.tableAt)
  if (found === null) return pdf
  const packed = write(found, trailer.size, trailer.entries)
  return packed.byteLength < pdf.byteLength ? packed : pdf
}

type Trailer = { tableAt: number; size: number; offsets: Map<number, number>; entries: string }

/** One cross-reference table and nothing that refers to another one. */
function readTrailer(pdf: Uint8Array): Trailer | null {
  const end = text(pdf.subarray(-64))
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  if (!Number.isInteger(tableAt) || tableAt >= pdf.byteLength) return null
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n<<\/Size \d+\n([\s\S]*?)>>\nstartxref/.exec(
    text(pdf.subarray(tableAt)),
  )
  const [, size = '', lines = '', entries = ''] = table ?? []
  if (table === null || /\/(?:Prev|Encrypt|XRefStm)\b/.test(entries)) return null
  const offsets = new Map<number, number>()
  for (const [number, line] of lines.split('\n').entries()) {
    if (line[17] === 'n') offsets.set(number, Number(line.slice(0, 10)))
  }
  return { tableAt, size: Number(size), offsets, entries }
}

function readObjects(pdf: Uint8Array, offsets: Map<number, number>, tableAt: number): Found[] | null {
  const inOrder = [...offsets].sort(([, a], [, b]) => a - b)
  const found: Found[] = []
  for (const [index, [number, from]] of inOrder.entries()) {
    const whole = pdf.subarray(from, inOrder[index + 1]?.[1] ?? tableAt)
    const head = bytesOf(`${number} 0 obj\n`)
    const tail = bytesOf('\nendobj\n')
    const fits = Buffer.compare(whole.subarray(0, head.length), head) === 0
    if (!fits || Buffer.compare(whole.subarray(-tail.length), tail) !== 0) return null
    found.push({ number, body: whole.subarray(head.length, whole.byteLength - tail.length) })
  }
  return found
}

const isStream = ({ body }: Found) => text(body.subarray(-9)) === 'endstream'

function write(found: Found[], size: number, entries: string): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const put = (part: Uint8Array) => {
    const at = length
    parts.push(part)
    length += part.byteLength
    return at
  }
  /** Type, place and index of each object, as the cross-reference stream holds them. */
  const places = new Map<number, [number, number, number]>([[0, [0, 0, 0xffff]]])
  const putStream = (number: number, dictionary: string, content: Uint8Array) => {
    const packed = deflateSync(content, { level: 9 })
    const at = put(bytesOf(`${number} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${packed.byteLength}>>stream\n`))
    put(packed)
    put(bytesOf('\nendstream\nendobj\n'))
    places.set(number, [1, at, 0])
  }

  // The second line tells transfer programs that the file is binary.
  put(Buffer.concat([bytesOf('%PDF-1.5\n%'), Buffer.from([0xd3, 0xeb, 0xe9, 0xe1]), bytesOf('\n')]))
  for (const one of found.filter(isStream)) {
    const at = put(bytesOf(`${one.number} 0 obj\n`))
    put(one.body)
    put(bytesOf('\nendobj\n'))
    places.set(one.number, [1, at, 0])
  }
  let next = size
  const plain = found.filter((one) => !isStream(one))
  for (let from = 0; from < plain.length; from += perStream) {
    const group = plain.slice(from, from + perStream)
    const numbers: string[] = []
    let at = 0
    for (const [index, { number, body }] of group.entries()) {
      numbers.push(`${number} ${at}`)
      places.set(number, [2, next, index])
      at += body.byteLength + 1
    }
    const head = bytesOf(`${numbers.join(' ')}\n`)
    const content = Buffer.concat([head, ...group.flatMap(({ body }) => [body, bytesOf('\n')])])
    putStream(next, `/Type/ObjStm/N ${group.length}/First ${head.byteLength}`, content)
    next += 1
  }
  const tableAt = length
  places.set(next, [1, tableAt, 0])
  const rows = Buffer.alloc((next + 1) * 7)
  for (let number = 0; number <= next; number += 1) {
    const [type, place, index] = places.get(number) ?? [0, 0, 0xffff]
    rows.writeUInt8(type, number * 7)
    rows.writeUInt32BE(place, number * 7 + 1)
    rows.writeUInt16BE(index, number * 7 + 5)
  }
  putStream(next, `/Type/XRef/Size ${next + 1}/W[1 4 2]\n${entries}`, rows)
  put(bytesOf(`startxref\n${tableAt}\n%%EOF\n`))
  return Buffer.concat(parts)
}
