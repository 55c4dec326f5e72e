// The contract test against the core itself, without a transport.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openApp } from '#core/app.ts'
import { parserThread } from '../parser-thread.ts'
import { contractSuite } from './contract.ts'

contractSuite('dispatch', {
  prints: false,
  open: async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-direct-'))
    const app = await openApp({
      shell: 'browser',
      version: '0.0.0',
      dataFolder,
      sampleFolder: resolve(import.meta.dirname, '../../resources/sample-guides'),
      parserThread,
      clock: { now: () => new Date() },
      log: () => {},
      print: null,
      readOnly: false,
    })
    return {
      send: app.dispatch,
      close: async () => {
        await app.close()
        rmSync(dataFolder, { recursive: true, force: true })
      },
    }
  },
})
