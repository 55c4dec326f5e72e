// The letters and digits of a text, folded: what is the same of a passage in the file and on the screen.

export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
