// A button that is only an icon: undo, redo, close, table, panel.

import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  label: string
  on?: boolean
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, on, className = '', children, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={`ib ${on ? 'on' : ''} ${className}`}
      aria-label={label}
      title={label}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      {...rest}
    >
      {children}
    </button>
  )
}
