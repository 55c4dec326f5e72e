// The learning steps of one version, each resource with the key of its checklist item.

import type { LearningItem, LearningStep } from '#contract/guide.ts'
import { type Database, tables } from './database.ts'
import { toLearningItem } from './read-guide.ts'

type KeyedItem = LearningItem & { key: string }
export type KeyedStep = Omit<LearningStep, 'items'> & { items: KeyedItem[] }

export function readLearningSteps(db: Database, versionId: number): KeyedStep[] {
  const items = db.all(
    tables
      .selectFrom('resources')
      .selectAll()
      .where('version_id', '=', versionId)
      .orderBy('step_position')
      .orderBy('position'),
  )
  const steps = db.all(
    tables.selectFrom('learning_steps').selectAll().where('version_id', '=', versionId).orderBy('position'),
  )
  return steps.map((step) => ({
    title: step.title,
    purpose: step.purpose,
    line: step.line,
    endLine: step.end_line,
    items: items
      .filter((item) => item.step_position === step.position)
      .map((item) => ({ ...toLearningItem(item), key: item.item_key })),
  }))
}
