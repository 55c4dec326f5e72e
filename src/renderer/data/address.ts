// Reads the address the page was opened with: takes the token out of the fragment and leaves only the route.

export type OpeningAddress = { token: string | null; route: string | null }

/** `#token=…&route=…` as the browser host writes it; any other fragment is a route already. */
export function readOpeningFragment(fragment: string): OpeningAddress {
  const text = fragment.replace(/^#/, '')
  if (text === '' || text.startsWith('/')) return { token: null, route: text === '' ? null : text }
  const fields = new URLSearchParams(text)
  const route = fields.get('route')
  return { token: fields.get('token'), route: route?.startsWith('/') ? route : null }
}

const tokenPlace = 'shirube.token'

const routePlace = 'shirube.route'

/**
 * Called once, before anything is asked. The token never stays in the address, where history would keep it.
 * Without a route the program opens where it was left.
 */
export function takeOpeningAddress(): void {
  const { token, route } = readOpeningFragment(location.hash)
  if (token !== null) sessionStorage.setItem(tokenPlace, token)
  if (token !== null || route === null) {
    history.replaceState(null, '', `#${route ?? localStorage.getItem(routePlace) ?? '/'}`)
  }
}

/** Printed pages are not places to come back to. */
export function rememberRoute(route: string): void {
  if (!route.startsWith('/report/')) localStorage.setItem(routePlace, route)
}

export const storedToken = (): string | null => sessionStorage.getItem(tokenPlace)
