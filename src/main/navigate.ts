// Drives the page from outside: goes to a route and presses the screens' own shortcuts.

import type { WebContents } from 'electron'
import type { Keys } from './menu.ts'
import { origin } from './origin.ts'

/** Only the fragment changes, so the page stays and hears hashchange; loading the same address again would reload it. */
export async function go(contents: WebContents, route: string): Promise<void> {
  const address = `${origin}/#${route}`
  if (contents.getURL() !== address) await contents.loadURL(address).catch(() => undefined)
}

export function press(contents: WebContents, { key, shift, control }: Keys, platform: string): void {
  const modifiers: ('meta' | 'control' | 'shift')[] = [platform === 'darwin' && !control ? 'meta' : 'control']
  if (shift) modifiers.push('shift')
  contents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers })
  contents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers })
}
