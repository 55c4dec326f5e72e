// Turns one line of a roadmap step into its items: books, courses and actions.
import type { LearningItem } from '#contract/guide.ts'
import { bookQuote, courseQuote, marksAuthor, quotedTitles } from './book-titles.ts'
import { leadingProvider, providerBefore, providerName } from './course-source.ts'

/** What the label above a line says the line holds. */
export type ItemContext = 'book' | 'course' | 'resource' | 'action'

type Lines = { line: number; endLine: number }

const nothing = /^(?:特に)?(?:なし|無し|ありません|該当なし|該当無し)。?$|^(?:-|—|N\/A)$/i

export function readItems(text: string, context: ItemContext, lines: Lines): LearningItem[] {
  if (text === '' || nothing.test(text)) return []
  if (context === 'book') return books(text, lines) ?? [action(text, lines)]
  if (context === 'course') return isExercise(text) ? [action(text, lines)] : courses(text, lines)
  if (context === 'resource') return books(text, lines) ?? quotedCourses(text, lines) ?? [action(text, lines)]
  return [action(text, lines)]
}

function action(text: string, lines: Lines): LearningItem {
  return { type: 'action', title: null, creator: null, source: null, text, ...lines }
}

function books(text: string, lines: Lines): LearningItem[] | null {
  const titles = quotedTitles(text, bookQuote)
  if (titles.length === 0) return null
  return titles.map(({ title, creator, publisher }) => ({
    type: 'book',
    title,
    creator,
    source: publisher,
    text,
    ...lines,
  }))
}

function courses(text: string, lines: Lines): LearningItem[] {
  return (
    quotedCourses(text, lines) ?? [
      { type: 'course', title: null, creator: null, source: leadingProvider(text), text, ...lines },
    ]
  )
}

/** A provider holds for the titles after it until the next one is named. */
function quotedCourses(text: string, lines: Lines): LearningItem[] | null {
  const inBrackets = quotedTitles(text, courseQuote, 'provider')
  const titles = inBrackets.length > 0 ? inBrackets : quotedTitles(text, bookQuote, 'provider')
  if (titles.length === 0) return null
  let source: string | null = null
  return titles.map(({ title, creator, bracket, start }, index) => {
    const from = index === 0 ? 0 : (titles[index - 1]?.end ?? 0)
    source = providerBefore(text.slice(from, start)) ?? source
    // Without a provider before the title, the name in brackets after it is the provider's, not a teacher's.
    const after = source === null && !marksAuthor(bracket) ? providerName(bracket) : null
    return { type: 'course', title, creator: after === null ? creator : null, source: source ?? after, text, ...lines }
  })
}

/** Something to do, to watch or to join, with no word for a course: not a course although it stands under that label. */
function isExercise(text: string): boolean {
  const isCourse =
    /コース|講座|研修|チュートリアル|プログラム|トレーニング|認定|資格|ワークショップ|教材|レッスン|クラス|講義|学[ぶびん]|学習|受講|修了|スクール|入門|course|tutorial|certif|academy|learning/i
  const isActivity =
    /コミュニティ|参加|講演|視聴|作成す|作成し|制作す|制作し|再設計|プロジェクトを|ポートフォリオ|カンファレンス|勉強会|イベント|ハッカソン|模写|演習|実践す|実際に|挑戦|発信|フォロー/
  return isActivity.test(text) && !isCourse.test(text)
}
