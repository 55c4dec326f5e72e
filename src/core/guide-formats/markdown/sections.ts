// Divides a guide into its top-level sections, whichever way their headings are written.
import type { SectionKind } from '#contract/guide.ts'
import type { Heading } from './headings.ts'
import { isPhraseKind, sectionKind } from './section-kind.ts'
import type { SourceLine } from './source-lines.ts'

export type Section = {
  kind: SectionKind
  title: string
  heading: Heading
  /** The lines after the heading, up to the next section or the guide's title. */
  body: SourceLine[]
  /** The last line before the next section, title included; what coverage counts. */
  endLine: number
}

export type Division = { sections: Section[]; style: 'keycap' | 'bare' | 'plain' | 'unnumbered' }

export function divide(
  lines: readonly SourceLine[],
  headings: readonly Heading[],
  title: Heading | null,
  role: string | null,
): Division {
  const candidates = headings.filter((heading) => heading !== title)
  const keycaps = candidates.filter((heading) => heading.numbering === 'keycap')
  const picked = keycaps.length >= 2 ? pickKeycaps(candidates, keycaps, role) : pickByLevel(candidates, role)
  const lastLine = lines.at(-1)?.number ?? 0
  const sections = picked.map((heading, index): Section => {
    const next = picked[index + 1]?.line.number ?? lastLine + 1
    const titleLine = title !== null && title.line.number > heading.line.number ? title.line.number : next
    return {
      kind: sectionKind(heading.title, role) ?? 'other',
      title: heading.title,
      heading,
      body: between(lines, heading.line.number, Math.min(next, titleLine)),
      endLine: next - 1,
    }
  })
  return { sections, style: styleOf(sections) }
}

/** The lines after one number and before another; line numbers run without gaps. */
function between(lines: readonly SourceLine[], after: number, before: number): SourceLine[] {
  const first = lines[0]?.number ?? 1
  return lines.slice(after - first + 1, before - first)
}

function styleOf(sections: readonly Section[]): Division['style'] {
  const count = (test: (heading: Heading) => boolean) => sections.filter((section) => test(section.heading)).length
  const bare = count((heading) => heading.numbering === 'keycap' && heading.level === 0)
  const keycap = count((heading) => heading.numbering === 'keycap' && heading.level > 0)
  const plain = count((heading) => heading.numbering === 'plain')
  if (bare + keycap >= 2) return bare > keycap ? 'bare' : 'keycap'
  return plain >= 3 && plain * 2 >= sections.length ? 'plain' : 'unnumbered'
}

/** Keycap numbers mark the sections; beside them stand only salary, tags and what forgot its number. */
function pickKeycaps(candidates: readonly Heading[], keycaps: readonly Heading[], role: string | null): Heading[] {
  const named = keycaps.filter((heading) => isPhraseKind(heading.title, role))
  const level = commonLevel(named.length > 0 ? named : keycaps)
  const picked: Heading[] = []
  const numbers = new Set<number>()
  const taken = new Set(keycaps.map((heading) => heading.number))
  for (const heading of candidates) {
    const kind = sectionKind(heading.title, role)
    // A sub-heading may carry the next number too; the section of that number is still to come.
    if (heading.numbering === 'plain' && taken.has(heading.number)) continue
    const current = picked.length === 0 ? null : sectionKind(picked.at(-1)?.title ?? '', role)
    if (heading.numbering === 'keycap') {
      const isNamed = isPhraseKind(heading.title, role)
      const repeated = heading.number !== null && numbers.has(heading.number)
      if (heading.level !== level && (!isNamed || repeated)) continue
      picked.push(heading)
      if (heading.number !== null) numbers.add(heading.number)
    } else if (kind === 'tags' && /推奨タグ|ハッシュタグ/.test(heading.title)) picked.push(heading)
    else if (kind === 'salary' && standsForSalary(heading, numbers.size)) picked.push(heading)
    else if (heading.level > 0 && heading.level <= Math.max(level, 2) && kind !== current) {
      if (isTopLevel(heading, level, kind, numbers, role)) picked.push(heading)
    }
  }
  return picked
}

function standsForSalary(heading: Heading, sectionsBefore: number): boolean {
  return sectionsBefore === 0 || /推定年収|\u{1f4b0}/u.test(heading.fullText)
}

/** A heading without keycap is a section when it stands higher than the sub-headings, or continues the count. */
function isTopLevel(
  heading: Heading,
  level: number,
  kind: SectionKind | null,
  numbers: ReadonlySet<number>,
  role: string | null,
): boolean {
  if (heading.numbering === 'plain') {
    return (
      heading.number !== null && heading.number === Math.max(0, ...numbers) + 1 && isPhraseKind(heading.title, role)
    )
  }
  if (heading.level < level) return kind === null || isPhraseKind(heading.title, role)
  if (level >= 3 || level === 0) return kind === 'summary' && heading.level <= 2
  return heading.level === level && (kind === null || isPhraseKind(heading.title, role))
}

/** Without keycaps the highest level in use divides; in a numbered guide the count decides what is a section. */
function pickByLevel(candidates: readonly Heading[], role: string | null): Heading[] {
  const level = dividingLevel(candidates)
  const counted = countedHeadings(candidates, level, role)
  if (counted.length < 4) return candidates.filter((heading) => isTopOrTags(heading, level))
  const picked: Heading[] = []
  for (const heading of candidates) {
    const kind = sectionKind(heading.title, role)
    const current = sectionKind(picked.at(-1)?.title ?? '', role)
    const isExtra =
      heading.level > 0 &&
      heading.level <= level &&
      heading.numbering !== 'plain' &&
      (isPhraseKind(heading.title, role) ? kind !== current : heading.level <= 2)
    if (counted.includes(heading) || isExtra || isTagsHeading(heading)) picked.push(heading)
  }
  return picked
}

/** The headings that count 1, 2, 3 …; below the dividing level only those with a known name count. */
function countedHeadings(candidates: readonly Heading[], level: number, role: string | null): Heading[] {
  const counted: Heading[] = []
  for (const heading of candidates) {
    if (heading.numbering !== 'plain' || heading.number !== (counted.at(-1)?.number ?? 0) + 1) continue
    if (isPhraseKind(heading.title, role) || heading.level <= Math.min(level, 2)) counted.push(heading)
  }
  // A gap in the count, such as two sections with the same number, must not lose the sections after it.
  const missed = candidates.filter(
    (heading) => heading.numbering === 'plain' && heading.level <= Math.min(level, 2) && !counted.includes(heading),
  )
  return candidates.filter((heading) => counted.includes(heading) || missed.includes(heading))
}

function isTopOrTags(heading: Heading, level: number): boolean {
  return (heading.level > 0 && heading.level <= level) || isTagsHeading(heading)
}

function isTagsHeading(heading: Heading): boolean {
  return /推奨タグ|ハッシュタグ/.test(heading.title)
}

/** The highest level that divides at all: one heading alone is a title, not a division. */
function dividingLevel(candidates: readonly Heading[]): number {
  for (let level = 1; level <= 6; level += 1) {
    if (candidates.filter((heading) => heading.level === level).length >= 2) return level
  }
  return Math.max(0, ...candidates.map((heading) => heading.level))
}

function commonLevel(headings: readonly Heading[]): number {
  const counts = new Map<number, number>()
  for (const heading of headings) counts.set(heading.level, (counts.get(heading.level) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 2
}
