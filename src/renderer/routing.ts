// Goes from route to route and follows them.

import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'
import { here, pathOf, queryOf, rememberRoute } from './data/address.ts'

export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`
  if (options.replace) history.replaceState(history.state, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function whenRouteChanges(follow: () => void): () => void {
  addEventListener('hashchange', follow)
  addEventListener('popstate', follow)
  return () => {
    removeEventListener('hashchange', follow)
    removeEventListener('popstate', follow)
  }
}

/** A change of route is a transition: the old screen stays until the next one has loaded. */
export function useRoute(): string {
  const [route, setRoute] = useState(here)
  const drawn = useRef(route)
  useEffect(() => {
    const follow = () => startTransition(() => setRoute(here()))
    // It may have changed between the drawing and now; asking React for nothing costs too, thirty times a screen.
    if (here() !== drawn.current) follow()
    return whenRouteChanges(follow)
  }, [])
  return route
}

/** The program opens where it was left. */
export function useRouteMemory(): void {
  const route = useRoute()
  useEffect(() => rememberRoute(route), [route])
}

/** Where the person is going: it is ahead of useRoute while the next screen loads. */
export const useComingRoute = (): string => useSyncExternalStore(whenRouteChanges, here)

export const useHashLocation: BaseLocationHook & { hrefs?: (href: string) => string } = () => [
  pathOf(useRoute()),
  navigate,
]
useHashLocation.hrefs = (href) => `#${href}`

/** Query of the present route: `const query = useRouteQuery(); query.get('stage')`. */
export function useRouteQuery(): URLSearchParams {
  return queryOf(useRoute())
}
