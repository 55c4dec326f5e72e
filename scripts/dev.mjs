// npm run dev: rebuilds the screens on change and runs the loopback host from its source, on a data folder of its own.

import { fileURLToPath } from 'node:url'
import { prepare } from './bootstrap.mjs'
import { buildIfNeeded, forgetBuild } from './build.mjs'
import { run } from './child.mjs'
import { at, finish } from './project.mjs'

await finish(async () => {
  const node = await prepare()
  await buildIfNeeded(node)
  forgetBuild()
  const dataFolder = at('out/dev-data')
  console.log(
    `Data folder: ${dataFolder}. The host starts again when its source changes and prints a new address; reload the page for new screens.`,
  )
  return Promise.race([
    run(node, [fileURLToPath(new URL('./dev-screens.mjs', import.meta.url))]),
    run(node, [
      '--watch',
      '--watch-preserve-output',
      at('src/loopback/index.ts'),
      '--no-open',
      `--data-dir=${dataFolder}`,
      ...process.argv.slice(2),
    ]),
  ])
})
