// After a target's guide was removed every screen about the target says so, with the three ways on.

import { describe, expect, it } from 'vitest'
import { gap as gapEn } from '../../src/renderer/words/en/gap.ts'
import { home as homeEn } from '../../src/renderer/words/en/home.ts'
import { plan as planEn } from '../../src/renderer/words/en/plan.ts'
import { report as reportEn } from '../../src/renderer/words/en/report.ts'
import { gap as gapJa } from '../../src/renderer/words/ja/gap.ts'
import { home as homeJa } from '../../src/renderer/words/ja/home.ts'
import { plan as planJa } from '../../src/renderer/words/ja/plan.ts'
import { report as reportJa } from '../../src/renderer/words/ja/report.ts'

describe('the words for a target whose guide is gone', () => {
  it.each([homeJa.lost, gapJa.lostTarget, planJa.lostTarget, reportJa.export.lostTarget])('%s', (sentence) => {
    expect(sentence).toMatch(/もうライブラリーにありません.*元に戻す.*取り込む.*目標を選び直して/)
  })

  it.each([homeEn.lost, gapEn.lostTarget, planEn.lostTarget, reportEn.export.lostTarget])('%s', (sentence) => {
    expect(sentence).toMatch(/no longer in the library.*[Uu]ndo.*import it again.*choose another target/)
  })
})
