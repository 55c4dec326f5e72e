// Opens the real application on a new data folder with guides, rated, and a target: what measurements start from.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Level } from '#contract/skills.ts'
import { type AskCore, askThrough } from '../src/cli/core.ts'
import { startHostedApp } from '../src/loopback/hosted-app.ts'
import { benchGuide } from './import-guides.ts'

type BenchApp = {
  ask: AskCore
  slug: string
  dataFolder: string
  /** Ends the app; its records stay for whoever measures on them. */
  leave(): Promise<void>
  close(): Promise<void>
}

async function upload(ask: AskCore, count: number): Promise<{ importId: string }> {
  const guides = Array.from({ length: count }, (_, number) => benchGuide(number))
  const files = guides.map(({ name, bytes }) => ({ name, byteLength: bytes.byteLength }))
  const { uploadId } = await ask('upload.begin', { files })
  for (const [file, { bytes }] of guides.entries()) {
    await ask('upload.part', { uploadId, file, offset: 0, base64: bytes.toString('base64') })
  }
  return ask('import.start', { uploadId })
}

/** roles: so many varied copies of guides; 0: the sample guides. */
export async function openBenchApp(roles = 0): Promise<BenchApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
  const app = await startHostedApp({ shell: 'browser', dataFolder, readOnly: false, port: 0, log: () => {} })
  const ask = askThrough(app.dispatch)
  const { importId } = roles === 0 ? await ask('import.samples', {}) : await upload(ask, roles)
  while ((await ask('import.status', { importId, limit: 0 })).state === 'running')
    await new Promise((done) => setTimeout(done, 20))
  const [guide] = await ask('library.list', {})
  if (guide === undefined) throw new Error('no sample guide was imported')
  await ask('target.set', { slug: guide.slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  // Nobody rates thousands by hand.
  for (const [index, { id }] of (await ask('skills.list', {})).slice(0, 300).entries()) {
    if (index % 3 !== 0) await ask('skills.rate', { skillId: id, level: (index % 5) as Level })
  }
  return {
    ask,
    slug: guide.slug,
    dataFolder,
    leave: () => app.close(),
    close: async () => {
      await app.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
