// Opens and closes the cheat sheet from anywhere.

import { createSwitch } from './switch.ts'

export const { open: openSheet, close: closeSheet, useOpen: useSheetOpen } = createSwitch()
