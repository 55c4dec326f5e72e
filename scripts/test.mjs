// npm test: everything that is checked, in one run.

import { prepare } from './bootstrap.mjs'
import { browserTests, buildStage, electronTests, gates, stillChecks, testTools, unitTests } from './checks.mjs'
import { finish } from './project.mjs'
import { runStages } from './stages.mjs'

await finish(async () => {
  const node = await prepare()
  return runStages([
    testTools(node),
    ...stillChecks(node),
    buildStage(node),
    unitTests(node),
    gates(node),
    browserTests(node),
    electronTests(node),
  ])
})
