// The interview deck: questions of versions, own answers, the log of reviews, and questions under other names.

import type { InterviewQuestion } from '#contract/guide.ts'
import type { Links } from '#core/domain/links.ts'
import { type Database, tables } from './database.ts'
import { toQuestion } from './read-guide.ts'
import type { RowOf } from './schema.ts'

export function readQuestions(db: Database, versionId: number): InterviewQuestion[] {
  return db
    .all(tables.selectFrom('questions').selectAll().where('version_id', '=', versionId).orderBy('position'))
    .map(toQuestion)
}

export function listOwnAnswers(db: Database): RowOf<'interview_answers'>[] {
  return db.all(tables.selectFrom('interview_answers').selectAll().orderBy('key'))
}

/** Those that stand, oldest first. */
export function listReviews(db: Database): RowOf<'card_reviews'>[] {
  return db.all(tables.selectFrom('card_reviews').selectAll().where('retracted', '=', 0).orderBy('id'))
}

/** Above every review ever made, so that one that was taken back keeps its number. */
export function nextReviewId(db: Database): number {
  const last = db.first(tables.selectFrom('card_reviews').select((most) => most.fn.max('id').as('id')))
  return (last?.id ?? 0) + 1
}

export function readQuestionLinks(db: Database): Links<string> {
  const rows = db.all(tables.selectFrom('question_merges').selectAll().orderBy('key'))
  return new Map(rows.map((row) => [row.key, row.into_key]))
}
