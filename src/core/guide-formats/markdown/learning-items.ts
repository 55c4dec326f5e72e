// Turns one line of a roadmap step into its items: books, courses and actions.
import type { LearningItem } from '#contract/guide.ts'
import { bookQuote, courseQuote, latinTitles, marksAuthor, type QuotedTitle, quotedTitles } from './book-titles.ts'
import { leadingProvider, providerAfter, providerBefore, providerName } from './course-source.ts'

/** What the label above a line says the line holds. */
export type ItemContext = 'book' | 'course' | 'resource' | 'action'

type Lines = { line: number; endLine: number }

const nothing = /^(?:特に)?(?:なし|無し|ありません|該当なし|該当無し)。?$|^(?:-|—|N\/A|none\.?)$/i
/** Nothing to read, and what to do instead. */
const saysNothing = /^(?:特に|該当)?(?:なし|無し)[。（(]/

/** `italics`: what the line's Markdown emphasises, which is how books in Latin letters are named. */
export function readItems(
  text: string,
  context: ItemContext,
  lines: Lines,
  italics: readonly string[] = [],
): LearningItem[] {
  if (text === '' || nothing.test(text)) return []
  if (saysNothing.test(text)) return [action(text, lines)]
  if (context === 'book')
    return books(text, lines) ?? attributed(text, lines) ?? latinBooks(text, lines, italics) ?? [action(text, lines)]
  if (context === 'course') return isExercise(text) ? [action(text, lines)] : courses(text, lines)
  if (context === 'resource') return resources(text, lines)
  const isReading = /読|書籍|著|学[ぶび]|学習|参考/.test(text)
  return (isReading ? books(text, lines) : null) ?? [action(text, lines)]
}

/** Books, and beside them the courses whose provider is named; without any book every title in 「」 is a course. */
function resources(text: string, lines: Lines): LearningItem[] {
  const read = books(text, lines)
  if (read === null) return quotedCourses(text, lines) ?? [action(text, lines)]
  const titles = new Set(read.map(({ title }) => title))
  const beside = quotedCourses(text, lines)?.filter(({ title, source }) => source !== null && !titles.has(title))
  return [...read, ...(beside ?? [])]
}

function action(text: string, lines: Lines): LearningItem {
  return { type: 'action', title: null, creator: null, source: null, text, ...lines }
}

function books(text: string, lines: Lines): LearningItem[] | null {
  const titles = quotedTitles(text, bookQuote)
  if (titles.length === 0) return null
  return titles.map(({ title, creator, publisher }) => bookItem(title, creator, publisher, text, lines))
}

function bookItem(
  title: string,
  creator: string | null,
  source: string | null,
  text: string,
  lines: Lines,
): LearningItem {
  return { type: 'book', title, creator, source, text, ...lines }
}

/** `「…」（Ann Bell著）`: a book in the wrong brackets, known by its author or publisher. */
function attributed(text: string, lines: Lines): LearningItem[] | null {
  const titles = quotedTitles(text, courseQuote).filter(
    ({ bracket, publisher }) => publisher !== null || marksAuthor(bracket),
  )
  if (titles.length === 0) return null
  return titles.map(({ title, creator, publisher }) => bookItem(title, creator, publisher, text, lines))
}

/** `"Lamp and Sea" by Ann Bell`, `*Lamp and Sea* (Ann Bell)`. */
function latinBooks(text: string, lines: Lines, italics: readonly string[]): LearningItem[] | null {
  const quoted = italics.reduce((whole, title) => whole.replace(title, () => `"${title}"`), text)
  const titles = latinTitles(quoted, 'author')
  if (titles.length === 0) return null
  return titles.map(({ title, creator, publisher }) => bookItem(title, creator, publisher, text, lines))
}

function courses(text: string, lines: Lines): LearningItem[] {
  return (
    quotedCourses(text, lines) ?? [
      { type: 'course', title: null, creator: null, source: leadingProvider(text), text, ...lines },
    ]
  )
}

/** `海野灯氏の「…」`: the teacher, whose platform stands in brackets after the title. */
const teacher = /([^、。，,「」『』()（）]{2,40}?)(?:氏|教授|博士|先生|講師|さん)の[^、。，,「」『』]{0,8}$/

/** A provider holds for the titles after it until the next one is named. */
function quotedCourses(text: string, lines: Lines): LearningItem[] | null {
  const titles = courseTitles(text)
  if (titles.length === 0) return null
  let source: string | null = null
  return titles.map(({ title, creator, bracket, start, end }, index) => {
    const before = text.slice(index === 0 ? 0 : (titles[index - 1]?.end ?? 0), start)
    const by =
      teacher
        .exec(before.slice(-60))?.[1]
        ?.replace(/^(?:や|と|また)/, '')
        .trim() ?? null
    if (by !== null) source = null
    source = (by === null ? providerBefore(before) : null) ?? source
    // Without a provider before the title, the name in brackets after it is the provider's, not a teacher's.
    const after =
      source === null && !marksAuthor(bracket) ? (providerName(bracket) ?? providerAfter(text.slice(end))) : null
    const given = { creator: by ?? (after === null ? creator : null), source: source ?? after }
    return { type: 'course', title, ...given, text, ...lines }
  })
}

/** Courses stand in 「」; what stands in 『』 beside them, not inside one of them, is a course too. */
function courseTitles(text: string): QuotedTitle[] {
  const inner = quotedTitles(text, courseQuote, 'provider')
  const outer = quotedTitles(text, bookQuote, 'provider')
  const isInside = (one: QuotedTitle, others: readonly QuotedTitle[]): boolean =>
    others.some((other) => other.start < one.start && one.end < other.end)
  const titles = [...inner.filter((one) => !isInside(one, outer)), ...outer.filter((one) => !isInside(one, inner))]
  return titles.length === 0 ? latinTitles(text, 'provider') : titles.sort((a, b) => a.start - b.start)
}

const courseWord =
  /コース|講座|研修|チュートリアル|トレーニング|認定|資格|ワークショップ|教材|レッスン|クラス|講義|受講|修了|スクール|course|tutorial|certif|academy/i
const gathering =
  /コミュニティ|カンファレンス|勉強会|講演|セッション(?:を|の)?(?:動画|視聴|録画)|登壇|ミートアップ|meetup|イベント(?:に|へ|で|や|を)|ハッカソン|コンペ|ポートフォリオ|再設計|模写|OSS|オープンソース/i
const learningWord = /プログラム|学[ぶびん]|学習|入門|learning/i
const doing =
  /参加|視聴|作成|制作|プロジェクトを|演習|実際に|挑戦|発信|フォロー|問題を解|構築し|開発し|実装し|公開|執筆|投稿|論文|ブログ|ウェビナー|ニュースレター|ポッドキャスト|購読|メンター|情報交換|輪読|フィードバックを/

/** Something to do, to watch or to join, with no word for a course: not a course although it stands under that label. */
function isExercise(text: string): boolean {
  if (courseWord.test(text)) return false
  if (gathering.test(text)) return true
  return !learningWord.test(text) && doing.test(text) && leadingProvider(text) === null
}
