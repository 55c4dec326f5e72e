// Opens the palette from anywhere, and marks its first line as the one that Enter takes.

import { createSpotlight } from '@mantine/spotlight'

const [store, palette] = createSpotlight()
export const paletteStore = store
export const openPalette = () => palette.open()

/** Spotlight marks the selected line in the page itself and exports no function for it. */
export function selectFirst(): void {
  const { listId } = paletteStore.getState()
  const list = listId === '' ? null : document.getElementById(listId)
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
