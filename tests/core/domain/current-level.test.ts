// Levels from ratings: own rating of a skill, best tool of a category, a level set by hand.

import { describe, expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { currentLevel, type SkillRating } from '#core/domain/current-level.ts'
import { buildRequirements, type Requirement } from '#core/domain/requirement.ts'

const requirement = (
  kind: 'hard' | 'soft' | 'tool',
  name: string,
  tools: string[] = [],
  ownLevel: Level | null = null,
): Requirement => {
  const [built] = buildRequirements({
    rows: [{ kind, name, description: null, line: 1, endLine: 1, tools }],
    words: [],
    stage: 'middle',
    edits: new Map([[`${kind}:${name}`, { levels: {}, weight: null, ownLevel }]]),
  })
  if (built === undefined) throw new Error('no requirement')
  return built
}

const rating = (skillId: number, level: Level | null, over: Partial<SkillRating> = {}): SkillRating => ({
  skillId,
  level,
  ratedOn: level === null ? null : '2026-11-01',
  stale: false,
  evidenceCount: 0,
  ...over,
})

const ratings = (all: Record<string, SkillRating>) => (key: string) => all[key] ?? null

describe('a skill', () => {
  it('has its own rating', () => {
    const found = currentLevel(
      requirement('hard', 'SQL'),
      ratings({ 'hard:sql': rating(7, 2, { stale: true, evidenceCount: 3 }), 'soft:sql': rating(8, 4) }),
    )
    expect(found).toEqual({
      level: 2,
      levelFrom: 'rated',
      fromTool: null,
      skillId: 7,
      tools: [],
      hasUnratedTool: false,
      ratedOn: '2026-11-01',
      stale: true,
      evidenceCount: 3,
    })
  })

  it('rated R0 is rated', () => {
    expect(currentLevel(requirement('hard', 'SQL'), ratings({ 'hard:sql': rating(7, 0) }))).toMatchObject({
      level: 0,
      levelFrom: 'rated',
    })
  })

  it('未評価 keeps its identity and evidence, but no date and no age', () => {
    const unrated = rating(7, null, { ratedOn: '2026-01-01', stale: true, evidenceCount: 1 })
    expect(currentLevel(requirement('hard', 'SQL'), ratings({ 'hard:sql': unrated }))).toMatchObject({
      level: null,
      levelFrom: null,
      skillId: 7,
      ratedOn: null,
      stale: false,
      evidenceCount: 1,
    })
  })

  it('that nobody knows yet is 未評価', () => {
    expect(currentLevel(requirement('hard', 'SQL'), ratings({}))).toMatchObject({
      level: null,
      skillId: null,
      evidenceCount: 0,
    })
  })
})

describe('a tool category', () => {
  const category = (ownLevel: Level | null = null) => requirement('tool', '管理', ['Jira', 'Asana', 'Trello'], ownLevel)

  it('has the level of its best tool', () => {
    const found = currentLevel(
      category(),
      ratings({
        'tool:jira': rating(1, 1, { evidenceCount: 1 }),
        'tool:asana': rating(2, 3, { ratedOn: '2026-05-05', stale: true, evidenceCount: 2 }),
        'tool:trello': rating(3, 2),
      }),
    )
    expect(found).toEqual({
      level: 3,
      levelFrom: 'tool',
      fromTool: 'Asana',
      skillId: null,
      tools: [
        { skillId: 1, name: 'Jira', level: 1 },
        { skillId: 2, name: 'Asana', level: 3 },
        { skillId: 3, name: 'Trello', level: 2 },
      ],
      hasUnratedTool: false,
      ratedOn: '2026-05-05',
      stale: true,
      evidenceCount: 3,
    })
  })

  it('names the first of two equally good tools', () => {
    const found = currentLevel(
      category(),
      ratings({ 'tool:jira': rating(1, 2), 'tool:asana': rating(2, 2), 'tool:trello': rating(3, 0) }),
    )
    expect(found.fromTool).toBe('Jira')
  })

  it.each<[string, Record<string, SkillRating>]>([
    ['none is rated', { 'tool:jira': rating(1, null), 'tool:asana': rating(2, null), 'tool:trello': rating(3, null) }],
    ['none is known', {}],
  ])('is 未評価 while %s', (_, all) => {
    expect(currentLevel(category(), ratings(all))).toMatchObject({
      level: null,
      levelFrom: null,
      fromTool: null,
      hasUnratedTool: true,
      stale: false,
      ratedOn: null,
    })
  })

  it('knows that a tool is 未評価, also one that is not known yet', () => {
    const two = { 'tool:jira': rating(1, 0), 'tool:asana': rating(2, 1) }
    expect(currentLevel(category(), ratings({ ...two, 'tool:trello': rating(3, null) })).hasUnratedTool).toBe(true)
    expect(currentLevel(category(), ratings(two)).hasUnratedTool).toBe(true)
    expect(currentLevel(category(), ratings({ ...two, 'tool:trello': rating(3, 0) })).hasUnratedTool).toBe(false)
  })

  it('ignores a rating of a skill that has its name', () => {
    expect(currentLevel(category(), ratings({ 'tool:管理': rating(9, 4), 'soft:管理': rating(8, 4) })).level).toBeNull()
  })

  it('takes the level set by hand before any tool, R0 too', () => {
    const all = ratings({ 'tool:jira': rating(1, 4) })
    expect(currentLevel(category(0), all)).toMatchObject({
      level: 0,
      levelFrom: 'set',
      fromTool: null,
      ratedOn: null,
      stale: false,
    })
    expect(currentLevel(category(2), ratings({}))).toMatchObject({ level: 2, levelFrom: 'set' })
  })

  it('shows two names of one skill once', () => {
    const same = rating(1, 2, { evidenceCount: 1 })
    const found = currentLevel(
      category(),
      ratings({ 'tool:jira': same, 'tool:asana': same, 'tool:trello': rating(3, 1) }),
    )
    expect(found.tools.map(({ name }) => name)).toEqual(['Jira', 'Trello'])
    expect(found.evidenceCount).toBe(1)
  })

  it('without tools is 未評価, and nothing of it is left to rate', () => {
    expect(currentLevel(requirement('tool', '管理'), ratings({}))).toMatchObject({
      level: null,
      hasUnratedTool: false,
      tools: [],
    })
  })
})
