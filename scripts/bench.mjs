// npm run bench [-- NAME]: runs the measurements in bench/, all or those whose name begins so; each prints a Markdown table.

import { readdirSync } from 'node:fs'
import { prepare } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { run } from './child.mjs'
import { at, finish, Refusal } from './project.mjs'

await finish(async () => {
  const wanted = process.argv[2] ?? ''
  const all = readdirSync(at('bench'))
    .filter((file) => file.endsWith('.bench.ts'))
    .sort()
  const chosen = all.filter((file) => file.startsWith(wanted))
  if (chosen.length === 0) {
    throw new Refusal(
      `No measurement begins with "${wanted}"; there are: ${all.map((file) => file.replace('.bench.ts', '')).join(', ')}.`,
      2,
    )
  }
  const node = await prepare()
  await buildIfNeeded(node)
  let failed = 0
  for (const file of chosen) {
    if ((await run(node, [at('bench', file)])) !== 0) failed += 1
  }
  return failed === 0 ? 0 : 1
})
