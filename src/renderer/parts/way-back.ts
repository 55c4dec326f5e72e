// From a datum to its line in the guide and back: the screen, how far it was scrolled, and the link that had the focus.

import { pathOf } from '../data/address.ts'
import { navigate, useRoute } from '../routing.ts'

type WayBack = { from: string; to: string; scrolled: number; beside: number }

let wayBack: WayBack | null = null

const here = (): string => location.hash.replace(/^#/, '')
const scrolledBoxes = ['.main > .body', '.insp-body'] as const
const boxes = (): (Element | null)[] => scrolledBoxes.map((box) => document.querySelector(box))

/** From one place of a text to another of the same there is nothing to go back to. */
export function leaveFor(to: string): void {
  const from = here()
  if (pathOf(from) === pathOf(to)) return
  const [body, beside] = boxes()
  wayBack = { from, to, scrolled: body?.scrollTop ?? 0, beside: beside?.scrollTop ?? 0 }
  addEventListener('hashchange', forgetElsewhere)
}

/** Who goes on to a third screen has another way from there. */
function forgetElsewhere(): void {
  if (wayBack !== null && (here() === wayBack.from || pathOf(here()) === pathOf(wayBack.to))) return
  wayBack = null
  removeEventListener('hashchange', forgetElsewhere)
}

/** null: the present screen was not opened from a datum. */
export function useWayBack(): WayBack | null {
  const route = useRoute()
  return wayBack !== null && pathOf(route) === pathOf(wayBack.to) ? wayBack : null
}

export function goBack(): void {
  if (wayBack !== null) navigate(wayBack.from)
}

/** Called by a link that appears: true, once, when it is the one that was left by. */
export function isReturned(to: string): boolean {
  return wayBack !== null && wayBack.to === to && wayBack.from === here()
}

/** After the heading of the screen had its focus. */
export function comeBackTo(link: HTMLElement): () => void {
  const frame = requestAnimationFrame(() => {
    if (wayBack === null) return
    const [body, beside] = boxes()
    const { scrolled, beside: scrolledBeside } = wayBack
    wayBack = null
    const folded = link.closest('details')
    if (folded !== null) folded.open = true
    if (body) body.scrollTop = scrolled
    if (beside) beside.scrollTop = scrolledBeside
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'nearest' })
  })
  return () => cancelAnimationFrame(frame)
}
