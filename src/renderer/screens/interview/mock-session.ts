// The mock interview of each deck, kept while the program runs: who leaves one finds it as it was, with its clock stopped.

import { useSyncExternalStore } from 'react'
import type { Grade } from '#contract/deck.ts'

/** seconds: spoken so far. */
export type Asked = { key: string; seconds: number; isSpoken: boolean; grade: Grade | null }
export type MockSession = { limit: number; asked: readonly Asked[] }

const sessions = new Map<string, MockSession>()
const listeners = new Set<() => void>()

function set(slug: string, session: MockSession | null): void {
  if (session === null) sessions.delete(slug)
  else sessions.set(slug, session)
  for (const listener of listeners) listener()
}

export const beginMock = (slug: string, limit: number, keys: readonly string[]): void =>
  set(slug, { limit, asked: keys.map((key) => ({ key, seconds: 0, isSpoken: false, grade: null })) })

export const endMock = (slug: string): void => set(slug, null)

function change(slug: string, key: string, to: (one: Asked) => Asked): void {
  const session = sessions.get(slug)
  if (session) set(slug, { ...session, asked: session.asked.map((one) => (one.key === key ? to(one) : one)) })
}

/** Time on a question that was left; one that was answered keeps the time of its answer. */
export const holdAsked = (slug: string, key: string, seconds: number): void =>
  change(slug, key, (one) => (one.isSpoken ? one : { ...one, seconds }))

export const answerAsked = (slug: string, key: string, seconds: number): void =>
  change(slug, key, (one) => ({ ...one, seconds, isSpoken: true }))

export const gradeAsked = (slug: string, key: string, grade: Grade): void =>
  change(slug, key, (one) => ({ ...one, grade }))

/** isThere: the question is still in the deck; a session of which nothing is left is none. */
export function useMock(slug: string, isThere: (key: string) => boolean): MockSession | null {
  const session = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sessions.get(slug),
  )
  const asked = session?.asked.filter(({ key }) => isThere(key)) ?? []
  return session === undefined || asked.length === 0 ? null : { ...session, asked }
}
