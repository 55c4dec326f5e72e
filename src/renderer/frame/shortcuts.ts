// The one list of shortcuts: the screens ask it what a key means, the cheat sheet shows it.

import { hasMod, modKey } from './keys.ts'

/**
 * By area and name, the keys that do it. mod is Ctrl, on a Mac ⌘; ctrl is Ctrl everywhere.
 * handledIn: the file that listens, of which a test asks that it hears these keys and no others.
 */
const areas = {
  everywhere: {
    handledIn: 'frame/Shortcuts.tsx',
    keys: {
      palette: ['mod+k'],
      find: ['mod+f'],
      sheet: ['?', 'mod+/'],
      undo: ['mod+z'],
      redo: ['mod+shift+z', 'mod+y'],
      panel: ['ctrl+.'],
      closePanel: ['escape'],
      amounts: ['mod+shift+h'],
    },
  },
  palette: {
    handledIn: 'frame/palette/Palette.tsx',
    keys: { move: ['arrowdown', 'arrowup'], open: ['enter'], pin: ['mod+d'], close: ['escape'] },
  },
  /** The menu of the desktop program; a browser keeps most of these keys for itself. */
  desktop: {
    handledIn: '../main/menu.ts',
    keys: {
      places: ['mod+1', 'mod+2', 'mod+3', 'mod+4', 'mod+5', 'mod+6', 'mod+7'],
      import: ['mod+o'],
      export: ['mod+e'],
      settings: ['mod+,'],
    },
  },
  library: {
    handledIn: 'screens/guides/list-keys.ts',
    keys: {
      move: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
      first: ['home'],
      last: ['end'],
      open: ['enter'],
      favourite: ['f'],
      select: ['space'],
      extend: ['shift+arrowup', 'shift+arrowdown', 'shift+arrowleft', 'shift+arrowright'],
      selectAll: ['mod+a'],
      clear: ['escape'],
    },
  },
  reader: {
    handledIn: 'screens/role/reader/use-reader-keys.ts',
    keys: {
      find: ['mod+f'],
      next: ['j', 'arrowdown'],
      previous: ['k', 'arrowup'],
      nextSentence: ['arrowright'],
      previousSentence: ['arrowleft'],
      highlight: ['h'],
      note: ['n'],
      bookmark: ['b'],
      done: ['escape'],
    },
  },
  assess: {
    handledIn: 'screens/assess/keys.ts',
    keys: {
      rate: ['0', '1', '2', '3', '4'],
      clear: ['u', 'delete'],
      next: ['arrowdown'],
      previous: ['arrowup'],
      first: ['home'],
      last: ['end'],
      nextUnrated: ['enter'],
      evidence: ['e'],
      select: ['space'],
      extendDown: ['shift+arrowdown'],
      extendUp: ['shift+arrowup'],
      selectAll: ['mod+a'],
      merge: ['m'],
      similar: ['s'],
      search: ['/'],
    },
  },
  round: {
    handledIn: 'screens/assess/round/Round.tsx',
    keys: {
      rate: ['0', '1', '2', '3', '4'],
      clear: ['u', 'delete'],
      skip: ['arrowright', 'enter'],
      back: ['arrowleft', 'backspace'],
      finish: ['escape'],
    },
  },
  tryLevels: {
    handledIn: 'screens/gap/tried-by-key.ts',
    keys: {
      rate: ['0', '1', '2', '3', '4'],
      more: ['arrowright', 'arrowup'],
      less: ['arrowleft', 'arrowdown'],
      lowest: ['home'],
      highest: ['end'],
      clear: ['delete', 'backspace', 'u'],
    },
  },
  heatMap: {
    handledIn: 'charts/heat-cells.ts',
    keys: {
      move: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'],
      rowEnds: ['home', 'end'],
      pages: ['pageup', 'pagedown'],
      edges: ['mod+arrowup', 'mod+arrowdown', 'mod+arrowleft', 'mod+arrowright'],
      corners: ['mod+home', 'mod+end'],
      open: ['enter', 'space'],
    },
  },
  plan: {
    handledIn: 'screens/plan/ItemRow.tsx',
    keys: {
      next: ['arrowdown'],
      previous: ['arrowup'],
      status: ['space'],
      later: ['alt+arrowdown'],
      earlier: ['alt+arrowup'],
    },
  },
  interview: {
    handledIn: 'screens/interview/use-card-keys.ts',
    keys: {
      next: ['arrowdown'],
      previous: ['arrowup'],
      points: ['space'],
      pointsFromAnswer: ['mod+enter'],
      leaveAnswer: ['escape'],
      grade: ['1', '2', '3', '4'],
    },
  },
} as const satisfies { [area: string]: { handledIn: string; keys: { [name: string]: readonly string[] } } }

export type ShortcutArea = keyof typeof areas
type KeysOf<Area extends ShortcutArea> = (typeof areas)[Area]['keys']
export type ShortcutName<Area extends ShortcutArea> = keyof KeysOf<Area> & string
/** One key of an area as the list writes it; `Record<Chord<'heatMap'>, …>` compiles only when it hears them all and no other. */
export type Chord<Area extends ShortcutArea> = Extract<KeysOf<Area>[keyof KeysOf<Area>], readonly string[]>[number]

export type ShortcutList = {
  area: ShortcutArea
  handledIn: string
  shortcuts: { name: string; chords: readonly string[] }[]
}

export const shortcutLists: readonly ShortcutList[] = Object.entries(areas).map(([area, { handledIn, keys }]) => ({
  area: area as ShortcutArea,
  handledIn,
  shortcuts: Object.entries(keys).map(([name, chords]) => ({ name, chords })),
}))

export type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

const nameOfKey = (key: string): string => (key === ' ' ? 'space' : key.toLowerCase())

function isPressed(chord: string, event: Key): boolean {
  const parts = chord.split('+')
  const wanted = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  if (nameOfKey(event.key) !== wanted || has('alt') !== event.altKey) return false
  if (has('mod') ? !hasMod(event) : has('ctrl') ? !event.ctrlKey : event.ctrlKey || event.metaKey) return false
  // A sign such as ? may need Shift on one keyboard and not on another.
  const shiftTells = has('shift') || has('mod') || wanted.startsWith('arrow')
  return !shiftTells || has('shift') === event.shiftKey || wanted === '/'
}

/** What a key does in an area; null: nothing. */
export function shortcutOf<Area extends ShortcutArea>(area: Area, event: Key): ShortcutName<Area> | null {
  const found = Object.entries(areas[area].keys).find(([, chords]) =>
    (chords as readonly string[]).some((chord) => isPressed(chord, event)),
  )
  return found === undefined ? null : (found[0] as ShortcutName<Area>)
}

/** Which of an area's keys it is, where one name has several; null: none. */
export function chordOf<Area extends ShortcutArea>(area: Area, event: Key): Chord<Area> | null {
  const chords = Object.values<readonly string[]>(areas[area].keys).flat()
  return (chords.find((chord) => isPressed(chord, event)) ?? null) as Chord<Area> | null
}

const signs: { readonly [key: string]: string } = {
  mod: modKey,
  ctrl: 'Ctrl',
  shift: 'Shift',
  alt: modKey === '⌘' ? '⌥' : 'Alt',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
  delete: 'Delete',
  backspace: 'Backspace',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
}

/** As it stands on the keys of this computer. */
export const keyCaps = (chord: string): string[] => chord.split('+').map((part) => signs[part] ?? part.toUpperCase())

/** 0–4 rather than five keys: the first and the last of keys that follow one another. */
export function shownChords(chords: readonly string[]): { chords: readonly string[]; isRange: boolean } {
  const isRange = chords.length > 2 && chords.every((chord) => /(?:^|\+)\d$/.test(chord))
  return { chords: isRange ? [chords[0] ?? '', chords.at(-1) ?? ''] : chords, isRange }
}
