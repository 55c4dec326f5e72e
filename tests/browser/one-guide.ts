// A host and a page with one guide of the test's own writing in the library, and the end of both.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type AskCore, askCore, importThrough } from './core.ts'
import { closeBrowser, removeFolder, startHost, type VisitorOptions, visit } from './host.ts'

export type OneGuide = { ask: AskCore; page: Page; close(): Promise<void> }

export async function openWithGuide(slug: string, text: string, options: VisitorOptions): Promise<OneGuide> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-one-guide-'))
  const file = join(folder, `${slug}.md`)
  writeFileSync(file, text)
  const host = await startHost()
  const ask = askCore(host)
  await importThrough(ask, [file])
  const visitor = await visit(host, options)
  await visitor.page.getByRole('heading', { level: 1 }).waitFor()
  return {
    ask,
    page: visitor.page,
    close: async () => {
      expect(visitor.complaints).toEqual([])
      await visitor.close()
      await host.stop()
      removeFolder(host.dataFolder)
      removeFolder(folder)
      await closeBrowser()
    },
  }
}
