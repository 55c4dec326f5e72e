// Reads the address: takes the token out of what the page was opened with, and leaves the route.

/** Routes stand in the fragment (`#/gap/SLUG?stage=middle`), the same on app:// and http://; the query belongs to the route. */
export const here = () => location.hash.replace(/^#?\/?/, '/')

export const pathOf = (route: string): string => route.split('?')[0] ?? '/'
export const queryOf = (route: string): URLSearchParams => new URLSearchParams(route.split('?')[1] ?? '')

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

/** An address with a token is no place, even where an older program kept one. */
const isPlace = (route: string): boolean => readOpeningFragment(route.slice(1)).token === null

function lastRoute(): string {
  const route = localStorage.getItem(routePlace)
  return route !== null && isPlace(route) ? route : '/'
}

/**
 * Called once, before anything is asked. The token never stays in the address, where history would keep it.
 * Without a route the program opens where it was left.
 */
export function takeOpeningAddress(): void {
  const { token, route } = readOpeningFragment(location.hash)
  if (token !== null) sessionStorage.setItem(tokenPlace, token)
  if (token !== null || route === null) history.replaceState(null, '', `#${route ?? lastRoute()}`)
  // The address of the next run put into the tab of the last one changes the fragment alone: begin anew.
  addEventListener('hashchange', () => {
    if (readOpeningFragment(location.hash).token !== null) location.reload()
  })
}

/** Printed pages are not places to come back to. */
export function rememberRoute(route: string): void {
  if (isPlace(route) && !route.startsWith('/report/')) localStorage.setItem(routePlace, route)
}

export const storedToken = (): string | null => sessionStorage.getItem(tokenPlace)
