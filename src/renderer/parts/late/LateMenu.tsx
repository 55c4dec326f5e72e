// A menu that is only its button until somebody asks for it: its list, and the code of lists, come then.

import { type ButtonHTMLAttributes, type ReactNode, Suspense, useState } from 'react'

export type MenuButton = ButtonHTMLAttributes<HTMLButtonElement>

/** children: a lazy component that gives the button to OpenMenu, with the lines under it. */
export function LateMenu({ button, children }: { button: MenuButton; children: (button: MenuButton) => ReactNode }) {
  const [wanted, setWanted] = useState(false)
  const closed = (
    <button type="button" aria-haspopup="menu" aria-expanded={false} {...button} onClick={() => setWanted(true)} />
  )
  return wanted ? <Suspense fallback={closed}>{children(button)}</Suspense> : closed
}
