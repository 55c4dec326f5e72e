// Code that comes later: when it is wanted, or when there is time for it.

import { useEffect, useState } from 'react'
import { showNotice } from '../../data/notice.ts'

export type Late<Code> = () => Promise<Code>

const known = new Set<Late<unknown>>()

/** Of a module's top level; `late(async () => (await import('./Menu.tsx')).Menu)`. */
export function late<Code>(load: Late<Code>): Late<Code> {
  known.add(load)
  return load
}

/** Ahead of anyone who wants it, so that it is there even when the program behind the page has ended. */
export async function fetchLate(): Promise<void> {
  await Promise.allSettled([...known].map((load) => load()))
}

/** The code as soon as it is wanted and there. What can not be had is said and given up. */
export function useLate<Code>(load: Late<Code>, wanted: boolean, giveUp: () => void): Code | undefined {
  // In an object: the code is a function, which React would call.
  const [code, setCode] = useState<{ there: Code }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it becomes wanted
  useEffect(() => {
    if (!wanted || code !== undefined) return
    let here = true
    const refused = (error: unknown) => {
      sayNotThere(error)
      if (here) giveUp()
    }
    load().then((there) => here && setCode({ there }), refused)
    return () => {
      here = false
    }
  }, [wanted])
  return code?.there
}

export const sayNotThere = (error: unknown) =>
  showNotice({ kind: 'failed', failure: { code: 'unreachable', detail: String(error) } })
