// How much JavaScript and CSS the page loads before the first screen stands: index.html and all that it imports without asking.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { kilobytes, printTable } from './table.ts'

const renderer = resolve(import.meta.dirname, '../out/renderer')
const html = readFileSync(join(renderer, 'index.html'), 'utf8')

const found = new Map<string, Buffer>()

function visit(file: string): void {
  if (found.has(file) || !existsSync(join(renderer, file))) return
  const bytes = readFileSync(join(renderer, file))
  found.set(file, bytes)
  if (!file.endsWith('.js')) return
  const { module } = parseSync(file, bytes.toString('utf8'))
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
  ]
  for (const request of requests) {
    if (request.startsWith('.')) visit(posix.join(dirname(file), request))
  }
}

for (const [, path] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
  if (path !== undefined) visit(relative(renderer, resolve(renderer, path)).replaceAll('\\', '/'))
}

const sum = (type: string, measure: (bytes: Buffer) => number) =>
  [...found].filter(([file]) => file.endsWith(type)).reduce((total, [, bytes]) => total + measure(bytes), 0)

const plain = (bytes: Buffer) => bytes.byteLength
const gzip = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).byteLength
const count = (type: string) => [...found.keys()].filter((file) => file.endsWith(type)).length
const row = (name: string, type: string) => [
  name,
  String(count(type)),
  kilobytes(sum(type, plain)),
  kilobytes(sum(type, gzip)),
]

if (count('.js') === 0) throw new Error('index.html names no script')
printTable('Loaded at start', ['', 'files', 'minified', 'gzip'], [row('JavaScript', '.js'), row('CSS', '.css')])
