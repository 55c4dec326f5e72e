// The contract test over the desktop shell's own way to the core: its listener, with values cloned as Electron clones them.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Reply } from '#contract/failures.ts'
import { openApp } from '#core/app.ts'
import { answerCalls } from '../../src/main/ipc.ts'
import type { Frame } from '../../src/main/origin.ts'
import { parserThread } from '../parser-thread.ts'
import { contractSuite } from './contract.ts'

type Answer = (event: { senderFrame: Frame | null }, name: unknown, input: unknown) => Promise<Reply>

contractSuite('ipc', {
  prints: false,
  open: async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-ipc-'))
    const app = await openApp({
      shell: 'electron',
      version: '0.0.0',
      dataFolder,
      sampleFolder: resolve(import.meta.dirname, '../../resources/sample-guides'),
      parserThread,
      clock: { now: () => new Date() },
      log: () => {},
      print: null,
      readOnly: false,
    })
    const listening: Answer[] = []
    answerCalls(
      { handle: (_channel, listener) => void listening.push(listener) },
      (name, input) => app.dispatch(name, input),
      () => {},
    )
    const [answer] = listening
    if (answer === undefined) throw new Error('nobody listens')
    const frame: Frame & { top: Frame | null } = { origin: 'app://planner', top: null }
    frame.top = frame
    return {
      send: async (name, input) => structuredClone(await answer({ senderFrame: frame }, name, structuredClone(input))),
      close: async () => {
        await app.close()
        rmSync(dataFolder, { recursive: true, force: true })
      },
    }
  },
})
