// What is kept between requests: what a version holds, which never changes, requirements and analyses, which are costly,
// and the present state until something is written.

import type { Stage } from '#contract/skills.ts'
import type { RatingOf, SkillRating } from '#core/domain/current-level.ts'
import { analyseGap, type GapResult } from '#core/domain/gap.ts'
import { buildRequirements, type Requirement, type RequirementEdit } from '#core/domain/requirement.ts'
import type { Database } from '#core/storage/database.ts'
import { type RequirementSource, readRequirementSources } from '#core/storage/requirement-sources.ts'
import type { Tables } from '#core/storage/schema.ts'
import { readVersionContents, type VersionContents } from '#core/storage/version-contents.ts'

/** A version as memory knows it: a newer parser may have replaced what was extracted from it. */
type VersionRef = { id: number; parser_version: number }

export type Edits = ReadonlyMap<string, RequirementEdit>

/** Names of skills that are one: by key the one that stands for it; text is other whenever the map is. */
export type SkillNames = { standing: ReadonlyMap<string, string>; text: string }

export type Memory = {
  /** Reads what is missing of many versions in few queries, before they are asked for one by one. */
  prepare(db: Database, versions: readonly VersionRef[]): void
  contents(db: Database, version: VersionRef): VersionContents
  requirements(db: Database, version: VersionRef, stage: Stage, edits: Edits, names: SkillNames): Requirement[]
  /** The analysis of requirements that this memory built. */
  analysis(requirements: Requirement[], ratingOf: RatingOf): GapResult
  /** Answers what make made, until the database, or one of the tables it reads, was written to or the tag is another. */
  present<Value>(
    db: Database,
    name: string,
    tag: string,
    make: (before: Value | undefined) => Value,
    reads?: readonly (keyof Tables)[],
  ): Value
  /** What present would answer without making it; null: nothing. */
  known<Value>(db: Database, name: string): Value | null
  /** Answers what make made, until the tag is another or ten other names were asked for since. */
  kept<Value>(name: string, tag: string, make: () => Value): Value
}

type Known = { source: RequirementSource; contents: VersionContents }

/** Some kilobytes each; a library of thousands stays below a hundred megabytes. */
const mostKept = 5_000

/** Among them the letters of guides with marks, up to two megabytes each. */
const mostMade = 10

const refKey = ({ id, parser_version }: VersionRef) => `${id} ${parser_version}`

const nothing: Known = {
  source: { rows: [], words: [] },
  contents: { resources: 0, questions: 0, sections: 0, warnings: 0, tags: [], bands: [] },
}

type Analysed = { keys: readonly string[]; seen: (SkillRating | null)[]; result: GapResult }

/** What the ratings say about each key is one object as long as it stays the same; a rating elsewhere leaves all as they are. */
const isCurrent = ({ keys, seen }: Analysed, ratingOf: RatingOf): boolean =>
  keys.every((key, at) => ratingOf(key) === seen[at])

const keysOf = (requirements: readonly Requirement[]): string[] =>
  requirements.flatMap(({ key, kind, toolKeys }) => (kind === 'tool' ? toolKeys : key))

export function createMemory(): Memory {
  const versions = new Map<string, Known>()
  const built = new Map<string, { edits: string; requirements: Requirement[] }>()
  const analysed = new WeakMap<Requirement[], Analysed>()
  const kept = new Map<string, { tag: string; value: unknown }>()
  const present = new Map<string, { revision: number; tag: string; value: unknown }>()

  const prepare = (db: Database, wanted: readonly VersionRef[]): void => {
    const missing = wanted.filter((version) => !versions.has(refKey(version)))
    if (missing.length === 0) return
    if (versions.size + missing.length > mostKept) versions.clear()
    const ids = missing.map((version) => version.id)
    const sources = readRequirementSources(db, ids)
    const contents = readVersionContents(db, ids)
    for (const version of missing) {
      versions.set(refKey(version), {
        source: sources.get(version.id) ?? nothing.source,
        contents: contents.get(version.id) ?? nothing.contents,
      })
    }
  }

  const known = (db: Database, version: VersionRef): Known => {
    prepare(db, [version])
    return versions.get(refKey(version)) ?? nothing
  }

  return {
    prepare,
    contents: (db, version) => known(db, version).contents,
    requirements: (db, version, stage, edits, names) => {
      const key = `${refKey(version)} ${stage}`
      const written = `${edits.size === 0 ? '' : JSON.stringify([...edits])}${names.text}`
      const kept = built.get(key)
      if (kept?.edits === written) return kept.requirements
      const requirements = buildRequirements({ ...known(db, version).source, stage, edits, standing: names.standing })
      if (built.size > mostKept) built.clear()
      built.set(key, { edits: written, requirements })
      return requirements
    },
    analysis: (requirements, ratingOf) => {
      const kept = analysed.get(requirements)
      if (kept && isCurrent(kept, ratingOf)) return kept.result
      const keys = kept?.keys ?? keysOf(requirements)
      const result = analyseGap(requirements, ratingOf)
      analysed.set(requirements, { keys, seen: keys.map(ratingOf), result })
      return result
    },
    present: <Value>(
      db: Database,
      name: string,
      tag: string,
      make: (before: Value | undefined) => Value,
      reads?: readonly (keyof Tables)[],
    ): Value => {
      const kept = present.get(name)
      const revision = db.revision(reads)
      if (kept && kept.revision === revision && kept.tag === tag) return kept.value as Value
      const value = make(kept?.value as Value | undefined)
      present.set(name, { revision, tag, value })
      return value
    },
    known: <Value>(db: Database, name: string): Value | null => {
      const kept = present.get(name)
      return kept?.revision === db.revision() ? (kept.value as Value) : null
    },
    kept: <Value>(name: string, tag: string, make: () => Value): Value => {
      const known = kept.get(name)
      const current = known?.tag === tag ? known : { tag, value: make() }
      // A map gives its names in the order in which they were set: what was asked for last stands last.
      kept.delete(name)
      kept.set(name, current)
      const [longestUnused] = kept.keys()
      if (kept.size > mostMade && longestUnused !== undefined) kept.delete(longestUnused)
      return current.value as Value
    },
  }
}
