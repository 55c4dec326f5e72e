// Packing a PDF loses nothing that a reader sees, and leaves alone what it does not know.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compactPdf } from '#core/use-cases/compact-pdf.ts'
import { poppler } from '../../shells/host.ts'

const folder = mkdtempSync(join(tmpdir(), 'shirube-compact-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As Chromium writes them: one table, no generation but 0, objects in the order of their numbers. */
function pdfOf(bodies: string[], entries = '/Root 1 0 R\n/Info 2 0 R'): Buffer {
  let file = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n'
  const offsets = bodies.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}\n${entries}>>\n`
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF\n`, 'latin1')
}

const drawn = 'BT /F1 24 Tf 72 700 Td (Plan) Tj ET'
const page = [
  '<</Type /Catalog\n/Pages 3 0 R>>',
  '<</Title (A title)>>',
  '<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>',
  '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 595 842]\n/Resources <</Font <</F1 6 0 R>>>>\n/Contents 5 0 R>>',
  `<</Length ${drawn.length}>> stream\n${drawn}\nendstream`,
  '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>',
]
/** Cells of a tagged table, a group of object streams and more. */
const cells = Array.from({ length: 500 }, (_, index) => `<</Type /StructElem\n/S /TD\n/P 3 0 R\n/ID (node${index})>>`)
const whole = pdfOf([...page, ...cells])

describe('a packed PDF', () => {
  const packed = compactPdf(whole)
  const file = join(folder, 'packed.pdf')
  writeFileSync(file, packed)

  it('is a tenth as large and reads the same', () => {
    expect(packed.byteLength).toBeLessThan(whole.byteLength / 7)
    expect(poppler('pdfinfo', [file])).toMatch(/Title:\s+A title[\s\S]*Pages:\s+1[\s\S]*PDF version:\s+1\.5/)
    expect(poppler('pdftotext', [file, '-']).trim()).toBe('Plan')
  })

  it('is not packed twice', () => {
    expect(compactPdf(packed)).toBe(packed)
  })
})

describe('what is built otherwise', () => {
  const broken = Buffer.from(whole)
  broken.write('9999999999', whole.indexOf('xref\n') + 30, 'latin1')
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('%PDF-1.7 …')],
    ['half a file', whole.subarray(0, whole.length / 2)],
    ['a file with an earlier table', pdfOf([...page, ...cells], '/Root 1 0 R\n/Prev 17')],
    ['a locked file', pdfOf([...page, ...cells], '/Root 1 0 R\n/Encrypt 2 0 R')],
    ['a table that points nowhere', broken],
    ['a file that would only grow', pdfOf(page.slice(0, 2))],
  ])('comes back as it came: %s', (_what, bytes) => {
    expect(compactPdf(bytes)).toBe(bytes)
  })
})
