// `npm run fuzz [-- CASES [SEED]]`: 100,000 damaged guides, with their number, the worst time and every failure.
import { availableParallelism } from 'node:os'
import { fuzz } from './fuzz.ts'

const [cases = 100_000, seed = 1] = process.argv.slice(2).map(Number)
const started = performance.now()
const { originals, read, worstMs, worstSeed, failures, ...result } = await fuzz(
  cases,
  seed,
  availableParallelism(),
  (done) => {
    if (done % 10_000 === 0) console.log(`${done} of ${cases}`)
  },
)
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(
  `${result.cases} damaged guides made of ${originals}, seeds ${seed} to ${seed + cases - 1}, in ${seconds} s`,
)
console.log(`${read} read, ${result.cases - read} refused with a reason, ${failures.length} failures`)
console.log(`worst time ${worstMs.toFixed(0)} ms (seed ${worstSeed})`)
for (const one of failures.slice(0, 100)) console.log(`seed ${one.seed}: ${one.what}`)
process.exitCode = failures.length > 0 || result.cases < cases ? 1 : 0
