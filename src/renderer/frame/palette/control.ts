// Opens and closes the palette from anywhere.

import { createSwitch } from '../switch.ts'

export const { open: openPalette, close: closePalette, isOpen: paletteOpen, useOpen: usePaletteOpen } = createSwitch()
