// Opens the core for one command and closes it again, whatever happens.

import { createClient } from '#contract/client.ts'
import { CoreFailure, type Reply } from '#contract/failures.ts'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import { type App, openApp } from '#core/app.ts'
import type { PrintReport } from '#core/needs.ts'
import { createLog } from '../loopback/log.ts'
import { programFiles } from '../loopback/program-files.ts'
import type { Dispatch } from '../loopback/rpc.ts'

/** Like the contract's client, but a failure is thrown: a command ends with it. */
export type AskCore = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>

export function askThrough(dispatch: Dispatch): AskCore {
  const ask = createClient(dispatch)
  return async (name, input) => {
    const reply: Reply<Output<typeof name>> = await ask(name, input)
    if (!reply.ok) throw new CoreFailure(reply.failure.code, reply.failure.detail)
    return reply.value
  }
}

type CoreOptions = { dataFolder: string; readOnly: boolean; print: PrintReport | null; recovers?: boolean }

export async function withCore<Result>(
  options: CoreOptions,
  work: (ask: AskCore, app: App) => Promise<Result>,
): Promise<Result> {
  const { version, sampleFolder } = programFiles()
  const app = await openApp({
    shell: 'command-line',
    version,
    sampleFolder,
    clock: { now: () => new Date() },
    // A command that only reads writes nothing, not even a log.
    log: options.readOnly ? () => {} : createLog(options.dataFolder),
    ...options,
  })
  try {
    return await work(
      askThrough((name, input) => app.dispatch(name, input)),
      app,
    )
  } finally {
    await app.close()
  }
}
