// Decides where the window may go: nowhere but its own pages; an https link may open in the user's browser after a question.

import type { WebContents } from 'electron'
import { isOwn } from './origin.ts'

/** Windows refuses longer addresses, and no guide needs them. */
const longest = 2000

/** The address as it may be handed to the user's browser, or null. */
export function externalLink(address: string): URL | null {
  const url = address.length <= longest ? URL.parse(address) : null
  if (url === null || url.protocol !== 'https:') return null
  if (url.hostname === '' || url.username !== '' || url.password !== '') return null
  return url
}

/** Asks the user whether to open the address; one question at a time, so that a page can not pile them up. */
export function createOpener(
  confirm: (host: string) => Promise<boolean>,
  openExternal: (address: string) => Promise<void>,
): (address: string) => Promise<void> {
  let asking = false
  return async (address) => {
    const url = externalLink(address)
    if (url === null || asking) return
    asking = true
    try {
      if (await confirm(url.host)) await openExternal(url.href)
    } finally {
      asking = false
    }
  }
}

type Leaving = { readonly url: string; preventDefault(): void }

/** For every web contents ever made. Links leave only by the opener; frames, windows and webviews do not come into being. */
export function confine(contents: WebContents, open: (address: string) => Promise<void>): void {
  const stay = (event: Leaving) => {
    if (isOwn(event.url)) return
    event.preventDefault()
    void open(event.url)
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void open(url)
    return { action: 'deny' }
  })
}
