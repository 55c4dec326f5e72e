// A dialog whose code comes when it is opened for the first time; then it stays, so that the focus goes back to where it came from.

import { type ReactNode, useEffect, useState } from 'react'
import { type Late, useLate } from './late.ts'

type Props<Dialog> = {
  opened: boolean
  load: Late<Dialog>
  /** Its code can not be had. */
  onClose: () => void
  children: (Dialog: Dialog) => ReactNode
}

export function LateDialog<Dialog>({ opened, load, onClose, children }: Props<Dialog>) {
  const dialog = useLate(load, opened, onClose)
  return dialog === undefined ? null : children(dialog)
}

/** Mantine gives the focus back only from a dialog that it has seen closed, and this one begins open. */
export function useSeenClosed(opened: boolean): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => setSeen(opened), [opened])
  return seen && opened
}
