// The screens and their addresses; the code of each is a file of its own that comes when it is asked for.

import type { ComponentType } from 'react'

function screen(path: string, load: () => Promise<ComponentType>) {
  let loaded: ComponentType | undefined
  return {
    path,
    /** undefined: not yet. */
    loaded: () => loaded,
    load: async () => {
      loaded = await load()
      return loaded
    },
  }
}

export type ScreenCode = ReturnType<typeof screen>

/** The first that fits is shown; slug is optional where a screen falls back to the main target. */
export const screens = [
  screen('/', async () => (await import('./screens/home/Screen.tsx')).Screen),
  screen('/guides', async () => (await import('./screens/guides/Screen.tsx')).Screen),
  screen('/import', async () => (await import('./screens/guides/import/Screen.tsx')).Screen),
  screen('/guides/:slug/:tab?', async () => (await import('./screens/role/Screen.tsx')).Screen),
  screen('/assess', async () => (await import('./screens/assess/Screen.tsx')).Screen),
  screen('/gap/:slug?', async () => (await import('./screens/gap/Screen.tsx')).Screen),
  screen('/salary', async () => (await import('./screens/salary/Screen.tsx')).Screen),
  screen('/plan/:slug?', async () => (await import('./screens/plan/Screen.tsx')).Screen),
  screen('/progress/:slug?', async () => (await import('./screens/progress/Screen.tsx')).Screen),
  screen('/check-in', async () => (await import('./screens/check-in/Screen.tsx')).Screen),
  screen('/interview/:slug?', async () => (await import('./screens/interview/Screen.tsx')).Screen),
  screen('/export/:slug?', async () => (await import('./screens/export/Screen.tsx')).Screen),
  screen('/history', async () => (await import('./screens/history/Screen.tsx')).Screen),
  screen('/recovery', async () => (await import('./screens/recovery/Screen.tsx')).Screen),
  screen('/settings', async () => (await import('./screens/settings/Screen.tsx')).Screen),
]

/** Of a route without its query; undefined: no screen is there. */
export function screenAt(route: string): ScreenCode | undefined {
  const pieces = route.split('/')
  const fits = (pattern: string) => {
    const named = pattern.split('/')
    const needed = named.filter((one) => !one.endsWith('?')).length
    return named[1] === pieces[1] && pieces.length <= named.length && pieces.length >= needed
  }
  return screens.find(({ path }) => fits(path))
}
