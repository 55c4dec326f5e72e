// Folds a text for filtering: width, case and kana no longer matter, so ﾌﾟﾛｸﾞﾗﾐﾝｸﾞ and ぷろぐらみんぐ find プログラミング.

const hiragana = /[\u3041-\u3096]/g

export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(hiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .trim()
