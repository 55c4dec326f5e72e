// What is said and done when Shirube cannot start, or breaks while it runs: one clear sentence, a closed database, an exit code.

import type { App, Dialog } from 'electron'
import { CoreFailure, type Failure } from '#contract/failures.ts'
import type { Log } from '#core/needs.ts'
import { failureSentence } from '../loopback/failure-sentence.ts'
import type { Language } from '../loopback/language.ts'
import { words } from './words.ts'

export const failureOf = (error: unknown): Failure =>
  error instanceof CoreFailure
    ? { code: error.code, detail: error.detail }
    : { code: 'internal', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }

/** Before Electron is ready a box would only reach the terminal on Linux. */
export async function refuseToStart(error: unknown, app: App, dialog: Dialog, language: Language): Promise<void> {
  const sentence = failureSentence(failureOf(error), language)
  process.stderr.write(`${sentence}\n`)
  await app.whenReady()
  dialog.showErrorBox(words[language].cannotStart, sentence)
  app.exit(1)
}

type Watch = {
  app: App
  dialog: Dialog
  log: Log
  language(): Language
  close(): Promise<void>
  ceiling?: number
}

/** A program in an unknown state does not limp on. Whatever goes wrong while it ends does not begin the end again. */
export function endOnUnexpected({
  app,
  dialog,
  log,
  language,
  close,
  ceiling = 3000,
}: Watch): (error: unknown) => void {
  let ending = false
  return (error) => {
    if (ending) return
    ending = true
    const { code, detail } = failureOf(error)
    log('unexpected', { code })
    process.stderr.write(`${detail ?? code}\n`)
    dialog.showErrorBox(words[language()].internalTitle, words[language()].internal)
    const end = () => app.exit(1)
    setTimeout(end, ceiling)
    void close().then(end, end)
  }
}
