// The nonce of this page, which the policy asks of every style element that is made while it runs.

export const styleNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

/** The scroll lock under Mantine's dialogs (react-remove-scroll) reads it from here and from nowhere else. */
export function giveNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
