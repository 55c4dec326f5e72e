// A program for killed.test.ts: rates a skill again and again, and prints each reply once it has it.

import { openApp } from '#core/app.ts'
import { surveyor } from '../shells/contract-guides.ts'

const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('a data folder is needed')
const app = await openApp({
  shell: 'command-line',
  version: '0.0.0',
  dataFolder,
  sampleFolder: dataFolder,
  clock: { now: () => new Date() },
  log: () => {},
  print: null,
  readOnly: false,
})
await app.importFiles([{ fileName: 'surveyor.md', bytes: Buffer.from(surveyor) }])
for (let turn = 0; ; turn += 1) {
  const reply = await app.dispatch('skills.rate', { skillId: 1, level: turn % 5 })
  process.stdout.write(`${JSON.stringify(reply)}\n`)
  await new Promise((done) => setTimeout(done, 1))
}
