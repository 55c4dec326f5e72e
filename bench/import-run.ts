// One import of N guides through the requests that the screens make; prints what it took as JSON. Run by import.bench.ts.

import { setTimeout as wait } from 'node:timers/promises'
import { openApp } from '#core/app.ts'
import { askThrough } from '../src/cli/core.ts'
import { programFiles } from '../src/loopback/program-files.ts'
import { benchGuide } from './import-guides.ts'
import { watchLoop, watchTurns } from './watch-loop.ts'

const [count = '1000', dataFolder = ''] = process.argv.slice(2)
const guides = Number(count)

const built = (name: string) => new URL(`../out/main/${name}.js`, import.meta.url)
const { sampleFolder, version } = programFiles()
const clock = { now: () => new Date() }
const app = await openApp({
  // As they ship.
  parserThread: built('parse-worker'),
  checkpointThread: built('checkpoint-thread'),
  shell: 'browser',
  version,
  sampleFolder,
  clock,
  dataFolder,
  log: () => {},
  print: null,
  readOnly: false,
})
const ask = askThrough((name, input) => app.dispatch(name, input))

const files: { name: string; byteLength: number }[] = []
for (let number = 0; number < guides; number += 1) {
  const { name, bytes } = benchGuide(number)
  files.push({ name, byteLength: bytes.byteLength })
}
const { uploadId } = await ask('upload.begin', { files })
for (let file = 0; file < guides; file += 1) {
  await ask('upload.part', { uploadId, file, offset: 0, base64: benchGuide(file).bytes.toString('base64') })
}

global.gc?.()
await wait(200)
const before = process.memoryUsage.rss()
let peak = before
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 100)
const turns = watchTurns()
const loop = watchLoop()
loop.start()
const { importId } = await ask('import.start', { uploadId })
let status = await ask('import.status', { importId, limit: 0 })
while (status.state === 'running') {
  await wait(150)
  status = await ask('import.status', { importId, limit: 0 })
}
const took = loop.stop()
const { longest, longestUsed } = turns.stop()
clearInterval(sampler)
if (status.counts.new !== guides) throw new Error(`not all were imported: ${JSON.stringify(status.counts)}`)
await app.close()

console.log(
  JSON.stringify({
    guides,
    bytes: files.reduce((sum, { byteLength }) => sum + byteLength, 0),
    took,
    thread: loop.thread(),
    threads: loop.threads(),
    longest,
    longestUsed,
    memory: peak - before,
  }),
)
