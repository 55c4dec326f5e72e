// How the window is made: its options, exactly, and the colour it has before the first paint.

import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/** The theme's paper, so that nothing flashes between opening and painting. */
export const paper = { light: '#FFFFFF', dark: '#15191C' } as const

/** Exactly these keys: everything else keeps Electron's safe default (sandbox, context isolation, no Node, web security). */
export function webPreferences(preload: string): WebPreferences {
  return { preload, v8CacheOptions: 'code', spellcheck: false }
}

export function windowOptions(preload: string, dark: boolean, icon: string): BrowserWindowConstructorOptions {
  return {
    // Electron keeps place, size and mode under this name.
    name: 'main',
    windowStatePersistence: true,
    title: 'しるべ',
    icon,
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 480,
    show: false,
    backgroundColor: dark ? paper.dark : paper.light,
    webPreferences: webPreferences(preload),
  }
}

/** The window in which the plan is printed; never shown, A4 wide at 96 dpi. */
export function printWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return { show: false, width: 794, height: 1123, webPreferences: webPreferences(preload) }
}
