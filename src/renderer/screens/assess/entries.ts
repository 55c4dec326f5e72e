// The lines of the list: group heads, skills, and in the role's view tool categories with their tools beneath.

import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { SkillSummary } from '#contract/skills.ts'
import { fold } from './fold.ts'
import type { Move } from './keys.ts'

export type GroupEntry = { type: 'group'; id: string; kind: SkillKind; rated: number; total: number }
export type SkillEntry = { type: 'skill'; id: string; skill: SkillSummary; child: boolean }
export type CategoryEntry = { type: 'category'; id: string; row: GapRow }
export type Entry = GroupEntry | SkillEntry | CategoryEntry

const kindOrder: SkillKind[] = ['soft', 'hard', 'tool']

/** A skill that did not change keeps its line, and a line that did not change is not drawn again. */
const lines = new WeakMap<SkillSummary, SkillEntry>()

function skillEntry(skill: SkillSummary): SkillEntry {
  const known = lines.get(skill)
  if (known) return known
  const entry: SkillEntry = { type: 'skill', id: `skill:${skill.id}`, skill, child: false }
  lines.set(skill, entry)
  return entry
}

const toolEntry = (skill: SkillSummary, under: string): SkillEntry => ({
  type: 'skill',
  id: `skill:${skill.id}@${under}`,
  skill,
  child: true,
})

/** Folding 5,000 names takes longer than a frame, so it is done once for each. */
const foldedNames = new WeakMap<SkillSummary, string[]>()

function namesOf(skill: SkillSummary): string[] {
  const known = foldedNames.get(skill)
  if (known) return known
  const names = [skill.name, ...skill.aliases].map(fold)
  foldedNames.set(skill, names)
  return names
}

/** Every skill of the list by kind, in the order they come. */
export function skillEntries(skills: SkillSummary[], text: string): Entry[] {
  const wanted = fold(text)
  return kindOrder.flatMap((kind) => {
    const ofKind = skills.filter(
      (skill) => skill.kind === kind && (wanted === '' || namesOf(skill).some((name) => name.includes(wanted))),
    )
    if (ofKind.length === 0) return []
    const rated = ofKind.filter(({ level }) => level !== null).length
    const head: GroupEntry = { type: 'group', id: `group:${kind}`, kind, rated, total: ofKind.length }
    return [head, ...ofKind.map((skill) => skillEntry(skill))]
  })
}

/** The requirements of one role in the order of its guide; groups count requirements, as the score does. */
export function roleEntries(rows: GapRow[], skills: SkillSummary[], text: string): Entry[] {
  const wanted = fold(text)
  const byId = new Map(skills.map((skill) => [skill.id, skill]))
  return kindOrder.flatMap((kind) => {
    const lines: Entry[] = []
    let total = 0
    let rated = 0
    for (const row of rows.filter((one) => one.kind === kind).toSorted((a, b) => a.line - b.line)) {
      const found = requirementEntries(row, byId, wanted)
      if (found.length === 0) continue
      total += 1
      if (row.level !== null) rated += 1
      lines.push(...found)
    }
    return lines.length === 0 ? [] : [{ type: 'group' as const, id: `group:${kind}`, kind, rated, total }, ...lines]
  })
}

/** A category whose name matches brings all its tools; else only the tools that match. */
function requirementEntries(row: GapRow, byId: Map<number, SkillSummary>, wanted: string): Entry[] {
  const named = fold(row.name).includes(wanted)
  if (row.kind !== 'tool') {
    const skill = row.skillId === null ? undefined : byId.get(row.skillId)
    return named && skill ? [skillEntry(skill)] : []
  }
  const tools = row.tools
    .flatMap(({ skillId }) => byId.get(skillId) ?? [])
    .filter((skill) => named || fold(skill.name).includes(wanted))
  if (!named && tools.length === 0) return []
  return [{ type: 'category', id: `category:${row.key}`, row }, ...tools.map((skill) => toolEntry(skill, row.key))]
}

/** The line a move leads to; it stays where there is none. */
export function moved(entries: Entry[], from: number, to: Move): number {
  switch (to) {
    case 'next':
      return step(entries, from, 1)
    case 'previous':
      return step(entries, from, -1)
    case 'first':
      return step(entries, -1, 1)
    case 'last':
      return step(entries, entries.length, -1)
    case 'next-unrated':
      return nextUnrated(entries, from) ?? from
  }
}

function step(entries: Entry[], from: number, direction: 1 | -1): number {
  for (let index = from + direction; index >= 0 && index < entries.length; index += direction) {
    if (entries[index]?.type !== 'group') return index
  }
  return from
}

/** The next skill that is 未評価, going round; from -1: the first of all; null when every other one is rated. */
export function nextUnrated(entries: Entry[], from: number): number | null {
  const last = from < 0 ? entries.length : entries.length - 1
  for (let offset = 1; offset <= last; offset += 1) {
    const index = (from + offset) % entries.length
    const entry = entries[index]
    if (entry?.type === 'skill' && entry.skill.level === null) return index
  }
  return null
}
