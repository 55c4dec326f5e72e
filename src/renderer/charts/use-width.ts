// The width an element has on the page, so that a drawing can use it without scaling its type.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** before: the width to draw with until the page is laid out. */
export function useWidth<E extends HTMLElement>(before: number): [RefObject<E | null>, number] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(before)
  useLayoutEffect(() => {
    const node = element.current
    if (node === null) return
    const measure = () => {
      const now = Math.floor(node.clientWidth)
      if (now > 0) setWidth(now)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
