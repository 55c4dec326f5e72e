// Why a required level or a weight was estimated as it is, in one sentence each.

import type { GapRow } from '#contract/gap.ts'
import type { Stage } from '#contract/skills.ts'
import type { Words } from '../../words/index.ts'

export function levelReason(row: GapRow, stage: Stage, words: Words<'gap'>, common: Words<'common'>): string {
  if (!row.requiredEstimated) return words('edit.set')
  const fill = { stage: common(`stages.${stage}`), level: row.required, word: row.levelCue.word ?? '' }
  switch (row.levelCue.code) {
    case 'stage':
      return words(row.kind === 'tool' ? 'cues.stageTool' : 'cues.stage', fill)
    case 'basic':
      return words('cues.basic', fill)
    case 'lead':
      return words('cues.lead', fill)
    case 'basic-and-lead':
      return words('cues.both', fill)
  }
}

export function weightReason(row: GapRow, words: Words<'gap'>, common: Words<'common'>): string {
  if (!row.weightEstimated) return words('edit.set')
  const fill = { weight: common(`weights.w${row.weight}`), word: row.weightCue.word ?? '' }
  switch (row.weightCue.code) {
    case 'default':
      return words('cues.weightDefault', fill)
    case 'tool-default':
      return words('cues.weightTool', fill)
    case 'keyword':
      return words('cues.weightKeyword', fill)
  }
}
