// Name and input → checked input → use-case → reply; nothing that anyone sends makes it throw.

import { CoreFailure, type Failure, type FailureCode, type Reply } from '#contract/failures.ts'
import {
  type CheckedInput,
  type HouseProcedure,
  type Output,
  type ProcedureName,
  procedures,
} from '#contract/procedures.ts'
import type { Log } from './needs.ts'

type Handler<Name extends ProcedureName> = (input: CheckedInput<Name>) => Output<Name> | Promise<Output<Name>>

/** What answers the requests: one function for each, from checked input to output. */
export type Handlers = { [Name in Exclude<ProcedureName, HouseProcedure>]: Handler<Name> }
export type HouseHandlers = { [Name in HouseProcedure]: Handler<Name> }

type Dispatch = (name: string, input: unknown) => Promise<Reply>

export type DispatchOptions = {
  handlers: Partial<Handlers & HouseHandlers>
  /** Says why a request that is not among the handlers is not answered. */
  missing?: Failure
  log: Log
  /** Names the failures that only storage can recognise. */
  failureOf(error: unknown): CoreFailure | null
  /** Changing requests are refused. */
  readOnly: boolean
  /** null: a change may be made at once; else it waits, and is refused with the failure that this rejects with. */
  beforeChange(): Promise<void> | null
}

export type Dispatcher = {
  dispatch: Dispatch
  /** Refuses what comes from now on and waits for what is running. */
  drain(): Promise<void>
}

/** Requests that only read. What is not named here writes: it is refused by records that are damaged or open for reading only. */
export const readingProcedures: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'start.read',
  'app.info',
  'settings.read',
  'import.sampleRoles',
  'import.status',
  'library.list',
  'library.holds',
  'library.read',
  'collections.read',
  'rename.list',
  'library.ownTexts',
  'passage.list',
  'search',
  'skills.list',
  'skills.read',
  'skills.duplicates',
  'gap.analyse',
  'gap.ranking',
  'gap.whatIf',
  'gap.matrix',
  'gap.map',
  'gap.trend',
  'progress.read',
  'progress.since',
  'target.list',
  'salary.compare',
  'ladder.read',
  'plan.read',
  'plan.whatIf',
  'items.similar',
  'report.read',
  'report.print',
  'report.cancel',
  'export.role',
  'export.whole',
  'ticks.compare',
  'archive.export',
  'archive.progress',
  'notice.show',
  'backup.list',
  'folder.open',
  'changes.list',
  'changes.history',
])

/** A detail names what was wrong; it does not give a large input back. */
const longestDetail = 2_000

const refusal = (code: FailureCode, detail: string | null): Reply => ({ ok: false, failure: { code, detail } })

function describe(error: unknown): string {
  try {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  } catch {
    return 'unknown error'
  }
}

export function createDispatch(options: DispatchOptions): Dispatcher {
  const { handlers, missing, log, failureOf, readOnly, beforeChange } = options
  const running = new Set<Promise<Reply>>()
  let closed = false

  const toFailure = (name: ProcedureName, error: unknown): Failure => {
    const known = error instanceof CoreFailure ? error : failureOf(error)
    if (known) {
      log('request-failed', { name, code: known.code })
      return { code: known.code, detail: known.detail }
    }
    log('request-broke', { name, error: error instanceof Error ? error.name : typeof error })
    return { code: 'internal', detail: describe(error) }
  }

  const answer = async (name: ProcedureName, input: unknown): Promise<Reply> => {
    try {
      const parsed = procedures[name].input.safeParse(input)
      if (!parsed.success) return refusal('bad-input', parsed.error.message.slice(0, longestDetail))
      if (!Object.hasOwn(handlers, name)) return missing ? { ok: false, failure: missing } : refusal('internal', name)
      if (!readingProcedures.has(name)) {
        if (readOnly) return refusal('database-readonly', name)
        const waiting = beforeChange()
        if (waiting) await waiting
      }
      // One handler for each name, by the type of Handlers; the compiler can not pair name and input here.
      const handler = handlers[name] as (input: unknown) => unknown
      return { ok: true, value: await handler(parsed.data) }
    } catch (error) {
      return { ok: false, failure: toFailure(name, error) }
    }
  }

  return {
    dispatch: async (name, input) => {
      if (closed) return refusal('shutting-down', null)
      if (typeof name !== 'string' || !Object.hasOwn(procedures, name)) {
        return refusal('unknown-procedure', typeof name === 'string' ? name.slice(0, 200) : null)
      }
      const reply = answer(name as ProcedureName, input)
      running.add(reply)
      try {
        return await reply
      } finally {
        running.delete(reply)
      }
    },
    drain: async () => {
      closed = true
      await Promise.allSettled([...running])
    },
  }
}
