// How long the career plan takes to print, browser start included, and how large the PDF is.

import { openBenchApp } from './app.ts'
import { kilobytes, milliseconds, printTable, timed } from './table.ts'

const { ask, slug, close } = await openBenchApp()
let bytes = 0
const { median, p95, runs } = await timed(5, async () => {
  const { base64 } = await ask('report.print', { slug, language: 'ja' })
  bytes = Buffer.from(base64, 'base64').byteLength
})
printTable(
  'Career plan PDF (sample guide)',
  ['median', '95 %', 'runs', 'size'],
  [[milliseconds(median), milliseconds(p95), String(runs), kilobytes(bytes)]],
)
await close()
