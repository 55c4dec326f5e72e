// What is kept between requests: what a version holds, which never changes, requirements and analyses, which are costly,
// and the present state until something is written.

import type { Stage } from '#contract/skills.ts'
import type { RatingOf } from '#core/domain/current-level.ts'
import { analyseGap, type GapResult } from '#core/domain/gap.ts'
import { buildRequirements, type Requirement, type RequirementEdit } from '#core/domain/requirement.ts'
import type { Database } from '#core/storage/database.ts'
import { type RequirementSource, readRequirementSources } from '#core/storage/requirement-sources.ts'
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
  /** Answers what make made, until the database was written to or the tag is another. */
  present<Value>(db: Database, name: string, tag: string, make: () => Value): Value
  /** Answers what make made, until the tag is another. */
  kept<Value>(name: string, tag: string, make: () => Value): Value
}

type Known = { source: RequirementSource; contents: VersionContents }

/** Some kilobytes each; a library of thousands stays below a hundred megabytes. */
const mostKept = 5_000

const refKey = ({ id, parser_version }: VersionRef) => `${id} ${parser_version}`

const nothing: Known = {
  source: { rows: [], words: [] },
  contents: { resources: 0, questions: 0, sections: 0, warnings: 0, tags: [], bands: [] },
}

/** Everything of the ratings that an analysis shows; a rating elsewhere leaves it as it is. */
function ratingsSeen(requirements: readonly Requirement[], ratingOf: RatingOf): string {
  let seen = ''
  for (const { key, kind, toolKeys } of requirements) {
    for (const one of kind === 'tool' ? toolKeys : [key]) {
      const rating = ratingOf(one)
      seen += rating
        ? `${rating.skillId}:${rating.level}:${rating.ratedOn}:${rating.stale}:${rating.evidenceCount},`
        : ','
    }
  }
  return seen
}

export function createMemory(): Memory {
  const versions = new Map<string, Known>()
  const built = new Map<string, { edits: string; requirements: Requirement[] }>()
  const analysed = new WeakMap<Requirement[], { seen: string; result: GapResult }>()
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
      const seen = ratingsSeen(requirements, ratingOf)
      const kept = analysed.get(requirements)
      if (kept?.seen === seen) return kept.result
      const result = analyseGap(requirements, ratingOf)
      analysed.set(requirements, { seen, result })
      return result
    },
    present: <Value>(db: Database, name: string, tag: string, make: () => Value): Value => {
      const kept = present.get(name)
      if (kept && kept.revision === db.revision() && kept.tag === tag) return kept.value as Value
      const value = make()
      present.set(name, { revision: db.revision(), tag, value })
      return value
    },
    kept: <Value>(name: string, tag: string, make: () => Value): Value => {
      const known = kept.get(name)
      if (known?.tag === tag) return known.value as Value
      const value = make()
      kept.set(name, { tag, value })
      return value
    },
  }
}
