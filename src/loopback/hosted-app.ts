// The core behind the loopback server, as the browser host serves it and the command line prints with it.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CoreFailure } from '#contract/failures.ts'
import type { Trouble } from '#contract/settings.ts'
import type { App } from '#core/app.ts'
import type { Log, Needs } from '#core/needs.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { holdFolder, programOf } from '#core/storage/hold.ts'
import type { Lock } from '#core/storage/lock.ts'
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
  /** The data folder was writable and free, and is kept from others. */
  holdsFolder: boolean
  /** Before the records were opened: if they can not be, the page recovers them. */
  foundRecords: boolean
  /** Loads the core and opens the records, once; requests do so too and wait for it. Rejects as openApp does, and listens no more. */
  open(): Promise<Trouble | null>
  /** Server first, so that no request arrives at a closed core. */
  close(): Promise<void>
}

/** Thrown when out/renderer is missing: a checkout that was never built. */
export class ScreensMissing extends Error {}

/** With its records open. */
export async function startHostedApp(options: HostedAppOptions): Promise<HostedApp> {
  const app = await listenForApp(options)
  await app.open()
  return app
}

/** Listens at once: by the time a browser has started the records are open. */
export async function listenForApp(options: HostedAppOptions): Promise<HostedApp> {
  const { version, rendererFolder, sampleFolder } = programFiles()
  if (!existsSync(join(rendererFolder, 'index.html'))) throw new ScreensMissing(rendererFolder)
  const browser = findBrowser()
  const foundRecords = existsSync(join(options.dataFolder, databaseName))
  const lock = options.readOnly ? null : tryToHold(options, version)

  const loadAndOpen = async (): Promise<App> => {
    const { openApp } = await import('#core/app.ts')
    const needs: Needs = {
      shell: options.shell,
      version,
      dataFolder: options.dataFolder,
      sampleFolder,
      clock: { now: () => new Date() },
      log: options.log,
      print: browser === undefined ? null : (route, signal) => printPage(browser, server.address(route), signal),
      readOnly: options.readOnly,
      ...(options.recovers ? { recovers: true } : {}),
      ...(options.onMoved ? { onMoved: options.onMoved } : {}),
    }
    return openApp(needs, lock)
  }
  let opening: Promise<App> | undefined
  const opened = () => {
    opening ??= loadAndOpen()
    return opening
  }

  const { dispatch, anyRunning } = watchImports(async (name, input) => (await opened()).dispatch(name, input))
  let lastCallAt = Date.now()
  let called = () => {}
  const firstCall = new Promise<void>((done) => {
    called = done
  })
  let server: Served
  try {
    server = await serve({
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
    lock?.release()
    throw error
  }
  return {
    dispatch,
    port: server.port,
    address: (route) => server.address(route),
    lastCallAt: () => lastCallAt,
    firstCall,
    anyImportRunning: anyRunning,
    holdsFolder: lock !== null,
    foundRecords,
    open: async () => {
      try {
        return (await opened()).trouble()
      } catch (error) {
        await server.close()
        throw error
      }
    },
    close: async () => {
      await server.close()
      if (opening === undefined) lock?.release()
      else
        await opening.then(
          (app) => app.close(),
          () => {},
        )
    },
  }
}

/** null: the opening of the records says why. */
function tryToHold({ dataFolder, shell }: HostedAppOptions, version: string): Lock | null {
  try {
    return holdFolder({ folder: dataFolder, program: programOf({ version, shell }), now: new Date() })
  } catch (error) {
    if (error instanceof CoreFailure) return null
    throw error
  }
}
