// npm run dev: rebuilds the screens on change and runs the loopback host from its source, on a data folder of its own.

import { prepare } from './bootstrap.mjs'
import { run } from './child.mjs'
import { at, finish } from './project.mjs'

await finish(async () => {
  const node = await prepare()
  const dataFolder = at('out/dev-data')
  console.log(
    `Data folder: ${dataFolder}. The host starts again when its source changes and prints a new address; reload the page for new screens.`,
  )
  const codes = await Promise.race([
    run(node, [at('scripts/dev-screens.mjs')]),
    run(node, [
      '--watch',
      '--watch-preserve-output',
      at('src/loopback/index.ts'),
      '--no-open',
      `--data-dir=${dataFolder}`,
      ...process.argv.slice(2),
    ]),
  ])
  return codes
})
