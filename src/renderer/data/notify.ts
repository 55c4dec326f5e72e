// Shows a notification: by the shell where it has its own, else by the browser, which asks the person first.

import type { Input } from '#contract/procedures.ts'
import { ask } from './call.ts'

/** Called from a click, because a browser asks its question only then. The browser asks anew when the host's port changes. */
export async function allowNotices(): Promise<boolean> {
  const { abilities } = await ask('app.info', {})
  if (abilities.notify) return true
  return 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted'
}

/** false: nothing was shown; what the notice says must stand on a screen too. */
export async function notify(notice: Input<'notice.show'>): Promise<boolean> {
  if ((await ask('notice.show', notice)).shown) return true
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return false
  const { title, body, route } = notice
  const shown = new Notification(title, { body })
  shown.onclick = () => {
    focus()
    if (route !== null) location.hash = route
    shown.close()
  }
  return true
}
