// What the keys of the library's list do, in one column and in several.

import { describe, expect, it } from 'vitest'
import { listAction } from '../../src/renderer/screens/guides/list-keys.ts'

const press = (
  key: string,
  change: { shiftKey?: boolean; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})
const table = { at: 4, count: 10, columns: 1 }
const cards = { at: 4, count: 10, columns: 3 }

describe('keys of the list', () => {
  it.each([
    ['ArrowDown', 5, 7],
    ['ArrowUp', 3, 1],
    ['Home', 0, 0],
    ['End', 9, 9],
  ])('%s moves', (key, inTable, inCards) => {
    expect(listAction(press(key), table)).toEqual({ do: 'move', to: inTable })
    expect(listAction(press(key), cards)).toEqual({ do: 'move', to: inCards })
    const held = key.startsWith('Arrow') ? 'extend' : 'move'
    expect(listAction(press(key, { shiftKey: true }), cards)).toEqual({ do: held, to: inCards })
  })

  it('moves sideways only where guides stand beside each other', () => {
    expect(listAction(press('ArrowRight'), cards)).toEqual({ do: 'move', to: 5 })
    expect(listAction(press('ArrowLeft'), cards)).toEqual({ do: 'move', to: 3 })
    expect(listAction(press('ArrowRight'), table)).toBeNull()
  })

  it('stays at the edges', () => {
    expect(listAction(press('ArrowDown'), { ...table, at: 9 })).toEqual({ do: 'move', to: 9 })
    expect(listAction(press('ArrowUp'), { ...cards, at: 2 })).toEqual({ do: 'move', to: 2 })
    // Below the last but one line there may be no card.
    expect(listAction(press('ArrowDown'), { ...cards, at: 8 })).toEqual({ do: 'move', to: 8 })
  })

  it.each([
    [' ', {}, 'select'],
    ['Enter', {}, 'open'],
    ['Escape', {}, 'clear'],
    ['f', {}, 'favourite'],
    ['F', {}, 'favourite'],
    ['a', { ctrlKey: true }, 'selectAll'],
  ])('%s with %o', (key, held, does) => {
    expect(listAction(press(key, held), table)).toEqual({ do: does })
  })

  it.each([
    ['f', { ctrlKey: true }],
    ['a', {}],
    ['a', { ctrlKey: true, shiftKey: true }],
    ['ArrowDown', { altKey: true }],
    ['x', {}],
  ])('leaves %s with %o to others', (key, held) => {
    expect(listAction(press(key, held), table)).toBeNull()
  })
})
