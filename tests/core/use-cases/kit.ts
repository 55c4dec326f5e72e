// Opens the application on a folder of its own with a clock that the test turns.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { CoreFailure, type FailureCode } from '#contract/failures.ts'
import type { ImportStatus } from '#contract/library.ts'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import { type App, openApp } from '#core/app.ts'
import type { Needs } from '#core/needs.ts'
import { checkpointThread, parserThread } from '../../parser-thread.ts'

const sampleFolder = resolve(import.meta.dirname, '../../../resources/sample-guides')

const closers: (() => Promise<void>)[] = []

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

export function closeAfterEach(): void {
  afterEach(closeAll)
}

/** For a file whose tests share one application. */
export function closeAfterAll(): void {
  afterAll(closeAll)
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-core-'))
  closers.push(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Kit = {
  app: App
  dataFolder: string
  /** Answers the value, or throws the failure. */
  ask<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  refused<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<FailureCode | 'nothing'>
  importTexts(files: Record<string, string | Uint8Array>): Promise<ImportStatus>
  /** Local time of the process. */
  setTime(time: string): void
  skillId(name: string): Promise<number>
  close(): Promise<void>
}

export async function openKit(needs: Partial<Needs> = {}): Promise<Kit> {
  const dataFolder = needs.dataFolder ?? temporaryFolder()
  let time = new Date('2026-11-21T09:00:00')
  const app = await openApp({
    shell: 'browser',
    version: '0.0.0',
    sampleFolder,
    parserThread,
    checkpointThread,
    clock: { now: () => time },
    log: () => {},
    print: null,
    readOnly: false,
    ...needs,
    dataFolder,
  })
  closers.push(() => app.close())
  const ask: Kit['ask'] = async (name, input) => {
    const reply = await app.dispatch(name, input)
    if (!reply.ok) throw new CoreFailure(reply.failure.code, reply.failure.detail)
    return reply.value as Output<typeof name>
  }
  return {
    app,
    dataFolder,
    ask,
    refused: async (name, input) => {
      const reply = await app.dispatch(name, input)
      return reply.ok ? 'nothing' : reply.failure.code
    },
    importTexts: (files) =>
      app.importFiles(Object.entries(files).map(([fileName, text]) => ({ fileName, bytes: Buffer.from(text) }))),
    setTime: (text) => {
      time = new Date(text)
    },
    skillId: async (name) => {
      const skill = (await ask('skills.list', {})).find((one) => one.name === name)
      if (!skill) throw new Error(`no skill ${name}`)
      return skill.id
    },
    close: () => app.close(),
  }
}
