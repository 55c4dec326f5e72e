// The one origin of the window, and who may call from it.

export const scheme = 'app'
const host = 'planner'
export const origin = `${scheme}://${host}`

/** Whether an address belongs to the window's own pages; compared by parts, never by prefix. */
export function isOwn(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
  )
}

/** What the check of a caller needs to know of Electron's WebFrameMain. */
export type Frame = { readonly origin: string; readonly top: Frame | null }

/** Only the top frame of our own page; a frame is null once it has navigated away or is gone. */
export function isTrusted(frame: Frame | null): boolean {
  return frame !== null && frame === frame.top && frame.origin === origin
}
