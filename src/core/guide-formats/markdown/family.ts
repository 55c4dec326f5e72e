// Decides the family of a guide by its content, never by its file name.
import type { GuideFamily, SectionKind } from '#contract/guide.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Division } from './sections.ts'

/** The ten sections of the standard guide. */
const standardKinds: readonly SectionKind[] = [
  'overview',
  'duties',
  'skills',
  'collaboration',
  'ladder',
  'outlook',
  'learning',
  'companies',
  'interview',
  'summary',
]

/** What an interview guide has at most once. */
const nonInterviewKinds: readonly SectionKind[] = [
  'skills',
  'duties',
  'collaboration',
  'ladder',
  'learning',
  'companies',
]

export function decideFamily(division: Division, format: FrontMatter['format'], hasSkillTable: boolean): GuideFamily {
  const kinds = division.sections.map((section) => section.kind)
  const known = standardKinds.filter((kind) => kinds.includes(kind)).length
  const recognised = new Set(kinds.filter((kind) => kind !== 'other')).size
  const interviews = kinds.filter((kind) => kind === 'interview').length
  const others = kinds.filter((kind) => nonInterviewKinds.includes(kind)).length
  const isInterview = interviews >= 2 || (interviews === 1 && kinds.includes('introduction'))
  if (isInterview && (others === 0 || interviews >= others + 2)) return 'interview'
  if (division.style === 'bare' && known >= 3) return 'standard-bare'
  if (division.style === 'keycap' && (known >= 7 || (format === 'json' && known >= 3))) return 'standard'
  if (division.style === 'plain') {
    if (hasSkillTable && format === 'json' && known >= 6) return 'standard'
    const briefKinds: readonly SectionKind[] = ['duties', 'skills', 'collaboration', 'companies']
    if (known >= 4 && briefKinds.filter((kind) => kinds.includes(kind)).length >= 2) return 'brief'
  }
  if (division.style !== 'bare' && hasSkillTable && format === 'json' && known >= 7) return 'standard'
  if (known >= 6 && kinds.includes('duties') && kinds.includes('skills') && !hasSkillTable) return 'brief'
  return recognised >= 3 && (format !== 'none' || recognised >= 4) ? 'essay' : 'other'
}
