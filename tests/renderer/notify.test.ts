// Notifications of the page: by the shell where it has its own, else by the browser when the person allowed it.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allowNotices, notify } from '../../src/renderer/data/notify.ts'

const notice = { title: '復習', body: '3枚', route: '/interview' }

class PageNotification {
  static permission = 'default'
  static answer = 'granted'
  static made: PageNotification[] = []
  static requestPermission = async () => {
    PageNotification.permission = PageNotification.answer
    return PageNotification.answer
  }
  onclick: (() => void) | null = null
  readonly content: unknown
  constructor(title: string, options: object) {
    this.content = { title, ...options }
    PageNotification.made.push(this)
  }
  close() {}
}

const location = { hash: '' }

function shell(notifies: boolean): void {
  vi.stubGlobal('window', {
    backend: {
      send: async (name: string) => ({
        ok: true,
        value: name === 'app.info' ? { abilities: { notify: notifies } } : { shown: notifies },
      }),
    },
  })
}

beforeEach(() => {
  Object.assign(PageNotification, { permission: 'default', answer: 'granted', made: [] })
  location.hash = ''
  vi.stubGlobal('Notification', PageNotification)
  vi.stubGlobal('location', location)
  vi.stubGlobal('focus', () => undefined)
})
afterEach(() => void vi.unstubAllGlobals())

describe('a notification', () => {
  it('is left to the shell that has its own', async () => {
    shell(true)
    expect([await allowNotices(), await notify(notice)]).toEqual([true, true])
    expect([PageNotification.permission, PageNotification.made]).toEqual(['default', []])
  })

  it('is shown by the browser once the person allowed it, and leads where it points', async () => {
    shell(false)
    expect(await notify(notice)).toBe(false)
    expect(await allowNotices()).toBe(true)
    expect(await notify(notice)).toBe(true)
    expect(PageNotification.made.map(({ content }) => content)).toEqual([{ title: '復習', body: '3枚' }])
    PageNotification.made[0]?.onclick?.()
    expect(location.hash).toBe('/interview')
  })

  it('is not shown when the browser refuses or has none', async () => {
    shell(false)
    PageNotification.answer = 'denied'
    expect([await allowNotices(), await notify(notice)]).toEqual([false, false])
    vi.stubGlobal('Notification', undefined)
    Reflect.deleteProperty(globalThis, 'Notification')
    expect([await allowNotices(), await notify(notice)]).toEqual([false, false])
  })
})
