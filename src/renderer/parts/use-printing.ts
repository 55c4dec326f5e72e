// While the screen is being printed: lists that draw only what is visible then draw their rows all, up to a number that paper can hold.

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Some twenty pages; what is beyond is said on the paper. */
export const printedRows = 600

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // Before the event is over: the pages are made right after it.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

type Item = { index: number; key: string | number | bigint; start: number; end: number }

/** In place of the items a virtualizer would draw: each from the first, with no room between them. */
export const printedItems = (count: number): Item[] =>
  Array.from({ length: Math.min(count, printedRows) }, (_, index) => ({ index, key: index, start: 0, end: 0 }))
