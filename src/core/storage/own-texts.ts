// What the user wrote himself, wherever it stands: read whole, since one person writes little enough to look at all of it.

import type { OwnTextKind } from '#contract/library.ts'
import { listCheckIns } from './check-ins.ts'
import { type Database, tables } from './database.ts'
import { listOwnAnswers } from './deck.ts'
import { listItems } from './plans.ts'
import type { Tables } from './schema.ts'

export type OwnText = {
  kind: OwnTextKind
  /** Names the place: a question, a field of the career notes, a learning item, a check-in; null: the skill does. */
  key: string | null
  /** The guide that it belongs to, which may be gone. */
  slug: string | null
  skillId: number | null
  /** What it was written to; '': that has no name of its own. */
  title: string
  text: string
  /** The title was written by the user too, or is what one remembers: a word in it is enough. */
  titled: boolean
}

type Source = { table: keyof Tables; read: (db: Database) => OwnText[] }

const nowhere = { key: null, slug: null, skillId: null, title: '', titled: false }

const answers: Source = {
  table: 'interview_answers',
  read: (db) =>
    listOwnAnswers(db).map(({ slug, question, text }) => ({
      ...nowhere,
      kind: 'answer',
      key: question,
      slug,
      title: question,
      text,
      titled: true,
    })),
}

const items: Source = {
  table: 'checklist_items',
  read: (db) =>
    listItems(db)
      .filter(({ type, note }) => type === 'own' || note !== null)
      .map(({ key, slug, type, title, note }) => ({
        ...nowhere,
        kind: 'item',
        key,
        slug,
        title,
        text: note ?? '',
        titled: type === 'own',
      })),
}

const careerNotes: Source = {
  table: 'career_notes',
  read: (db) =>
    db
      .all(tables.selectFrom('career_notes').selectAll())
      .map(({ field, text }) => ({ ...nowhere, kind: 'career-note', key: field, text })),
}

const evidence: Source = {
  table: 'evidence',
  read: (db) =>
    db
      .all(tables.selectFrom('evidence').select(['skill_id', 'note', 'link']).orderBy('added_at', 'desc').orderBy('id'))
      .map(({ skill_id, note, link }) => ({
        ...nowhere,
        kind: 'evidence',
        skillId: skill_id,
        text: [note, link].filter((part) => part !== null).join('\n'),
      })),
}

const checkIns: Source = {
  table: 'check_ins',
  read: (db) =>
    listCheckIns(db).map(({ id, slug, held_on, note }) => ({
      ...nowhere,
      kind: 'check-in',
      key: id,
      slug,
      title: held_on,
      text: note ?? '',
    })),
}

/** The marked words are in the guide, where search finds them anyway; the note is the user's. */
const passages: Source = {
  table: 'passages',
  read: (db) =>
    db
      .all(tables.selectFrom('passages').selectAll().where('note', 'is not', null).orderBy('marked_at', 'desc'))
      .map(({ id, slug, quote, note }) => ({
        ...nowhere,
        kind: 'passage',
        key: id,
        slug,
        title: quote,
        text: note ?? '',
      })),
}

/** Each kind of text that is the user's own; another kind is one more source here and a name in OwnTextKind. */
const sources: readonly Source[] = [answers, items, passages, careerNotes, evidence, checkIns]

/** A write to none of them leaves every text as it was. */
export const ownTextTables = sources.map(({ table }) => table)

export const listOwnTexts = (db: Database): OwnText[] =>
  sources.flatMap(({ read }) => read(db)).filter(({ text, titled }) => titled || text !== '')
