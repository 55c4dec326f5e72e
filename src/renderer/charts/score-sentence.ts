// A score in one sentence, for the name of its drawing.

import type { Score } from '#contract/gap.ts'
import { oneDecimal } from '../parts/formats.ts'
import type { Words } from '../words/index.ts'

export function scoreSentence(score: Score, words: Words<'gap'>): string {
  if (score.state === 'not-analysable') return words('chart.notAnalysable')
  if (score.state === 'unrated' || score.fit === null) return words('chart.unrated')
  return words(score.thin ? 'chart.thinScore' : 'chart.score', {
    fit: oneDecimal(score.fit),
    low: oneDecimal(score.low ?? 0),
    high: oneDecimal(score.high ?? 100),
    coverage: oneDecimal(score.coverage ?? 0),
    rated: score.sums.ratedWeight,
    total: score.sums.totalWeight,
  })
}
