// npm run mutate [-- STRYKER OPTIONS]: changes the pure rules line by line and counts the changes that no test notices.

import { prepare } from './bootstrap.mjs'
import { run } from './child.mjs'
import { at, finish } from './project.mjs'

await finish(async () =>
  run(await prepare(), [at('node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', ...process.argv.slice(2)]),
)
