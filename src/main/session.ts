// Closes the window's session: no permission but copying text, no request beyond the window's own origin, no foreign download.

import type { Session } from 'electron'
import { isOwn, origin } from './origin.ts'

export const mayUse = (permission: string): boolean => permission === 'clipboard-sanitized-write'

/** data: and blob: stay inside the page; devtools: is the inspector's own page. */
export function mayRequest(address: string): boolean {
  return isOwn(address) || /^(?:data|devtools):/.test(address) || address.startsWith(`blob:${origin}/`)
}

/** Exports of the screens are blobs and data of the page itself. */
export function mayDownload(address: string): boolean {
  return address.startsWith(`blob:${origin}/`) || address.startsWith('data:')
}

export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  session.setDevicePermissionHandler(() => false)
  // The checker would download dictionaries.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }))
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
}
