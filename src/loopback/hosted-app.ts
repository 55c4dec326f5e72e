// The core behind the loopback server, as the browser host serves it and the command line prints with it.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CoreFailure } from '#contract/failures.ts'
import { type App, openApp } from '#core/app.ts'
import type { Log, Needs, PrintReport } from '#core/needs.ts'
import { findBrowser } from './find-browser.ts'
import { watchImports } from './imports-running.ts'
import { printPage } from './print.ts'
import { programFiles } from './program-files.ts'
import type { Dispatch } from './rpc.ts'
import { type Served, serve } from './server.ts'

export type HostedAppOptions = {
  shell: Needs['shell']
  dataFolder: string
  readOnly: boolean
  port: number
  /** As ServerNeeds. */
  lastPort?: number
  log: Log
  /** Records that can not be opened bring up the recovery, instead of a failure. */
  recovers?: boolean
  onMoved?(to: string): void
}

export type HostedApp = {
  dispatch: Dispatch
  port: number
  address(route?: string): string
  lastCallAt(): number
  /** When a page has shown that it knows the token. */
  firstCall: Promise<void>
  anyImportRunning(): Promise<boolean>
  trouble: App['trouble']
  /** Server first, so that no request arrives at a closed core. */
  close(): Promise<void>
}

/** Thrown when out/renderer is missing: a checkout that was never built. */
export class ScreensMissing extends Error {}

export async function startHostedApp(options: HostedAppOptions): Promise<HostedApp> {
  const { version, rendererFolder, sampleFolder } = programFiles()
  if (!existsSync(join(rendererFolder, 'index.html'))) throw new ScreensMissing(rendererFolder)
  const browser = findBrowser()
  // Set once the server listens: printing needs its address, the server needs the core.
  let served: Served | undefined
  const print: PrintReport = async (route, signal) => {
    if (browser === undefined || served === undefined) throw new CoreFailure('print-unavailable')
    return printPage(browser, served.address(route), signal)
  }
  const app = await openApp({
    shell: options.shell,
    version,
    dataFolder: options.dataFolder,
    sampleFolder,
    clock: { now: () => new Date() },
    log: options.log,
    print: browser === undefined ? null : print,
    readOnly: options.readOnly,
    ...(options.recovers ? { recovers: true } : {}),
    ...(options.onMoved ? { onMoved: options.onMoved } : {}),
  })
  const { dispatch, anyRunning } = watchImports((name, input) => app.dispatch(name, input))
  let lastCallAt = Date.now()
  const { promise: firstCall, resolve: called } = Promise.withResolvers<void>()
  try {
    served = await serve({
      dispatch,
      rendererFolder,
      port: options.port,
      lastPort: options.lastPort ?? 0,
      log: options.log,
      onCall: () => {
        lastCallAt = Date.now()
        called()
      },
    })
  } catch (error) {
    await app.close()
    throw error
  }
  const server = served
  return {
    dispatch,
    port: server.port,
    address: (route) => server.address(route),
    lastCallAt: () => lastCallAt,
    firstCall,
    anyImportRunning: anyRunning,
    trouble: app.trouble,
    close: async () => {
      await server.close()
      await app.close()
    },
  }
}
