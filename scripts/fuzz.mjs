// npm run fuzz [-- CASES [SEED]]: damaged guides through the importer; nothing is built, the source runs.

import { prepare } from './bootstrap.mjs'
import { run } from './child.mjs'
import { at, finish } from './project.mjs'

await finish(async () => run(await prepare(), [at('tests/guides/run-fuzz.ts'), ...process.argv.slice(2)]))
