// Opens and closes the dialog of the target from anywhere.

import { createSwitch } from './switch.ts'

export const { open: openTargetDialog, close: closeTargetDialog, useOpen: useTargetDialogOpen } = createSwitch()
