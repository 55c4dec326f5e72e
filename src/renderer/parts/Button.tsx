// A button in one of four kinds; one primary at most on a screen.

import type { ButtonHTMLAttributes, Ref } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  ref?: Ref<HTMLButtonElement>
}

const classes = { plain: 'btn', primary: 'btn pri', quiet: 'btn quiet', danger: 'btn danger' }

export function Button({ kind = 'plain', className = '', type = 'button', ...rest }: Props) {
  return <button type={type} className={`${classes[kind]} ${className}`} {...rest} />
}
