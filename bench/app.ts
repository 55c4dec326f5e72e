// Opens the real application on a new data folder with the sample guides, rated, and a target: what measurements start from.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Level } from '#contract/skills.ts'
import { type AskCore, askThrough } from '../src/cli/core.ts'
import { startHostedApp } from '../src/loopback/hosted-app.ts'

type BenchApp = { ask: AskCore; slug: string; close(): Promise<void> }

export async function openBenchApp(): Promise<BenchApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
  const app = await startHostedApp({ shell: 'browser', dataFolder, readOnly: false, port: 0, log: () => {} })
  const ask = askThrough(app.dispatch)
  const { importId } = await ask('import.samples', {})
  while ((await ask('import.status', { importId })).state === 'running')
    await new Promise((done) => setTimeout(done, 20))
  const [guide] = await ask('library.list', {})
  if (guide === undefined) throw new Error('no sample guide was imported')
  await ask('target.set', { slug: guide.slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  for (const [index, { id }] of (await ask('skills.list', {})).entries()) {
    if (index % 3 !== 0) await ask('skills.rate', { skillId: id, level: (index % 5) as Level })
  }
  return {
    ask,
    slug: guide.slug,
    close: async () => {
      await app.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
