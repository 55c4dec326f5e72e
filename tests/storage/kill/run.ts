// npm run test:kill [-- ROUNDS]: kills the program 200 times at random moments.

import bundleParserThread from '../../bundle-parser-thread.ts'
import { killRounds } from './rounds.ts'

const count = Number(process.argv[2] ?? 200)
await bundleParserThread()
const started = Date.now()
let acknowledged = 0
await killRounds(count, (round, index) => {
  acknowledged += round.acknowledged
  console.log(`${index + 1}/${count} ${round.kind}: killed after ${round.afterMs} ms, ${round.acknowledged} lines`)
})
const seconds = Math.round((Date.now() - started) / 1000)
console.log(`${count} kills, ${acknowledged} acknowledged lines, nothing lost, every database whole, ${seconds} s`)
