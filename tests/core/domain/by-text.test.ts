// The order of texts: by characters, with equals equal.

import { expect, it } from 'vitest'
import { byText } from '#core/domain/by-text.ts'

it('puts the smaller text first and tells equals', () => {
  expect([byText('a', 'b'), byText('b', 'a'), byText('あ', 'あ')]).toEqual([-1, 1, 0])
  expect(['設計', 'b', 'a', '分析', 'a'].sort(byText)).toEqual(['a', 'a', 'b', '分析', '設計'])
})
