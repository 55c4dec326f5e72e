// What a shell must supply to the core.

import type { AppInfo } from '#contract/settings.ts'

/** The user's clock; local calendar days are read in the time zone of the process. */
type Clock = { now(): Date }

/** Prints a route of the renderer (`/report/SLUG?stage=middle&language=ja…`) to PDF bytes; throws CoreFailure print-failed, or print-cancelled once the signal fires. */
export type PrintReport = (route: string, signal?: AbortSignal) => Promise<Uint8Array>

type Notice = {
  title: string
  body: string /** Where a click leads, as a route of the renderer. */
  route: string | null
}

/** Shows a notification of the computer's own; false: the computer refuses. */
export type Notify = (notice: Notice) => boolean

/** Codes and counts only, never the user's text. */
export type Log = (event: string, facts?: Record<string, string | number | boolean | null>) => void

export type Needs = {
  shell: AppInfo['shell']
  version: string
  /** Absolute path; created when missing. */
  dataFolder: string
  /** Absolute path of resources/sample-guides. */
  sampleFolder: string
  clock: Clock
  log: Log
  /** The bundled parser thread; absent: where the build puts it. */
  parserThread?: URL
  /** Likewise the one that folds the write-ahead log of an import in. */
  checkpointThread?: URL
  /** null: this shell cannot print. */
  print: PrintReport | null
  /** Absent: this shell has no notifications of its own, and its page asks the browser for them. */
  notify?: Notify
  /** Opens a folder in the file manager; absent: this shell has none. */
  openFolder?(folder: string): Promise<void>
  /** Told when the records were moved, for what the shell itself keeps beside them. */
  onMoved?(to: string): void
  /** true: open for reading only, without the lock; changing requests answer database-readonly. */
  readOnly: boolean
  /** true: records that can not be opened make an application that answers the requests of the recovery, instead of a failure. */
  recovers?: boolean
}
