// Guides are mostly Japanese, whatever language the interface speaks: their text carries its own lang for line breaking and speech.

/** Spread on the element that shows the text: `<b {...langOf(name)}>{name}</b>`. */
export function langOf(text: string): { lang?: 'ja' } {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? { lang: 'ja' } : {}
}
