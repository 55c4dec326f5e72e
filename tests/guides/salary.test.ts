// Salary: every spelling of a range, years from labels, and notes round the table.
import { describe, expect, it } from 'vitest'
import { readSalary } from '#core/guide-formats/markdown/salary.ts'
import { readSalaryRange } from '#core/guide-formats/markdown/salary-range.ts'
import { readYears } from '#core/guide-formats/markdown/years.ts'
import { lines } from './lines.ts'

describe('readSalaryRange', () => {
  it.each([
    ['400 - 600', 400, 600, false],
    ['1,300 - 2,000+', 1300, 2000, true],
    ['300〜450', 300, 450, false],
    ['2,500〜5,000+', 2500, 5000, true],
    ['450 〜 700', 450, 700, false],
    ['800 - 1200+', 800, 1200, true],
    ['300～450', 300, 450, false],
    ['300–450', 300, 450, false],
    ['300—450', 300, 450, false],
    ['300~450', 300, 450, false],
    ['500万円〜800万円', 500, 800, false],
    ['約500〜800万円程度', 500, 800, false],
    ['５００〜８００', 500, 800, false],
    ['1，200〜1，500', 1200, 1500, false],
    ['5,000,000円〜8,000,000円', 500, 800, false],
    ['¥5,000,000 - ¥8,000,000+', 500, 800, true],
    ['¥500万〜¥800万', 500, 800, false],
    ['9,000万〜1.2億円', 9000, 12000, false],
    ['600', 600, 600, false],
    ['1,500以上', 1500, null, true],
    ['1,500万円以上', 1500, null, true],
    ['1,500+', 1500, null, true],
    ['1500〜', 1500, null, true],
    ['500以下', null, 500, false],
    ['〜500', null, 500, false],
    ['¥6M - ¥8M', 600, 800, false],
    ['6,000K〜8,000K円', 600, 800, false],
    ['500〜800（外資系は1,000〜）', 500, 800, false],
    ['800〜500', 500, 800, false],
    ['月収50万円〜80万円', 600, 960, false],
    ['月額60〜90万円', 720, 1080, false],
    ['60万円/月〜', 720, null, true],
    ['600〜900（月給50万円〜）', 600, 900, false],
    ['年俸600万〜900万円', 600, 900, false],
  ])('reads %s', (cell, min, max, openEnded) => {
    expect(readSalaryRange(cell, '万円')).toEqual({ min, max, openEnded })
  })

  it('takes the unit from the header', () => {
    expect(readSalaryRange('5,000,000〜8,000,000', '円')).toEqual({ min: 500, max: 800, openEnded: false })
  })

  it.each(['応相談', '', '—', '$80K - $120K', '60,000 USD', '時給2,500円', '日給2万円'])(
    'gives no amount in yen for "%s"',
    (cell) => {
      expect(readSalaryRange(cell, '万円')).toBeNull()
    },
  )
})

describe('readYears', () => {
  it.each([
    ['ジュニア (0-3年)', 0, 3],
    ['ミドル（３〜７年）', 3, 7],
    ['シニア (7年以上/リード)', 7, null],
    ['ゲームディレクター (10年〜)', 10, null],
    ['実務未経験〜3年', 0, 3],
    ['3年未満', 0, 3],
    ['5年目以降', 5, null],
    ['リード', null, null],
  ])('reads %s', (label, minYears, maxYears) => {
    expect(readYears(label)).toEqual({ minYears, maxYears })
  })
})

describe('readSalary', () => {
  const table =
    '| 経験年数 | 年収範囲 (万円) | 特徴 |\n| :--- | :--- | :--- |\n| ジュニア (0-3年) | 400 - 600 | 1,500万円超も |'

  it('keeps notes in every form, before and after the table', () => {
    const { salary } = readSalary(
      lines(
        `※推定です。\n\n${table}\n\n### 補足\n手当があります。\n- 賞与は**別**です。\n\n**※外資系では高くなります。**`,
      ),
    )
    expect(salary?.notes).toEqual(['※推定です。', '手当があります。', '賞与は別です。', '※外資系では高くなります。'])
    expect(salary?.bands).toMatchObject([{ label: 'ジュニア (0-3年)', note: '1,500万円超も', line: 5, endLine: 5 }])
  })

  it('reports a row without an amount and keeps it', () => {
    const { salary, diagnostics } = readSalary(lines(`${table}\n| シニア (7年以上) | 応相談 | 交渉次第 |`))
    expect(salary?.bands[1]).toMatchObject({ min: null, max: null, note: '交渉次第' })
    expect(diagnostics).toMatchObject([{ code: 'salary-unreadable', line: 4 }])
  })

  it('takes the period from the header', () => {
    const { salary, diagnostics } = readSalary(
      lines(
        '| 雇用形態 | 月給 (万円) |\n|---|---|\n| 正社員 | 30〜50 |\n\n| 役職 | 時給 (円) |\n|---|---|\n| 補助 | 1,500 |',
      ),
    )
    expect(salary?.bands).toMatchObject([
      { label: '正社員', min: 360, max: 600 },
      { label: '補助', min: null, max: null },
    ])
    expect(diagnostics).toMatchObject([{ code: 'salary-unreadable', line: 7 }])
  })

  it('reads a list where there is no table, and keeps the rest as notes', () => {
    const { salary } = readSalary(
      lines(
        '- **ジュニア（0〜3年）**：400万円〜600万円。手当は別です。\n- シニア：900〜1,400万円以上\n- 賞与：年2回\n- 祝日：10〜15日',
      ),
    )
    expect(salary?.bands).toMatchObject([
      { label: 'ジュニア（0〜3年）', minYears: 0, maxYears: 3, min: 400, max: 600, note: '手当は別です。', line: 1 },
      { label: 'シニア', min: 900, max: 1400, openEnded: true, note: null, line: 2 },
    ])
    expect(salary?.notes).toEqual(['賞与：年2回', '祝日：10〜15日'])
  })

  it('is absent where the guide says nothing', () => {
    expect(readSalary([]).salary).toBeNull()
  })
})
