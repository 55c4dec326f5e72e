// Opens the palette from anywhere without loading it beforehand.

import { createSpotlight } from '@mantine/spotlight'

export const [paletteStore, palette] = createSpotlight()
export const openPalette = () => palette.open()
