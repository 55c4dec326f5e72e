// Folds names so that one thing spelt in several ways has one identity, and texts for likeness and for search.

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const SPACES = /\s+/gu
const DASHES = /[\u2010-\u2015\u2212\uFE58]/gu
const TILDES = /[\u301C\u223C]/gu
const SINGLE_QUOTES = /[\u2018\u2019]/gu
const DOUBLE_QUOTES = /[\u201C\u201D]/gu
/** サーバー and サーバ are one word; キー and キ are not, so short words keep the mark. */
const LATE_LONG_VOWEL = /(?<=[ァ-ヶー]{3})ー/gu

/** Most names have nothing to fold; a ranking folds tens of thousands of names. */
const FOLDED = /^[\x21-@[-~ぁ-ゖァ-ヶー・\u4E00-\u9FEF]*$/u
/** Nearly all others are made of signs that fold one by one. */
const SIMPLE = /^[\x20-\x7Eぁ-ゖァ-ヶー・\u4E00-\u9FEF]*$/u

function plainForm(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(TILDES, '~')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .toLowerCase()
}

/** Identity of a name: case, width, spacing and dash form are lost; brackets lose their width, never their content. */
export function foldName(name: string): string {
  if (FOLDED.test(name)) return name
  if (SIMPLE.test(name)) return name.toLowerCase().replaceAll(' ', '')
  // NFKC turns a few signs into a space with a combining mark, so composition is settled last.
  return plainForm(name).replace(SPACES, '').normalize('NFKC')
}

/** Nothing to fold but letters, and no space that would go. */
const SINGLE_SPACED = /^(?! )(?:[\x21-\x7Eぁ-ゖァ-ヶー・\u4E00-\u9FEF]| (?=[^ ]))*$/u

/** Form of a text for search: words stay apart, every character that sounds stays. */
export function foldWords(text: string): string {
  if (SINGLE_SPACED.test(text)) return text.toLowerCase()
  return plainForm(text).replace(SPACES, ' ').trim().normalize('NFKC')
}

/** Form of a text for likeness: as for search, and late long-vowel marks go. */
export function foldText(text: string): string {
  return foldWords(text).replace(LATE_LONG_VOWEL, '')
}
