// A figure that can be checked: a button that opens its rows and is underlined in 藍 while they are open.

import type { ReactNode } from 'react'

type Props = { open: boolean; onOpen: () => void; label?: string; className?: string; children: ReactNode }

export function Figure({ open, onOpen, label, className = '', children }: Props) {
  return (
    <button
      type="button"
      className={`figure ${className}`}
      aria-expanded={open}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={onOpen}
    >
      {children}
    </button>
  )
}
