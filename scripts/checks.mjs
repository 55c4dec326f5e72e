// The stages that npm test and npm run check are made of.

import { build } from './build.mjs'
import { environment, run } from './child.mjs'
import { electronBinary, whyNoElectron } from './electron.mjs'
import { tools } from './project.mjs'
import { one, resultFile, vitestCounts } from './stages.mjs'
import { findTestTools } from './test-tools.mjs'

const tool = (node, name, script, args) => ({
  name,
  work: async () => one((await run(node, [script, ...args])) === 0),
})

const tests = (node, project, args = [], env = environment()) => ({
  name: `${project} tests`,
  work: async () => {
    const file = resultFile(project)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    return vitestCounts(
      file,
      await run(node, [tools.vitest, 'run', '--project', project, ...reporters, ...args], { env }),
    )
  },
})

export const testTools = (node) => ({
  name: 'test tools',
  work: async () => one(await findTestTools(node)),
})

export const stillChecks = (node) => [
  tool(node, 'format', tools.biome, ['check', '--linter-enabled=false', '.']),
  tool(node, 'lint', tools.biome, ['lint', '--error-on-warnings', '.']),
  tool(node, 'types', tools.tsc, ['--noEmit']),
  tool(node, 'dead code', tools.knip, []),
]

export const unitTests = (node) => tests(node, 'unit')
export const browserTests = (node) => tests(node, 'browser')
/** Where Electron can not run, that is said, and counts as one skipped. */
export const electronTests = (node) => {
  const reason = whyNoElectron()
  if (reason === null) return tests(node, 'electron', [], { ...environment(), ELECTRON: electronBinary() })
  const skip = async () => {
    console.log(`SKIPPED: ${reason}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  return { name: 'electron tests', work: skip }
}
export const gates = (node) => tests(node, 'gates')
/** Gates that read out/ have `built` in their name or stand in a folder of that name. */
export const gatesWithoutBuild = (node) =>
  tests(node, 'gates', ['--exclude=tests/gates/**/*built*', '--exclude=tests/gates/built/**'])

export const buildStage = (node) => ({
  name: 'build',
  work: async () => {
    await build(node)
    return one(true)
  },
})
