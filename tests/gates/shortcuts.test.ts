// The cheat sheet is whole: every key that a screen listens for stands in the list, and every shortcut of the list is heard.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../src/main/menu.ts'
import { words } from '../../src/main/words.ts'
import { shortcutLists, shortcutOf } from '../../src/renderer/frame/shortcuts.ts'

const renderer = resolve(import.meta.dirname, '../../src/renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
const textOf = (file: string) => readFileSync(join(renderer, file), 'utf8')

/** Keys of a field, menu or widget that the platform itself teaches: Enter stores, Escape drops, arrows move within. */
const ofWidgets = new Set([
  // Keeps keys from a screen that is being left.
  'frame/Frame.tsx',
  'parts/DateField.tsx',
  // They open themselves, or do not after all.
  'parts/late/LateMenu.tsx',
  'parts/late/ListField.tsx',
  'screens/guides/Library.tsx',
  'screens/role/Passages.tsx',
  'screens/role/reader/FindBar.tsx',
  // Any key may scroll by hand.
  'screens/role/reader/use-reading-place.ts',
  'screens/salary/OwnFigures.tsx',
  'screens/gap/RowEditor.tsx',
  'screens/gap/Tabs.tsx',
  'screens/plan/AddItem.tsx',
  'screens/plan/ItemPanel.tsx',
  'screens/plan/WeeklyHours.tsx',
  'screens/plan/InlineDate.tsx',
  'screens/plan/InlineHours.tsx',
  'screens/settings/AboutYou.tsx',
  'screens/settings/NumberField.tsx',
  'screens/assess/Assess.tsx',
  'screens/assess/LevelPicker.tsx',
  'screens/assess/EvidenceForm.tsx',
  'screens/assess/NamesSection.tsx',
])

const listening = /\b(?:event|nativeEvent)\.key\b|addEventListener\('keydown'|case 'Arrow/
/** Literals that can only be keys. */
const keyLiteral =
  /(?:\bkey(?:\.toLowerCase\(\))? === |case )'(Arrow\w+|Home|End|PageUp|PageDown|Enter|Escape|Delete|Backspace|[a-z0-9 ./?,])'/gi
const nameOfKey = (key: string) => (key === ' ' ? 'space' : key.toLowerCase())
const lastOf = (chord: string) => chord.split('+').at(-1) ?? ''

const listed = shortcutLists.filter(({ handledIn }) => !handledIn.startsWith('../'))
const asksList = (file: string, area: string, how: 'shortcutOf' | 'chordOf') =>
  textOf(file).includes(`${how}('${area}'`)

describe('shortcuts', () => {
  it('looks at the files that listen for keys', () => {
    const found = files.filter((file) => listening.test(textOf(file)))
    expect(found.length).toBeGreaterThan(15)
    const known = new Set([...listed.map(({ handledIn }) => handledIn), ...ofWidgets, 'frame/shortcuts.ts'])
    expect(
      found.filter((file) => !known.has(file)),
      'these files listen for keys: put the keys into frame/shortcuts.ts',
    ).toEqual([])
  })

  it.each(listed.map(({ area, handledIn, shortcuts }) => ({ area, handledIn, shortcuts })))(
    '$area: the list and $handledIn agree',
    ({ area, handledIn, shortcuts }) => {
      if (asksList(handledIn, area, 'chordOf')) {
        const chords = shortcuts.flatMap((one) => one.chords)
        const unheard = chords.filter(
          (chord) => !new RegExp(`(?:'|\\b)${chord.replace('+', '\\+')}(?:'|:)`).test(textOf(handledIn)),
        )
        return expect(unheard).toEqual([])
      }
      if (asksList(handledIn, area, 'shortcutOf')) {
        for (const { name } of shortcuts) {
          const named = textOf(handledIn).includes(`'${name}'`) || textOf(handledIn).includes(`${name}: {`)
          expect(named || area === 'round' || name === 'amounts', `${area}.${name}`).toBe(true)
        }
        return
      }
      const heard = new Set([...textOf(handledIn).matchAll(keyLiteral)].map((match) => nameOfKey(match[1] ?? '')))
      const shown = new Set(shortcuts.flatMap(({ chords }) => chords.map(lastOf)))
      const digits = [...shown].filter((key) => /\d/.test(key))
      // Digits are read as levels, in one go.
      expect([...shown].filter((key) => !heard.has(key) && !digits.includes(key))).toEqual([])
      expect([...heard].filter((key) => !shown.has(key))).toEqual([])
    },
  )

  it('shows the keys of the desktop menu, and the menu those of the screens', () => {
    const act = {
      importGuides: () => {},
      openDataFolder: () => {},
      openLicences: () => {},
      openReleases: null,
      go: () => {},
      press: () => {},
      editText: () => {},
    }
    const menu = menuTemplate({ words: words.ja, platform: 'linux', packaged: true, act })
    const chords = menu
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .flatMap(({ accelerator }) => (typeof accelerator === 'string' ? accelerator : []))
      .map((text) => text.toLowerCase().replace('cmdorctrl', 'mod'))
    const shown = shortcutLists.flatMap(({ shortcuts }) => shortcuts.flatMap((one) => one.chords))
    expect(chords.length).toBeGreaterThan(12)
    expect(chords.filter((chord) => !shown.includes(chord))).toEqual([])
    const ofDesktop = shortcutLists.find(({ area }) => area === 'desktop')?.shortcuts.flatMap((one) => one.chords) ?? []
    expect(ofDesktop.filter((chord) => !chords.includes(chord))).toEqual([])
  })

  it('means one thing by one key, whatever else is held', () => {
    const key = (name: string, held: object = {}) => ({
      key: name,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      ...held,
    })
    expect(shortcutOf('everywhere', key('z', { ctrlKey: true }))).toBe('undo')
    expect(shortcutOf('everywhere', key('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
    expect(shortcutOf('everywhere', key('z'))).toBeNull()
    expect(shortcutOf('everywhere', key('?', { shiftKey: true }))).toBe('sheet')
    expect(shortcutOf('everywhere', key('k', { ctrlKey: true, altKey: true }))).toBeNull()
    expect(shortcutOf('plan', key('ArrowDown', { altKey: true }))).toBe('later')
    expect(shortcutOf('plan', key('ArrowDown'))).toBe('next')
    for (const { area, shortcuts } of shortcutLists) {
      const all = shortcuts.flatMap(({ chords }) => chords)
      expect(new Set(all).size, area).toBe(all.length)
    }
  })
})
