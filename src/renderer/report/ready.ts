// Tells the printing shell that the page stands (data, layout, fonts), or that it never will.

const root = () => document.documentElement

/** headTexts stand in the page margins, which load no fonts by themselves. */
export async function whenSettled(headTexts: string): Promise<void> {
  // Fonts are asked for by layout; reading a size lays the page out, even in a window that is hidden.
  void document.body.offsetHeight
  await Promise.all([
    document.fonts.load('400 8pt "Noto Sans JP"', `${headTexts}0123456789/ `),
    document.fonts.load('700 8pt "Noto Sans JP"', headTexts),
  ])
  await document.fonts.ready
}

export function markReady(): void {
  delete root().dataset.readyError
  root().dataset.ready = 'true'
}

export function markError(reason: string): void {
  root().dataset.readyError = reason
  root().dataset.ready = 'error'
}

export function clearMarks(): void {
  delete root().dataset.ready
  delete root().dataset.readyError
}
