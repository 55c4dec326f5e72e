// Loads what the page is printed with, and tells the printing shell that the page stands or that it never will.

const root = () => document.documentElement

/**
 * On a computer without a single font Chromium has nothing to draw with while a font file is on its way, and gives the
 * file up for good. So the files are here before the first line is laid out; what is hidden is not.
 */
export async function loadFonts(hidden: HTMLElement, headTexts: string): Promise<void> {
  await import('../theme/rare-fonts.ts')
  const { regular, bold } = charactersByWeight(hidden)
  await Promise.all([
    document.fonts.load('400 1em "Noto Sans JP"', `${regular}${headTexts}0123456789/ `),
    document.fonts.load('700 1em "Noto Sans JP"', bold),
  ])
}

function charactersByWeight(element: HTMLElement): { regular: string; bold: string } {
  const regular = new Set<string>()
  const bold = new Set<string>()
  const add = (text: string, style: CSSStyleDeclaration) => {
    const characters = Number(style.fontWeight) >= 600 ? bold : regular
    for (const character of text) characters.add(character)
  }
  for (const one of element.querySelectorAll('*')) {
    for (const node of one.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) add(node.nodeValue ?? '', getComputedStyle(one))
    }
    for (const pseudo of ['::before', '::after', '::marker']) {
      const style = getComputedStyle(one, pseudo)
      add(style.content, style)
    }
  }
  return { regular: [...regular].join(''), bold: [...bold].join('') }
}

export async function whenSettled(): Promise<void> {
  // Reading a size lays the page out, even in a window that is hidden.
  void document.body.offsetHeight
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
