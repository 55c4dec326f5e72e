// The library is read into memory before anyone asks for it, piece by piece, and no longer than the program runs.

import { expect, it } from 'vitest'
import type { Database } from '#core/storage/database.ts'
import { migrations } from '#core/storage/migrations/index.ts'
import { openStorage } from '#core/storage/open.ts'
import { type Context, createContext } from '#core/use-cases/context.ts'
import { readPresent } from '#core/use-cases/present.ts'
import { warmUp } from '#core/use-cases/warm-up.ts'
import { closeAfterEach, openKit } from './kit.ts'

closeAfterEach()

const count = 60

async function withLibrary(work: (context: Context) => Promise<void>): Promise<void> {
  const kit = await openKit()
  await kit.importTexts(
    Object.fromEntries(Array.from({ length: count }, (_, number) => [`guide_${number}.md`, `# 職種${number}\n`])),
  )
  await kit.close()
  const now = new Date('2026-11-21T09:00:00')
  const storage = openStorage({
    folder: kit.dataFolder,
    readOnly: true,
    withoutLog: false,
    program: 'test',
    now,
    migrations,
    onSlow: () => {},
  })
  try {
    const needs = { clock: { now: () => now } } as Context['needs']
    await work(
      createContext(storage, needs, { version: 0, parse: () => Promise.reject(new Error('nothing is parsed')) }),
    )
  } finally {
    storage.close()
  }
}

/** Answers nothing: whoever asks it did not have the answer in memory. */
const nowhere = new Proxy({} as Database, {
  get: () => {
    throw new Error('asked the database')
  },
})

function inMemory(context: Context): number {
  return [...readPresent(context).shelved.values()].filter((guide) => {
    try {
      context.memory.contents(nowhere, guide)
      return true
    } catch {
      return false
    }
  }).length
}

it('has every guide in memory when it ends', () =>
  withLibrary(async (context) => {
    expect(inMemory(context)).toBe(0)
    await warmUp(context, () => false)
    expect(inMemory(context)).toBe(count)
  }))

it('gives others their turn, and stops when the program closes', () =>
  withLibrary(async (context) => {
    let turns = 0
    const count = () => {
      turns += 1
      if (turns < 100) setImmediate(count)
    }
    setImmediate(count)
    let asked = 0
    await warmUp(context, () => {
      asked += 1
      return asked > 1
    })
    expect(asked).toBe(2)
    expect(turns).toBeGreaterThan(0)
    expect(turns).toBeLessThan(100)
    expect(inMemory(context)).toBe(25)
  }))
