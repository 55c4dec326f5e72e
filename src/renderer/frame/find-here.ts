// Ctrl F in place: the search field of the screen, or, where it has none, the palette.

import { openPalette } from './palette/control.ts'

export function findHere(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('main input[type="search"], main search input')]
  const field = fields.find((one) => one.checkVisibility())
  if (field === undefined) {
    openPalette()
    return
  }
  field.focus()
  field.select()
}
