// Finds the quoted titles in a line of the roadmap, with the author or publisher that stands beside each.

export type QuotedTitle = {
  title: string
  creator: string | null
  publisher: string | null
  /** What stands in brackets after the title, as written. */
  bracket: string
  start: number
  end: number
}

type Quote = { open: '『' | '「'; close: '』' | '」' }
export const bookQuote: Quote = { open: '『', close: '』' }
export const courseQuote: Quote = { open: '「', close: '」' }

/** Words that end the names of publishers, whoever they are. */
const publisherEnd =
  /(?:社|出版|出版会|書店|書房|書院|文庫|新書|選書|ブックス|センター|ジャパン|クリエイティブ|プレス|パブリッシング|メディア|システムズ|エージェンシー|Press|Books|Publishing|Publications|Media|Japan)$/i

/** Remarks that stand in brackets after a title and name nobody. */
const remark =
  /バイブル|必読|入門|定番|名著|古典|無料|有料|原著|邦訳|翻訳版|日本語|英語|最新|シリーズ|全\d*巻|[第改]\S*版|版$|推奨|おすすめ|参考|など|向け|コース|講座|レベル|初級|中級|上級|以上|円|^\d|について|の(?!\S*著)|[、。！？!?]/

/** `owner`: whose name stands before a title; a course is owned by its provider, a book by its author. */
export function quotedTitles(text: string, quote: Quote, owner: 'author' | 'provider' = 'author'): QuotedTitle[] {
  const titles: QuotedTitle[] = []
  let depth = 0
  let start = -1
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === quote.open) {
      if (depth === 0) start = index
      depth += 1
    } else if (character === quote.close && depth > 0) {
      depth -= 1
      const title = text.slice(start + 1, index).trim()
      if (depth > 0 || title === '') continue
      const previousEnd = titles.at(-1)?.end ?? 0
      const before = owner === 'author' ? text.slice(previousEnd, start) : ''
      titles.push({ title, ...beside(before, text.slice(index + 1)), start, end: index + 1 })
    }
  }
  return titles
}

function beside(before: string, after: string): Pick<QuotedTitle, 'creator' | 'publisher' | 'bracket'> {
  const bracket = /^\s*(?:シリーズ|[第改]\S{1,4}版)?\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)?)[)）]/.exec(
    after,
  )
  const inside = (bracket?.[1] ?? '').trim()
  const parts = inside.split(/\s*[、,／/]\s*(?=[^、,／/]*$)/)
  const publisher = parts.find((part) => isPublisher(part)) ?? null
  const rest = publisher === null ? inside : parts.filter((part) => part !== publisher).join('、')
  return { creator: authorAfter(rest) ?? authorBefore(before), publisher, bracket: inside }
}

function isPublisher(text: string): boolean {
  return publisherEnd.test(text.trim()) && !marksAuthor(text)
}

export function marksAuthor(text: string): boolean {
  return /(?:著者?|編著?|共著|監修|訳|氏|他|ほか|ら)$/.test(text.trim())
}

function authorAfter(inside: string): string | null {
  if (inside === '') return null
  if (marksAuthor(inside)) {
    const name = dropAuthorMark(inside)
    return name === '' || /^(?:無料|その)/.test(name) ? null : name
  }
  return !remark.test(inside) && isPerson(inside) ? inside : null
}

/** The author before a title: `リサ・アドキンス著『…』`, `ピーター・センゲ『…』`, `Ralph Kimballの『…』`. */
function authorBefore(before: string): string | null {
  const tail =
    before
      .split(/[。、，,；;：:」』）)]|(?<=[ぁ-ん])(?=[^ぁ-んー])/)
      .at(-1)
      ?.trim() ?? ''
  const whole =
    before
      .split(/[。、，；;：:」』）)]/)
      .at(-1)
      ?.trim() ?? ''
  for (const candidate of [whole, tail]) {
    const written = /^(.{2,40}?)(?:氏)?(?:の)?(?:著書|著)の?$/.exec(candidate)
    if (written?.[1] !== undefined && !/[はをにでが]/.test(written[1])) return dropAuthorMark(written[1])
    const owned = candidate.replace(/(?:氏)?の$/, '')
    if (isFullName(owned)) return owned
  }
  return null
}

function dropAuthorMark(text: string): string {
  return text
    .trim()
    .replace(/^(?:著者?|by)\s*[:：]?\s*/i, '')
    .replace(/\s*(?:著者?|編著|共著|監修|編|訳|氏)$/, '')
    .replace(/\s*(?:著|氏)$/, '')
    .trim()
}

/** A name in brackets with nothing that says so: `広木大地`, `マーティン・ファウラー`, `Robert C. Martin`. */
function isPerson(text: string): boolean {
  return isFullName(text) || /^[\p{Script=Han}々]{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}々]{1,4}$/u.test(text)
}

/** At least two parts, so that a publisher or a site of one word is no author. */
function isFullName(text: string): boolean {
  return (
    /^[\p{Script=Katakana}ー]+(?:[・＝= ](?:[A-Z]\.?・?)*[\p{Script=Katakana}ー]+)+$/u.test(text) ||
    /^(?:[A-Z]\.?[・ ]?)+[\p{Script=Katakana}ー]{2,}$/u.test(text) ||
    /^[A-Z][\p{Script=Latin}'’.-]*(?: (?:[A-Z]\.|[A-Z][\p{Script=Latin}'’-]*|de|van|von))+$/u.test(text)
  )
}
