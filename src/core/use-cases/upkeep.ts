// What the program does for the database by itself after opening: looks through it before the first change, then copies it once a day.

import { setTimeout as wait } from 'node:timers/promises'
import type { CoreFailure } from '#contract/failures.ts'
import { localDate } from '#core/domain/local-date.ts'
import type { Needs } from '#core/needs.ts'
import { failureIn } from '#core/storage/failures.ts'
import type { OpenedStorage } from '#core/storage/open.ts'

export type Upkeep = {
  /** null: go ahead. Else waited for before a change; rejects when the database is damaged, which no change may make worse. */
  beforeChange(): Promise<void> | null
  /** What was found out so far; null: nothing. */
  damage(): CoreFailure | null
  /** Names failures of storage; damage that a request comes upon ends changes too. */
  failureOf(error: unknown): CoreFailure | null
  /** Resolves when everything is done or was stopped. */
  ended: Promise<void>
  stop(): void
}

/** The first screen comes first, its browser's launch included. */
const quietStart = 3_000

const betweenLooks = 3_600_000

type UpkeepOptions = {
  needs: Needs
  storage: Pick<OpenedStorage, 'check' | 'backUpDaily'>
  /** Runs when the database was found sound, before it is copied. */
  refresh(): Promise<void>
}

export function startUpkeep({ needs, storage, refresh }: UpkeepOptions): Upkeep {
  const { dataFolder, clock, log, readOnly } = needs
  const stopping = new AbortController()
  const stopped = () => stopping.signal.aborted
  let damage: CoreFailure | null = null
  let sound = readOnly

  const failureOf = (error: unknown): CoreFailure | null => {
    const failure = failureIn(dataFolder, error)
    if (failure?.code === 'database-damaged') damage ??= failure
    return failure
  }

  const look = async (): Promise<void> => {
    try {
      await storage.check(stopped)
    } catch (error) {
      log('check-failed', { code: failureOf(error)?.code ?? 'internal' })
    }
    sound = damage === null
  }
  let looking: Promise<void> | null = null
  const lookOnce = (): Promise<void> => {
    looking ??= look()
    return looking
  }

  const copy = async (): Promise<void> => {
    try {
      const made = await storage.backUpDaily(localDate(clock.now()), stopped)
      if (made) log('backed-up')
    } catch (error) {
      log('backup-failed', { code: failureIn(dataFolder, error)?.code ?? 'internal' })
    }
  }

  const run = async (): Promise<void> => {
    await wait(quietStart, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
    if (stopped()) return
    await lookOnce()
    if (damage === null && !stopped()) await refresh()
    if (damage === null && !stopped()) await copy()
    // A program that is never closed has new days, too.
    while (!stopped()) {
      await wait(betweenLooks, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined)
      if (damage === null && !stopped()) await copy()
    }
  }

  const ended = readOnly ? Promise.resolve() : run()
  return {
    beforeChange: () => {
      if (damage !== null) return Promise.reject(damage)
      if (sound) return null
      return lookOnce().then(() => {
        if (damage !== null) throw damage
      })
    },
    damage: () => damage,
    failureOf,
    ended: ended.then(() => looking ?? undefined),
    stop: () => stopping.abort(),
  }
}
