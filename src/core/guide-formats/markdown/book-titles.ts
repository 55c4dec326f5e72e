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

type Quote = { open: '『' | '「' | '“'; close: '』' | '」' | '”' }
export const bookQuote: Quote = { open: '『', close: '』' }
export const courseQuote: Quote = { open: '「', close: '」' }
const latinQuote: Quote = { open: '“', close: '”' }

/** `"Lamp and Sea"`: a title in Latin letters between quotes of its own language; other words in such quotes are emphasised. */
export function latinTitles(text: string, owner: 'author' | 'provider'): QuotedTitle[] {
  const curled = text.replaceAll(/"([^"]{2,200})"/g, '“$1”')
  return quotedTitles(curled, latinQuote, owner).filter(({ title }) => /^[A-Z0-9][^ぁ-んァ-ヶ一-龠]*$/.test(title))
}

/** Words that end the names of publishers, whoever they are. */
const publisherEnd =
  /(?:社|出版|出版会|書店|書房|書院|文庫|新書|選書|舎|書館|BP|ブックス|センター|ジャパン|クリエイティブ|プレス|パブリッシング|メディア|システムズ|エージェンシー|Press|Books|Publishing|Publications|Media|Japan)$/i

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
      const between = owner === 'author' ? text.slice(previousEnd, start) : ''
      // `海野灯著、『…』`: before the first title the comma parts nobody from it.
      const before = previousEnd === 0 ? between.replace(/(?<=著|監修)[、,，]\s*$/, '') : between
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
  const { people, publisher } = splitBracket(inside)
  const house = publisher ?? (bracket === null ? publisherAfter(after) : null)
  return {
    creator: authorAfter(people) ?? authorInSentence(after) ?? authorBefore(before),
    publisher: house,
    bracket: inside,
  }
}

/** `Ann Bell, Carl Dune著、波書房`: who wrote it, who translated it, who published it. */
function splitBracket(inside: string): { people: string; publisher: string | null } {
  const written = /^(.*?(?:共著|編著|著者|著|監修)(?:ほか|他)?)\s*[、,，／/・]\s*(.+)$/.exec(inside)
  if (written) {
    const rest = (written[2] ?? '')
      .split(/\s*[、,，／/]\s*/)
      .find((part) => !/(?:訳|著|編|監修|(?<!出)版|年)$/.test(part))
    return { people: written[1] ?? '', publisher: rest ?? null }
  }
  const parts = inside.split(/\s*(?:[、,／/]|(?<=\p{Script=Han})・)\s*(?=[^、,／/・]*$)/u)
  const publisher = parts.find((part) => isPublisher(part)) ?? null
  if (publisher !== null) return { people: parts.filter((part) => part !== publisher).join('、'), publisher }
  return { people: inside, publisher: isLoneHouse(inside) ? inside : null }
}

/** `『…』波書房`: the name right after the title, up to the next mark. */
function publisherAfter(after: string): string | null {
  const name = /^\s*([^\s、。，,・（）()『』「」はをにでがのと]{2,20})(?=$|[、。，,]|\s[-–—])/u.exec(after)?.[1]
  return name !== undefined && isPublisher(name) ? name : null
}

function isPublisher(text: string): boolean {
  return publisherEnd.test(text.trim()) && !marksAuthor(text)
}

/** One word in katakana or Latin letters after a title: a publisher, for people have two names. */
function isLoneHouse(text: string): boolean {
  return (
    /^(?:[\p{Script=Katakana}ー]{3,}|[A-Z][A-Za-z'’-]*[a-z][A-Za-z'’-]*|[A-Z]{7,})$/u.test(text) && !remark.test(text)
  )
}

const partOfBook =
  /(?:入門|実践|基礎|応用|理論|設計|開発|準備|専門|活用|導入|運用|実装|技術|戦略|管理|実務|演習|問題|解説|総合|番外|初級|中級|上級|^上|^中|^下|^前|^後|^続|^本)編$/

/** 編 after a name marks an editor; 実践編 is a part of a book. */
export function marksAuthor(text: string): boolean {
  const trimmed = text.trim()
  return (
    /(?:著者?|編著?|共著|監修|訳|氏|教授|博士|先生|講師|さん|他|ほか|ら)$/.test(trimmed) && !partOfBook.test(trimmed)
  )
}

function authorAfter(inside: string): string | null {
  // A translator alone in the brackets wrote nothing: the author stands before the title or nowhere.
  if (inside === '' || (/(?:訳者?|翻訳)$/.test(inside) && !/著/.test(inside))) return null
  if (marksAuthor(inside)) {
    const name = dropAuthorMark(inside)
    return name === '' || /^(?:無料|その)/.test(name) ? null : name
  }
  return (!remark.test(inside) || isListOfPeople(inside)) && isPeople(inside) ? inside : null
}

/** `『…』 by Ann Bell`, `『…』海野大地著`. */
function authorInSentence(after: string): string | null {
  const written = /^\s*([^\s、。，,()（）『』「」はをにでがの]{2,20})(?:共著|編著|著)(?=$|[\s、。，,—–-])/u.exec(after)
  if (written?.[1] !== undefined && !/^[第改]/.test(written[1])) return dropAuthorMark(written[1])
  const latin =
    /^\s*([A-Z][\p{Script=Latin}'’.-]*(?: [\p{Script=Latin}.'’-]+){1,4})\s?(?:共著|編著|著)(?=$|[\s、。，,—–-])/u.exec(
      after,
    )
  if (latin?.[1] !== undefined) return latin[1]
  const match = /^\s*by\s+([\p{Script=Latin}.'’ -]{3,60})/u.exec(after)
  const name = (match?.[1] ?? '').trim()
  return isFullName(name) ? name : null
}

/** The author before a title: `リサ・マリーン著『…』`, `ペーター・ゼーマン『…』`, `Ralph Shoreの『…』`. */
function authorBefore(before: string): string | null {
  const whole =
    before
      .split(/[。、，,；;：:」』）)]/)
      .at(-1)
      ?.trim() ?? ''
  const tail = whole.split(/(?<=[ぁ-ん])(?=[^ぁ-んー])/)
  const candidates = [whole, tail.at(-1)?.trim() ?? '', tail.slice(-2).join('').trim()]
  for (const candidate of candidates) {
    const written = /^(.{2,40}?)(?:氏)?(?:の)?(?:著書|編著|共著|監修|(?<!名)著)の?$/.exec(candidate)
    if (written?.[1] !== undefined && !/[はをにでが]/.test(written[1])) return dropAuthorMark(written[1])
    const owned = candidate.replace(
      /(?:氏|博士|教授)?の(?:名著|主著|代表作|代表的著作|著作|ベストセラー|古典|世界的ベストセラー)?$/,
      '',
    )
    const first = owned.replace(/(?:他|ほか)$/, '')
    if (isFullName(first) || isJapaneseName(first)) return owned
    if (owned !== candidate && isLoneOwner(owned)) return owned
  }
  return null
}

function dropAuthorMark(text: string): string {
  return text
    .trim()
    .replace(/^(?:いずれも|ともに|共に)\s*/, '')
    .replace(/^(?:著者?|by)\s*[:：]?\s*/i, '')
    .replace(/\s*(?:著者?|編著|共著|監修|編|訳|氏|教授|博士|先生|講師|さん)$/, '')
    .replace(/\s*(?:著|氏)$/, '')
    .trim()
}

/** Words for kinds of books, which stand before or after titles just like names. */
const kindOfBook =
  /(?:書|書籍|本|巻|編|篇|版|冊|誌|集|典|作|図書|標準|文庫|漫画|論|学|法|術|訳|用|級|者|門|礎|践|読|界|的|性|化|式|社|向|級|力|系)$/

/** A name in kanji that no mark follows: three to five characters, and nothing that ends like a word for books. */
function isJapaneseName(text: string): boolean {
  return (
    /^[\p{Script=Han}々]{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}々]{1,3}$/u.test(text) &&
    /[郎朗子美樹介助也人男雄夫司之志史二三一治浩啓明広隆博健哲彦平幸恵香織奈誠豊毅亮翔裕弘宏聡淳剛潤将晃昭洋輔吾悟仁斗希央紀卓潔茂勝久清勉豪慧慎武徹智俊純稔貴伸孝尚敏秀英涼悠翼颯]$|(?<![研必監履])修$/.test(
      text,
    ) &&
    text.length >= 3
  )
}

/** `IABの『…』`: an organisation by its initials. Other single words before a title are what the book is about. */
function isLoneOwner(text: string): boolean {
  return /^[A-Z]{3,6}$/.test(text)
}

function isListOfPeople(text: string): boolean {
  const parts = text.split(/\s*[、,]\s*/)
  return parts.length >= 2 && parts.every((part) => !remark.test(part))
}

function isPeople(text: string): boolean {
  return isPerson(text) || (/[&＆、,]/.test(text) && text.split(/\s*[&＆、,]\s*/).every(isPerson))
}

/** A name in brackets with nothing that says so: `海野大地`, `マーティン・シー`, `Robert C. Dune`. */
function isPerson(text: string): boolean {
  return (
    isFullName(text) ||
    (/^[\p{Script=Han}々]{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}々]{1,4}$/u.test(text) &&
      text.length >= 3 &&
      !kindOfBook.test(text))
  )
}

/** At least two parts, so that a publisher or a site of one word is no author. */
function isFullName(text: string): boolean {
  return (
    /^[\p{Script=Katakana}ー]+(?:[・＝= ](?:[A-Z]\.?・?)*[\p{Script=Katakana}ー]+)+$/u.test(text) ||
    /^(?:[A-Z]\.?[・ ]?)+[\p{Script=Katakana}ー]{2,}$/u.test(text) ||
    /^[A-Z][\p{Script=Latin}'’.-]*(?: (?:[A-Z]\.|[A-Z][\p{Script=Latin}'’-]*|de|van|von))+$/u.test(text)
  )
}
