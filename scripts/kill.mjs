// npm run test:kill [-- ROUNDS]: kills the program at random moments and looks what is left; nothing is built, the source runs.

import { prepare } from './bootstrap.mjs'
import { run } from './child.mjs'
import { at, finish } from './project.mjs'

await finish(async () => run(await prepare(), [at('tests/storage/kill/run.ts'), ...process.argv.slice(2)]))
