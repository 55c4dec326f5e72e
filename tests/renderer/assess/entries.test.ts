// The list of the assess screen: groups and counts, tools under their category, filtering without regard to kana or width, and the moves of its keys.

import { describe, expect, it } from 'vitest'
import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { Level, SkillSummary } from '#contract/skills.ts'
import { type Entry, moved, roleEntries, skillEntries } from '../../../src/renderer/screens/assess/entries.ts'
import { fold } from '../../../src/renderer/screens/assess/fold.ts'
import { actionOf } from '../../../src/renderer/screens/assess/keys.ts'

const skill = (id: number, kind: SkillKind, name: string, level: Level | null): SkillSummary => ({
  id,
  kind,
  name,
  level,
  ratedOn: null,
  stale: false,
  interest: null,
  evidenceCount: 0,
  aliases: [],
  requiredBy: [],
})
const skills = [
  skill(1, 'hard', 'プログラミング言語', 3),
  skill(2, 'hard', '設計', null),
  skill(3, 'soft', '交渉', null),
  skill(4, 'tool', 'Jira', 3),
  skill(5, 'tool', 'Asana', null),
]
const requirement = (over: Partial<GapRow>): GapRow => ({
  key: 'k',
  kind: 'hard',
  name: '',
  description: null,
  line: 1,
  skillId: null,
  tools: [],
  required: 3,
  requiredEstimated: true,
  levelCue: { code: 'stage', word: null },
  weight: 2,
  weightEstimated: true,
  weightCue: { code: 'default', word: null },
  level: null,
  levelFrom: null,
  fromTool: null,
  gap: 0,
  surplus: 0,
  critical: false,
  ratedOn: null,
  stale: false,
  evidenceCount: 0,
  reachedPoints: 0,
  unknownPoints: 6,
  totalPoints: 6,
  ...over,
})
const rows = [
  requirement({ key: 'hard:設計', name: '設計', skillId: 2, line: 5 }),
  requirement({ key: 'soft:交渉', kind: 'soft', name: '交渉', skillId: 3, line: 9 }),
  requirement({
    key: 'tool:管理',
    kind: 'tool',
    name: '管理',
    line: 12,
    level: 3,
    levelFrom: 'tool',
    fromTool: 'Jira',
    tools: [
      { skillId: 4, name: 'Jira', level: 3 },
      { skillId: 5, name: 'Asana', level: null },
    ],
  }),
]
const shown = (entries: Entry[]) =>
  entries.map((entry) =>
    entry.type === 'group'
      ? `${entry.kind} ${entry.rated}/${entry.total}`
      : entry.type === 'category'
        ? entry.row.name
        : `${entry.child ? '└' : ''}${entry.skill.name}`,
  )

describe('entries', () => {
  it('lists every skill by kind with counts of what is rated', () => {
    expect(shown(skillEntries(skills, ''))).toEqual([
      'soft 0/1',
      '交渉',
      'hard 1/2',
      'プログラミング言語',
      '設計',
      'tool 1/2',
      'Jira',
      'Asana',
    ])
  })

  it('lists a role by requirements, tools beneath their category, and counts requirements as the score does', () => {
    expect(shown(roleEntries(rows, skills, ''))).toEqual([
      'soft 0/1',
      '交渉',
      'hard 0/1',
      '設計',
      'tool 1/1',
      '管理',
      '└Jira',
      '└Asana',
    ])
  })

  it('finds without regard to case, width and kana', () => {
    expect(shown(skillEntries(skills, 'ぷろぐらみんぐ'))).toEqual(['hard 1/1', 'プログラミング言語'])
    expect(shown(skillEntries(skills, 'ｊｉｒａ'))).toEqual(['tool 1/1', 'Jira'])
    expect(fold('ﾌﾟﾛｸﾞﾗﾐﾝｸﾞ')).toBe(fold('ぷろぐらみんぐ'))
  })

  it('keeps a category for the tool that matches, and all tools for the category that matches', () => {
    expect(shown(roleEntries(rows, skills, 'asana'))).toEqual(['tool 1/1', '管理', '└Asana'])
    expect(shown(roleEntries(rows, skills, '管理'))).toEqual(['tool 1/1', '管理', '└Jira', '└Asana'])
    expect(roleEntries(rows, skills, 'どこにもない')).toEqual([])
  })

  it('moves over heads, stops at the ends, and goes round to the next 未評価', () => {
    const entries = roleEntries(rows, skills, '')
    expect(moved(entries, 1, 'next')).toBe(3)
    expect(moved(entries, 3, 'previous')).toBe(1)
    expect(moved(entries, 1, 'previous')).toBe(1)
    expect(moved(entries, 3, 'last')).toBe(7)
    expect(moved(entries, 7, 'first')).toBe(1)
    expect(moved(entries, 3, 'next-unrated')).toBe(7)
    expect(moved(entries, 7, 'next-unrated')).toBe(1)
  })
})

describe('keys', () => {
  const key = (name: string, more = {}) =>
    actionOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })
  it('rates 0–4, clears with U and Delete, and leaves the rest alone', () => {
    expect(key('0')).toEqual({ do: 'rate', level: 0 })
    expect(key('4')).toEqual({ do: 'rate', level: 4 })
    expect(key('U')).toEqual({ do: 'rate', level: null })
    expect(key('Delete')).toEqual({ do: 'rate', level: null })
    expect([key('5'), key('a'), key('Tab'), key('Backspace')]).toEqual([null, null, null, null])
  })
  it('selects, extends and merges', () => {
    expect(key(' ')).toEqual({ do: 'select' })
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ do: 'extend', to: 'next' })
    expect(key('ArrowDown')).toEqual({ do: 'move', to: 'next' })
    expect(key('a', { ctrlKey: true })).toEqual({ do: 'select-all' })
    expect([key('M'), key('s')]).toEqual([{ do: 'merge' }, { do: 'similar' }])
  })
  it('never takes a key that comes with Ctrl, ⌘ or Alt', () => {
    expect([key('u', { ctrlKey: true }), key('3', { metaKey: true }), key('e', { altKey: true })]).toEqual([
      null,
      null,
      null,
    ])
  })
})
