// Opens the palette from anywhere, and marks its first line as the one that Enter takes.

import { createSpotlight } from '@mantine/spotlight'

const [store, palette] = createSpotlight()
export const paletteStore = store
export const openPalette = () => palette.open()
export const paletteOpen = (): boolean => paletteStore.getState().opened

/** Spotlight marks the selected line in the page itself and exports no function for it. */
const lines = (): HTMLElement | null => {
  const { listId } = paletteStore.getState()
  return listId === '' ? null : document.getElementById(listId)
}

export const selectedLine = (): HTMLElement | null => lines()?.querySelector<HTMLElement>('[data-selected]') ?? null

export function selectFirst(): void {
  const list = lines()
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
