// What the printed career plan may hold and how it is printed; and what the user writes of himself for it.

import { z } from 'zod'
import type { EvidenceKind, Level, LocalDate } from './skills.ts'

/** In the order in which they are printed until the user moves them. */
export const reportSections = [
  'cover',
  'summary',
  'gaps',
  'history',
  'salary',
  'ladder',
  'plan',
  'interview',
  'notes',
  'closing',
] as const
export type ReportSection = (typeof reportSections)[number]

export const reportPapers = ['A4', 'Letter'] as const
export type ReportPaper = (typeof reportPapers)[number]

/** The sections that are printed, in their order; each at most once. */
export const chosenSections = z
  .array(z.enum(reportSections))
  .min(1)
  .refine((sections) => new Set(sections).size === sections.length, 'a section is named twice')

/** The fields of the career plan sheet of the ジョブ・カード, and what else the user wants to say. */
export const careerNoteFields = ['values', 'strengths', 'future', 'actions', 'notes'] as const
export type CareerNoteField = (typeof careerNoteFields)[number]
export type CareerNotes = Record<CareerNoteField, string | null>

/** Everything that decides what the paper looks like beside the plan itself. */
export type ReportOptions = {
  sections: ReportSection[]
  paper: ReportPaper
  language: 'ja' | 'en'
  withName: boolean
  hideAmounts: boolean
}

export type PlanEvidence = {
  id: string
  skill: string
  kind: EvidenceKind
  happenedOn: LocalDate | null
  link: string | null
  note: string | null
}

/** A skill that was rated anew: from is what it was rated before. */
export type PlanRating = { skill: string; from: Level; to: Level | null; ratedOn: LocalDate }
