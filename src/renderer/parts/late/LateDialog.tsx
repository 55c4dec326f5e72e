// A dialog whose code comes when it is opened for the first time; then it stays, so that the focus goes back to where it came from.

import { type ReactNode, Suspense, useEffect, useState } from 'react'

export function LateDialog({ opened, children }: { opened: boolean; children: ReactNode }) {
  const [asked, setAsked] = useState(opened)
  if (opened && !asked) setAsked(true)
  return asked ? <Suspense fallback={null}>{children}</Suspense> : null
}

/** Mantine gives the focus back only from a dialog that it has seen closed, and this one begins open. */
export function useSeenClosed(opened: boolean): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => setSeen(opened), [opened])
  return seen && opened
}
