// A menu that is only its button until somebody asks for it: its list, and the code of lists, come then.

import { type ButtonHTMLAttributes, type ReactNode, useRef, useState } from 'react'
import { type Late, sayNotThere } from './late.ts'

export type MenuButton = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Whether the list is open when it comes: nobody has gone on meanwhile. */
  begins?: 'opened' | 'closed'
}

type Props<List> = {
  button: MenuButton
  load: Late<List>
  /** A component that gives the button to OpenMenu, with the lines under it. */
  children: (List: List, button: MenuButton) => ReactNode
}

export function LateMenu<List>({ button, load, children }: Props<List>) {
  // In an object: a list is a function, which React would call.
  const [list, setList] = useState<{ there: List; begins: 'opened' | 'closed' }>()
  const closed = useRef<HTMLButtonElement>(null)
  const wanted = useRef(false)
  const ask = async () => {
    wanted.current = true
    try {
      const there = await load()
      const stays = wanted.current && document.activeElement === closed.current
      setList({ there, begins: stays ? 'opened' : 'closed' })
    } catch (error) {
      sayNotThere(error)
    }
  }
  if (list !== undefined) return children(list.there, { ...button, begins: list.begins })
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      {...button}
      ref={closed}
      onClick={() => void ask()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') wanted.current = false
      }}
    />
  )
}
