// npm run check: what can be checked without a build and a browser, quickly.

import { prepare } from './bootstrap.mjs'
import { gatesWithoutBuild, stillChecks, unitTests } from './checks.mjs'
import { finish } from './project.mjs'
import { runStages } from './stages.mjs'

await finish(async () => {
  const node = await prepare()
  return runStages([...stillChecks(node), gatesWithoutBuild(node), unitTests(node)])
})
