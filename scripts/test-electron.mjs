// npm run test:electron [-- --required]: the desktop journeys on real Electron where it is; --required fails where it is not.

import { prepare } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { electronTests } from './checks.mjs'
import { whyNoElectron } from './electron.mjs'
import { finish, Refusal } from './project.mjs'
import { runStages } from './stages.mjs'

await finish(async () => {
  const reason = whyNoElectron()
  if (reason !== null && process.argv.includes('--required')) throw new Refusal(reason)
  if (reason !== null) {
    console.log(`SKIPPED: ${reason}`)
    return 0
  }
  const node = await prepare()
  await buildIfNeeded(node)
  return runStages([electronTests(node)])
})
