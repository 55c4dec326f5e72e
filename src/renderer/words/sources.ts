// Where the words of a language come from: a file for each, as one is enough to begin with.

export const wordsIn = {
  ja: async () => (await import('./ja/index.ts')).ja,
  en: async () => (await import('./en/index.ts')).en,
}
