// npm run shirube -- …: the command line `shirube`, built if needed.

import { prepare } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { run } from './child.mjs'
import { at, callerFolder, finish } from './project.mjs'

await finish(async () => {
  const node = await prepare()
  await buildIfNeeded(node)
  return run(node, [at('out/main/cli.js'), ...process.argv.slice(2)], { cwd: callerFolder })
})
