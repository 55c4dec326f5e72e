// The names of keys on this computer, and which elements keep their own keys.

const isMac = /Mac/.test(navigator.userAgent)
export const modKey = isMac ? '⌘' : 'Ctrl'

export const hasMod = (event: Pick<KeyboardEvent, 'metaKey' | 'ctrlKey'>): boolean =>
  isMac ? event.metaKey : event.ctrlKey

/** In a text field undo belongs to the text. Radio groups and check boxes are not text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !/^(radio|checkbox|button|range|file)$/.test(target.type)
}

/** A dialog, menu or explained word is open: Escape belongs to it. Lists of closed choices stay in the page, unseen. */
export const popupOpen = (): boolean =>
  [...document.querySelectorAll('[aria-modal="true"], [role="menu"], [role="listbox"], :popover-open')].some((one) =>
    one.checkVisibility(),
  )
