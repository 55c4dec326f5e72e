// Prints a route of the renderer to PDF in a hidden window, once the page says that it is ready.

import type { BrowserWindow, PrintToPDFOptions } from 'electron'
import { CoreFailure } from '#contract/failures.ts'
import type { PrintReport } from '#core/needs.ts'
import { origin } from './origin.ts'

/** Size, margins, head and foot come from the page's own style sheet. */
export const printOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/** data-ready on the root is "true" when data and charts stand, "error" (and why, in data-ready-error) when they never will. */
const stateQuestion = `(async () => {
  const { ready = '', readyError = '' } = document.documentElement.dataset
  if (ready === 'true') await document.fonts.ready
  return { ready, readyError }
})()`

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const printAddress = (route: string): string => `${origin}/#${route}`

/** Ends also when the window is destroyed: the question then fails. */
async function untilReady(contents: BrowserWindow['webContents']): Promise<void> {
  for (;;) {
    const { ready, readyError } = (await contents.executeJavaScript(stateQuestion)) as {
      ready: string
      readyError: string
    }
    if (ready === 'true') return
    if (ready === 'error') throw new CoreFailure('print-failed', readyError || 'the page reported an error')
    await pause(50)
  }
}

async function within<Value>(milliseconds: number, work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  work.catch(() => undefined)
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new CoreFailure('print-failed', 'the report was not ready in time')),
    milliseconds,
  )
  const cancel = () => late.reject(new CoreFailure('print-cancelled'))
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    signal?.removeEventListener('abort', cancel)
    clearTimeout(timer)
  }
}

/** A page that is not ready in time is a failure, never a blank sheet. */
export function createPrinter(openWindow: () => BrowserWindow, patience = 60_000): PrintReport {
  return async (route, signal) => {
    const window = openWindow()
    const print = async () => {
      window.webContents.setBackgroundThrottling(false)
      await window.loadURL(printAddress(route))
      await untilReady(window.webContents)
      return window.webContents.printToPDF(printOptions)
    }
    try {
      return new Uint8Array(await within(patience, print(), signal))
    } catch (error) {
      throw error instanceof CoreFailure ? error : new CoreFailure('print-failed', String(error))
    } finally {
      window.destroy()
    }
  }
}
