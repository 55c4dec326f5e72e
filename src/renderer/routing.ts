// Routes in the fragment (`#/gap/SLUG?stage=middle`), the same on app:// and http://; the query belongs to the route.

import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'
import { rememberRoute } from './data/address.ts'

export const here = () => location.hash.replace(/^#?\/?/, '/')

export const pathOf = (route: string): string => route.split('?')[0] ?? '/'
export const queryOf = (route: string): URLSearchParams => new URLSearchParams(route.split('?')[1] ?? '')

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
  useEffect(() => {
    const follow = () => {
      rememberRoute(here())
      startTransition(() => setRoute(here()))
    }
    follow()
    return whenRouteChanges(follow)
  }, [])
  return route
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
