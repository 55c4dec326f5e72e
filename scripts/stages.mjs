// Runs named stages one after another, goes on after a failing one, and sums up in one line: tests of vitest by number, any other stage as one.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { at } from './project.mjs'

/** A stage: { name, work }, where work resolves with { passed, failed, skipped }. */
export async function runStages(stages) {
  const results = []
  for (const { name, work } of stages) {
    console.log(`\n── ${name} ──`)
    const started = Date.now()
    const counts = await work().catch((error) => {
      console.error(error.message)
      return one(false)
    })
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    console.log(`── ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s ──`)
    results.push({ name, seconds, ...counts })
  }
  return summary(results)
}

export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

/** What vitest wrote with its JSON reporter; a run that ended badly without a failing test still counts as one failure. */
export function vitestCounts(file, exitCode) {
  if (!existsSync(file)) return one(false)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A file that could not be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  if (failed > 0) return { passed: report.numPassedTests, failed, skipped }
  const none = exitCode !== 0 || report.numPassedTests === 0
  return { passed: report.numPassedTests, failed: none ? 1 : 0, skipped }
}

export function resultFile(name) {
  const file = at('tests/.results', `${name}.json`)
  rmSync(file, { force: true })
  return file
}

function summary(results) {
  console.log('\n── summary ──')
  for (const { name, seconds, passed, failed, skipped } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(16)} ${seconds.padStart(6)} s   ${counts}`)
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}
