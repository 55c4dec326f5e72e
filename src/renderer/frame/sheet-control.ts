// Opens and closes the cheat sheet from anywhere.

import { useSyncExternalStore } from 'react'

let isOpen = false
const listeners = new Set<() => void>()

function set(open: boolean): void {
  isOpen = open
  for (const listener of listeners) listener()
}

export const openSheet = () => set(true)
export const closeSheet = () => set(false)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useSheetOpen = (): boolean => useSyncExternalStore(listen, () => isOpen)
