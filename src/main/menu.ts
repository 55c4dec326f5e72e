// The native menu in the user's language: shows the shortcuts of the screens and can press them.

import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from './words.ts'

/** A shortcut of the screens: the same keys are pressed in the page, so each action is written once, there. */
export type Keys = {
  key: string
  shift?: true
  /** Control on macOS too, where a shortcut otherwise means Command. */
  control?: true
}

export type MenuActions = {
  importGuides(): void
  openDataFolder(): void
  openLicences(): void
  /** null: this build does not know where its releases are. */
  openReleases: (() => void) | null
  /** Goes to a route of the screens, without the leading #. */
  go(route: string): void
  press(keys: Keys): void
  /** Undo in a text field; only macOS leaves that to the menu. */
  editText(command: 'undo' | 'redo'): void
}

export type MenuOptions = { words: Words; platform: string; packaged: boolean; act: MenuActions }

const places = [
  ['home', '/'],
  ['guides', '/guides'],
  ['assess', '/assess'],
  ['gap', '/gap'],
  ['salary', '/salary'],
  ['plan', '/plan'],
  ['interview', '/interview'],
] as const satisfies [keyof Words, string][]

const separator: MenuItemConstructorOptions = { type: 'separator' }

export function menuTemplate({ words, platform, packaged, act }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'

  /** The page sees a key before the menu does; where the menu need not hear it, it only shows it. */
  const screenKey = (label: string, accelerator: string, keys: Keys, command?: 'undo' | 'redo') =>
    ({
      label,
      accelerator,
      registerAccelerator: false,
      click: (_item, _window, event) => {
        // On macOS a key that the page left alone arrives here; a click of the mouse does not carry the mark.
        if (event.triggeredByAccelerator) {
          if (command !== undefined) act.editText(command)
        } else act.press(keys)
      },
    }) satisfies MenuItemConstructorOptions

  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: 'CmdOrCtrl+,',
    click: () => act.go('/settings'),
  }

  const application: MenuItemConstructorOptions = {
    label: words.name,
    submenu: [
      { role: 'about', label: words.about },
      separator,
      settings,
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      separator,
      { role: 'quit', label: words.quit },
    ],
  }

  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      { label: words.importGuides, accelerator: 'CmdOrCtrl+O', click: () => act.importGuides() },
      { label: words.export, accelerator: 'CmdOrCtrl+E', click: () => act.go('/export') },
      separator,
      { label: words.openDataFolder, click: () => act.openDataFolder() },
      separator,
      ...(mac
        ? [{ role: 'close', label: words.close } satisfies MenuItemConstructorOptions]
        : [settings, separator, { role: 'quit', label: words.quit } satisfies MenuItemConstructorOptions]),
    ],
  }

  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      screenKey(words.undo, 'CmdOrCtrl+Z', { key: 'Z' }, 'undo'),
      screenKey(words.redo, 'CmdOrCtrl+Shift+Z', { key: 'Z', shift: true }, 'redo'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  }

  const go: MenuItemConstructorOptions = {
    label: words.go,
    submenu: [
      screenKey(words.palette, 'CmdOrCtrl+K', { key: 'K' }),
      separator,
      ...places.map(([name, route], index) => ({
        label: words[name],
        accelerator: `CmdOrCtrl+${index + 1}`,
        click: () => act.go(route),
      })),
    ],
  }

  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      screenKey(words.inspector, 'Ctrl+.', { key: '.', control: true }),
      separator,
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.zoomReset },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(packaged
        ? []
        : ([
            separator,
            { role: 'reload', label: words.reload },
            { role: 'toggleDevTools', label: words.developerTools },
          ] satisfies MenuItemConstructorOptions[])),
    ],
  }

  const window: MenuItemConstructorOptions = {
    label: words.window,
    role: 'windowMenu',
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoomWindow },
    ],
  }

  const releases = act.openReleases
  const help: MenuItemConstructorOptions = {
    label: words.help,
    role: 'help',
    submenu: [
      screenKey(words.shortcuts, 'CmdOrCtrl+/', { key: '/' }),
      separator,
      ...(releases === null ? [] : [{ label: words.newVersion, click: () => releases() }, separator]),
      { label: words.licences, click: () => act.openLicences() },
      ...(mac ? [] : [{ role: 'about', label: words.about } satisfies MenuItemConstructorOptions]),
    ],
  }

  return mac ? [application, file, edit, go, view, window, help] : [file, edit, go, view, help]
}
