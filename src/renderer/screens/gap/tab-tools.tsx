// The place beside the stage where the view that is open puts its own tools.

import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

export const ToolsPlace = createContext<HTMLElement | null>(null)

export function TabTools({ children }: { children: ReactNode }) {
  const place = useContext(ToolsPlace)
  return place && createPortal(children, place)
}
