// The migrations in the order they run; a released one is never edited, renamed or moved.

import { sql as first } from './0001-first.ts'
import { sql as sameThings } from './0002-same-things.ts'
import { sql as dismissedDuplicates } from './0003-dismissed-duplicates.ts'
import { sql as checkIns } from './0004-check-ins.ts'
import { sql as ownPlan } from './0005-own-plan.ts'
import { sql as careerNotes } from './0006-career-notes.ts'
import { sql as interviewDeck } from './0007-interview-deck.ts'
import { sql as collections } from './0008-collections.ts'
import { sql as passages } from './0009-passages.ts'
import { sql as changeParts } from './0010-change-parts.ts'
import { sql as skillsByName } from './0011-skills-by-name.ts'

export const migrations: readonly string[] = [
  first,
  sameThings,
  dismissedDuplicates,
  checkIns,
  ownPlan,
  careerNotes,
  interviewDeck,
  collections,
  passages,
  changeParts,
  skillsByName,
]
/** Marks the file as ours ("shir"), so that another program's database is told apart from a damaged one. */
export const applicationId = 0x73686972
