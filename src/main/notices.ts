// Shows notifications of the computer's own; a click brings the window back and goes where the notice leads.

import type { Notification } from 'electron'
import type { Notify } from '#core/needs.ts'

/** What is used of Electron's class. */
export type Notices = {
  new (options: { title: string; body: string }): Pick<Notification, 'on' | 'show'>
  isSupported(): boolean
}

/** Some desktops never say that a notice has gone. */
const most = 20

export function createNotifier(Notices: Notices, open: (route: string | null) => void): Notify {
  /** One that nobody holds is collected, and its click with it. */
  const shown = new Set<InstanceType<Notices>>()
  return ({ title, body, route }) => {
    if (!Notices.isSupported()) return false
    const notice = new Notices({ title, body })
    const forget = () => void shown.delete(notice)
    notice.on('click', () => {
      forget()
      open(route)
    })
    notice.on('close', forget)
    notice.on('failed', forget)
    const [oldest] = shown
    if (oldest !== undefined && shown.size === most) shown.delete(oldest)
    shown.add(notice)
    notice.show()
    return true
  }
}
