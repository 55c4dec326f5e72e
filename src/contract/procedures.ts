// The list: every request that screens and shells can make of the core, with the shape of its input and of its answer.

import { z } from 'zod'
import type { GapWhatIf, RoleMap, SkillMatrix } from './across.ts'
import type { Backup, Moved, Restored } from './backups.ts'
import type { Change, Changed, ChangeLog, HistoryPage, ManyChanges } from './changes.ts'
import type { Deck } from './deck.ts'
import {
  type ArchiveSummary,
  type ArchiveTaken,
  type ExportedFile,
  roleFormats,
  type TickComparison,
  wholeFormats,
} from './exports.ts'
import type { GapAnalysis, RankedRole, TrendPoint } from './gap.ts'
import type { Ladder } from './ladder.ts'
import {
  type Collections,
  type GuideDetail,
  type GuideOwnText,
  type GuideRename,
  type GuideSummary,
  type ImportStatus,
  renamedParts,
  type SearchHit,
} from './library.ts'
import { limits } from './limits.ts'
import { highlightColours, type Passage } from './passages.ts'
import { type CareerPlan, type ItemPair, itemStatuses, type Plan, type Target, type WhatIf } from './plan.ts'
import type { CheckIn, Progress, Since } from './progress.ts'
import { careerNoteFields, chosenSections, reportPapers } from './report.ts'
import type { SalaryComparison } from './salary.ts'
import { type AppInfo, type Settings, settingsSchema } from './settings.ts'
import { type Duplicate, evidenceKinds, type SkillDetail, type SkillSummary, stages } from './skills.ts'
import type { Start } from './start.ts'
import { wellFormed } from './well-formed.ts'

type Procedure<Input extends z.ZodType, Output> = { input: Input; output?: Output }

const procedure = <Input extends z.ZodType>(input: Input) => ({
  answers: <Output>(): Procedure<Input, Output> => ({ input }),
})

const nothing = z.strictObject({})
const slug = wellFormed().min(1).max(200)
const key = wellFormed().min(1).max(2000)
const id = wellFormed().min(1).max(100)
const manySlugs = z.array(slug).min(1).max(limits.guides)
const collectionName = wellFormed().trim().min(1).max(limits.collectionName)
const skillId = z.number().int().positive()
const changeId = z.number().int().positive()
const manySkills = z.array(skillId).min(1).max(limits.skills)
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const requiredLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const weight = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const stage = z.enum(stages)
const date = z.iso.date()
const hours = z.number().min(0).max(100_000)
const text = wellFormed().max(limits.text)
/** Two thousand items with a note each. */
const planText = z.string().max(4_000_000)
const language = z.enum(['ja', 'en'])
const title = wellFormed().min(1).max(limits.name)
const stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
const years = z.number().min(0).max(80).nullable()
const pay = z.number().min(0).max(999_999_999).nullable()
const band = z
  .strictObject({
    label: title,
    minYears: years,
    maxYears: years,
    min: pay,
    max: pay,
    openEnded: z.boolean(),
  })
  .refine(({ minYears, maxYears }) => maxYears === null || maxYears > (minYears ?? -1), 'no years')
  .refine(({ min, max }) => max === null || max >= (min ?? 0), 'the upper amount is below the lower')
const triedLevels = z.strictObject({
  slug,
  stage: stage.optional(),
  levels: z.array(z.strictObject({ key, level: level.nullable() })).max(limits.triedLevels),
})
const rename = z.strictObject({ slug, part: z.enum(renamedParts), from: key, to: key })

export const procedures = {
  'start.read': procedure(nothing).answers<Start>(),
  'app.info': procedure(nothing).answers<AppInfo>(),
  'settings.read': procedure(nothing).answers<Settings>(),
  'settings.write': procedure(settingsSchema.partial()).answers<Changed>(),

  /** Opens an upload of files that follow in parts, in order. */
  'upload.begin': procedure(
    z.strictObject({
      files: z
        .array(z.strictObject({ name: wellFormed().min(1).max(limits.name), byteLength: z.number().int().min(0) }))
        .min(1),
    }),
  ).answers<{ uploadId: string }>(),
  'upload.part': procedure(
    z.strictObject({
      uploadId: id,
      file: z.number().int().min(0),
      offset: z.number().int().min(0),
      base64: z.string().max(Math.ceil(limits.partBytes / 3) * 4),
    }),
  ).answers<{ received: number }>(),
  /** The file vanished or can not be read: the others go on, and the report says so. */
  'upload.lost': procedure(
    z.strictObject({ uploadId: id, file: z.number().int().min(0), reason: z.string().max(limits.name) }),
  ).answers<null>(),
  'import.start': procedure(z.strictObject({ uploadId: id })).answers<{ importId: string }>(),
  /** Imports the sample guides that come with the program. */
  /** Names of the roles that the sample guides describe. */
  'import.sampleRoles': procedure(nothing).answers<string[]>(),
  'import.samples': procedure(nothing).answers<{ importId: string }>(),
  /** limit 0: counts only, which is all that a progress bar needs of ten thousand files. */
  'import.status': procedure(
    z.strictObject({
      importId: id,
      from: z.number().int().min(0).optional(),
      limit: z.number().int().min(0).max(limits.importEntries).optional(),
      order: z.enum(['files', 'attention']).optional(),
    }),
  ).answers<ImportStatus>(),
  /** Answers a conflict: entry is the index of the file to keep, null keeps none of them. */
  'import.choose': procedure(
    z.strictObject({ importId: id, slug, entry: z.number().int().min(0).nullable() }),
  ).answers<ImportStatus>(),
  /** Answers every conflict that is left: first and last are in the order of the files. */
  'import.chooseRest': procedure(
    z.strictObject({ importId: id, keep: z.enum(['first', 'last', 'none']) }),
  ).answers<ImportStatus>(),
  'import.cancel': procedure(z.strictObject({ importId: id })).answers<ImportStatus>(),

  'library.list': procedure(nothing).answers<GuideSummary[]>(),
  /** Those of the slugs that are in the library. */
  'library.holds': procedure(z.strictObject({ slugs: manySlugs })).answers<string[]>(),
  'library.read': procedure(z.strictObject({ slug })).answers<GuideDetail>(),
  'library.remove': procedure(z.strictObject({ slug })).answers<Changed>(),
  /** As one change. */
  'library.removeMany': procedure(z.strictObject({ slugs: manySlugs })).answers<Changed>(),

  'collections.read': procedure(nothing).answers<Collections>(),
  'favourites.set': procedure(z.strictObject({ slugs: manySlugs, favourite: z.boolean() })).answers<Changed>(),
  /** Names are compared folded: no two collections go by one name. */
  'collections.add': procedure(
    z.strictObject({ name: collectionName, slugs: z.array(slug).max(limits.guides) }),
  ).answers<Changed & { id: string }>(),
  'collections.rename': procedure(z.strictObject({ id, name: collectionName })).answers<Changed>(),
  'collections.remove': procedure(z.strictObject({ id })).answers<Changed>(),
  'collections.put': procedure(z.strictObject({ id, slugs: manySlugs, inside: z.boolean() })).answers<Changed>(),

  /** What earlier versions of the guide called otherwise, as far as the user did something with it. */
  'rename.list': procedure(z.strictObject({ slug })).answers<GuideRename[]>(),
  /** from is to under a new name: all that the user did with it counts for to; replaces an earlier answer. */
  'rename.confirm': procedure(rename).answers<Changed>(),
  /** from is not to, for good: takes a confirmed one back, and each has its own history again. */
  'rename.dismiss': procedure(rename).answers<Changed>(),
  /** Remembers where the reader was left; not a change, so not undone. */
  'reading.place': procedure(z.strictObject({ slug, line: z.number().int().min(1) })).answers<null>(),
  /** What the user wrote to a guide, in the library or not. */
  'library.ownTexts': procedure(z.strictObject({ slug })).answers<GuideOwnText[]>(),
  /** In the order of the text. */
  'passage.list': procedure(z.strictObject({ slug })).answers<Passage[]>(),
  /** line: of the block in which the quote begins. colour: of a highlight; absent: yellow. */
  'passage.add': procedure(
    z.strictObject({
      slug,
      kind: z.enum(['highlight', 'bookmark']),
      colour: z.enum(highlightColours).optional(),
      line: z.number().int().min(1),
      quote: wellFormed().min(1).max(limits.quote),
      before: wellFormed().max(limits.surroundings),
      after: wellFormed().max(limits.surroundings),
      note: text.nullable(),
    }),
  ).answers<Changed & { passageId: string }>(),
  /** Absent fields stay; a blank note is none. */
  'passage.edit': procedure(
    z.strictObject({ passageId: id, colour: z.enum(highlightColours).optional(), note: text.nullable().optional() }),
  ).answers<Changed>(),
  'passage.remove': procedure(z.strictObject({ passageId: id })).answers<Changed>(),
  search: procedure(z.strictObject({ query: wellFormed().max(200), limit: z.number().int().min(1).max(100) })).answers<
    SearchHit[]
  >(),

  'skills.list': procedure(nothing).answers<SkillSummary[]>(),
  'skills.read': procedure(z.strictObject({ skillId })).answers<SkillDetail>(),
  /** level null clears to 未評価. */
  'skills.rate': procedure(z.strictObject({ skillId, level: level.nullable() })).answers<Changed>(),
  /** One level for many, as one change. */
  'skills.rateMany': procedure(z.strictObject({ skillIds: manySkills, level: level.nullable() })).answers<Changed>(),
  /** From now on all of them are one skill, known by the name of into; the newest rating counts. */
  'skills.merge': procedure(z.strictObject({ into: skillId, skillIds: manySkills })).answers<Changed>(),
  /** The name is a skill of its own again, with its own history. */
  'skills.split': procedure(z.strictObject({ skillId })).answers<Changed>(),
  /** Pairs that are most likely one skill, the surest first; not those that the user refused. */
  'skills.duplicates': procedure(nothing).answers<Duplicate[]>(),
  /** The two are not one skill, for good. */
  'skills.dismissDuplicate': procedure(z.strictObject({ one: skillId, other: skillId })).answers<Changed>(),
  'skills.interest': procedure(
    z.strictObject({ skillId, interest: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable() }),
  ).answers<Changed>(),
  'evidence.add': procedure(
    z.strictObject({
      skillId,
      kind: z.enum(evidenceKinds),
      happenedOn: date.nullable(),
      link: text.nullable(),
      note: text.nullable(),
    }),
  ).answers<Changed>(),
  'evidence.edit': procedure(
    z.strictObject({
      evidenceId: id,
      kind: z.enum(evidenceKinds),
      happenedOn: date.nullable(),
      link: text.nullable(),
      note: text.nullable(),
    }),
  ).answers<Changed>(),
  'evidence.remove': procedure(z.strictObject({ evidenceId: id })).answers<Changed>(),

  /** Absent fields stay; null returns the field to the estimate (推定). level belongs to the stage, weight to all stages. */
  'requirement.edit': procedure(
    z.strictObject({
      slug,
      key,
      stage,
      level: requiredLevel.nullable().optional(),
      weight: weight.nullable().optional(),
      /** Own level of a tool category, for this role only. */
      ownLevel: level.nullable().optional(),
    }),
  ).answers<Changed>(),
  'requirement.reset': procedure(z.strictObject({ slug, key })).answers<Changed>(),

  /** stage absent: the stage of the role's own target, else the main target's, else middle. */
  'gap.analyse': procedure(z.strictObject({ slug, stage: stage.optional() })).answers<GapAnalysis>(),
  'gap.ranking': procedure(nothing).answers<RankedRole[]>(),
  /** The analysis with other levels, by requirement key; nothing is saved. */
  'gap.whatIf': procedure(triedLevels).answers<GapWhatIf>(),
  /** The same levels as ratings of the user's, all of them as one change. */
  'gap.saveTried': procedure(triedLevels).answers<Changed>(),
  /** slugs absent: the whole library; each role at the stage of its own target, else the main one's. */
  'gap.matrix': procedure(z.strictObject({ slugs: z.array(slug).min(1).max(100).optional() })).answers<SkillMatrix>(),
  /** The roles around one. */
  'gap.map': procedure(z.strictObject({ slug })).answers<RoleMap>(),
  'gap.trend': procedure(z.strictObject({ slug, stage: stage.optional() })).answers<TrendPoint[]>(),

  /** The questions of the role and of those that the settings name, each with what the user did with it. */
  'deck.read': procedure(z.strictObject({ slug })).answers<Deck>(),
  'deck.grade': procedure(
    z.strictObject({ slug, key, grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]) }),
  ).answers<Changed>(),
  /** null or blank takes the answer away. */
  'deck.answer': procedure(z.strictObject({ slug, key, text: text.nullable() })).answers<Changed>(),

  'progress.read': procedure(z.strictObject({ slug })).answers<Progress>(),
  /** What changed since the last check-in on any role, seen from one role. */
  'progress.since': procedure(z.strictObject({ slug })).answers<Since>(),
  /** Keeps the score of the role as it stands now, with a note. */
  'check-in.hold': procedure(z.strictObject({ slug, note: text.nullable() })).answers<Changed & { checkIn: CheckIn }>(),
  'check-in.edit': procedure(z.strictObject({ checkInId: id, note: text.nullable() })).answers<Changed>(),
  'check-in.remove': procedure(z.strictObject({ checkInId: id })).answers<Changed>(),

  'target.list': procedure(nothing).answers<Target[]>(),
  /** Sets or changes the target for a role; the first target is the main one. */
  'target.set': procedure(
    z.strictObject({
      slug,
      stage,
      dueOn: date.nullable(),
      weeklyHours: z.number().min(0).max(168),
      isMain: z.boolean(),
    }),
  ).answers<Changed>(),
  'target.remove': procedure(z.strictObject({ slug })).answers<Changed>(),

  'salary.compare': procedure(z.strictObject({ slugs: z.array(slug).max(100) })).answers<SalaryComparison>(),

  /** key absent: a band of the user's own. A corrected band that is as the guide says is none any more. */
  'salary.edit': procedure(z.strictObject({ slug, key: key.optional(), band })).answers<Changed & { key: string }>(),
  'salary.hide': procedure(z.strictObject({ slug, key, hidden: z.boolean() })).answers<Changed>(),
  /** Back to what the guide says; removes an own band. */
  'salary.reset': procedure(z.strictObject({ slug, key })).answers<Changed>(),

  'ladder.read': procedure(z.strictObject({ slug })).answers<Ladder>(),
  /** Where the user stands; null: nowhere. */
  'ladder.place': procedure(z.strictObject({ slug, stage: key.nullable() })).answers<Changed>(),
  /** Whether the role of another guide is what a stage names. */
  'ladder.link': procedure(z.strictObject({ slug, stage: key, to: slug, confirmed: z.boolean() })).answers<Changed>(),

  'plan.read': procedure(z.strictObject({ slug })).answers<Plan>(),
  /** Absent fields stay. Status done sets finishedOn to today, doing sets startedOn, where they are not set. */
  'plan.edit': procedure(
    z.strictObject({
      slug,
      key,
      status: z.enum(itemStatuses).optional(),
      /** null returns to the default of the type. */
      plannedHours: hours.nullable().optional(),
      spentHours: hours.optional(),
      startedOn: date.nullable().optional(),
      dueOn: date.nullable().optional(),
      finishedOn: date.nullable().optional(),
      note: text.nullable().optional(),
      stars: stars.nullable().optional(),
      /** Own items only. */
      title: title.optional(),
      /** Own items only: title of the step in which it stands; null: in none. */
      step: key.nullable().optional(),
    }),
  ).answers<Changed>(),
  'plan.add': procedure(
    z.strictObject({
      slug,
      title,
      plannedHours: hours.nullable(),
      dueOn: date.nullable(),
      step: key.nullable().optional(),
    }),
  ).answers<Changed & { key: string }>(),
  /** Own items only. */
  'plan.remove': procedure(z.strictObject({ slug, key })).answers<Changed>(),
  /** Moves an item before another of the same step; null: to the end of its step. */
  'plan.move': procedure(z.strictObject({ slug, key, before: key.nullable() })).answers<Changed>(),

  /** Whether the item closes the requirement's gap, whatever the words are like. */
  'plan.link': procedure(z.strictObject({ slug, key, requirement: key, linked: z.boolean() })).answers<Changed>(),
  /** What the forecast would be with other hours or without some items; nothing is stored. */
  'plan.whatIf': procedure(
    z.strictObject({ slug, weeklyHours: z.number().min(0).max(168), skip: z.array(key).max(10_000) }),
  ).answers<WhatIf>(),
  'daysOff.add': procedure(
    z
      .strictObject({ from: date, to: date, note: title.nullable() })
      .refine(({ from, to }) => from <= to, 'ends before it begins'),
  ).answers<Changed>(),
  'daysOff.remove': procedure(z.strictObject({ id })).answers<Changed>(),

  /** Resources of this plan and others of the library that may be one under two spellings. */
  'items.similar': procedure(z.strictObject({ slug })).answers<ItemPair[]>(),
  /** from counts as into from now on, in every guide. */
  'items.merge': procedure(z.strictObject({ slug, from: key, into: key })).answers<Changed>(),
  'items.split': procedure(z.strictObject({ slug, key, from: key })).answers<Changed>(),
  /** The two are not the same, for good. */
  'items.keepApart': procedure(z.strictObject({ slug, key, other: key })).answers<Changed>(),

  'report.read': procedure(z.strictObject({ slug, stage: stage.optional() })).answers<CareerPlan>(),
  /** Prints the career plan; the PDF comes back whole (≤ a few MB). What is absent is as the settings have it. */
  'report.print': procedure(
    z.strictObject({
      slug,
      stage: stage.optional(),
      language,
      sections: chosenSections.optional(),
      paper: z.enum(reportPapers).optional(),
      withName: z.boolean().optional(),
      hideAmounts: z.boolean().optional(),
      /** Made up by who asks, so that he can cancel. */
      printId: id.optional(),
    }),
  ).answers<{ fileName: string; base64: string }>(),
  /** The print ends with print-cancelled; one that has ended already stays as it is. */
  'report.cancel': procedure(z.strictObject({ printId: id })).answers<null>(),
  /** What the user says of himself in the plan; null or blank takes the field away. */
  'notes.write': procedure(
    z.strictObject({ field: z.enum(careerNoteFields), text: text.nullable() }),
  ).answers<Changed>(),

  /** A notification of the computer's own. shown false: this shell has none, or the computer refuses; a page can try its own. */
  'notice.show': procedure(
    z.strictObject({
      title: wellFormed().min(1).max(200),
      body: wellFormed().max(1000),
      /** Where a click leads; null: only to the window. */
      route: z.string().startsWith('/').max(2000).nullable(),
    }),
  ).answers<{ shown: boolean }>(),
  /** Newest first. */
  'backup.list': procedure(nothing).answers<Backup[]>(),
  'backup.make': procedure(nothing).answers<Backup>(),
  /** Goes back to a copy, after one of the present state. Not undone; the history is that of the copy. */
  'backup.restore': procedure(z.strictObject({ file: z.string().min(1).max(200) })).answers<Restored>(),

  /** Tries to open the records again. */
  'recovery.retry': procedure(nothing).answers<null>(),
  /** Makes a copy of what can still be read of damaged records; they stay as they are. */
  'recovery.rescue': procedure(nothing).answers<Backup>(),
  /** Puts the present files aside, whatever they are, and begins without records. */
  'recovery.begin': procedure(nothing).answers<Restored>(),
  /** Goes on although the last changes are lost; a copy of the files as they are is kept. */
  'recovery.accept': procedure(nothing).answers<Restored>(),
  /** Opens the records for reading only. */
  'recovery.read': procedure(nothing).answers<null>(),

  /** Opens the data folder in the file manager, where the shell can. */
  'folder.open': procedure(nothing).answers<null>(),
  /** Copies the records to another folder and uses them there from now on; those in the old one stay. Not undone. */
  'folder.move': procedure(z.strictObject({ to: wellFormed().min(1).max(4000) })).answers<Moved>(),

  'export.role': procedure(
    z.strictObject({ slug, stage: stage.optional(), format: z.enum(roleFormats), language }),
  ).answers<ExportedFile>(),
  'export.whole': procedure(z.strictObject({ format: z.enum(wholeFormats), language })).answers<ExportedFile>(),
  /** Everything, guides byte for byte. */
  'archive.export': procedure(nothing).answers<ExportedFile>(),
  /** uploadId: one file, whose upload stays open. */
  'archive.inspect': procedure(z.strictObject({ uploadId: id })).answers<ArchiveSummary>(),
  /** The archive takes the place of everything, after a copy of what is there; whole or not at all, and not undone. */
  'archive.replace': procedure(z.strictObject({ uploadId: id })).answers<ArchiveTaken>(),
  /** Guides of the archive that is being taken in; null: none is. */
  'archive.progress': procedure(nothing).answers<{ done: number; total: number } | null>(),
  /** text: an exported plan that was edited elsewhere. Only ticks that differ from the export count. */
  'ticks.compare': procedure(z.strictObject({ text: planText })).answers<TickComparison>(),
  'ticks.apply': procedure(z.strictObject({ text: planText })).answers<Changed>(),

  'changes.list': procedure(nothing).answers<ChangeLog>(),
  /** Newest first; before: the last one that is there already. */
  'changes.history': procedure(
    z.strictObject({ before: changeId.nullable(), limit: z.number().int().min(1).max(200) }),
  ).answers<HistoryPage>(),
  /** Undoes this change and all that came after it, or nothing. */
  'changes.undoTo': procedure(z.strictObject({ id: changeId })).answers<ManyChanges>(),
  /** Redoes all changes that were undone up to this one, or nothing. */
  'changes.redoTo': procedure(z.strictObject({ id: changeId })).answers<ManyChanges>(),
  'changes.undo': procedure(nothing).answers<Change>(),
  'changes.redo': procedure(nothing).answers<Change>(),
} satisfies Record<string, Procedure<z.ZodType, unknown>>

/** Answered by who opens and closes the records, also while they can not be opened. */
export const houseProcedures = [
  'archive.replace',
  'backup.restore',
  'recovery.retry',
  'recovery.rescue',
  'recovery.begin',
  'recovery.accept',
  'recovery.read',
  'folder.open',
  'folder.move',
] as const satisfies readonly (keyof typeof procedures)[]
export type HouseProcedure = (typeof houseProcedures)[number]

type Procedures = typeof procedures
export type ProcedureName = keyof Procedures
export type Input<Name extends ProcedureName> = z.input<Procedures[Name]['input']>
export type CheckedInput<Name extends ProcedureName> = z.output<Procedures[Name]['input']>
export type Output<Name extends ProcedureName> =
  Procedures[Name] extends Procedure<infer _, infer Answer> ? Answer : never
