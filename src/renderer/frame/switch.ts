// What is open or closed for the whole program, turned from anywhere.

import { useSyncExternalStore } from 'react'

export function createSwitch() {
  let isOpen = false
  const listeners = new Set<() => void>()
  const set = (open: boolean) => {
    isOpen = open
    for (const listener of listeners) listener()
  }
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    open: () => set(true),
    close: () => set(false),
    isOpen: () => isOpen,
    useOpen: () => useSyncExternalStore(listen, () => isOpen),
  }
}
