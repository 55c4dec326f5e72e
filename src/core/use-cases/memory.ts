// What is kept between requests: requirements, which are costly to build, and the present state until something is written.

import type { Stage } from '#contract/skills.ts'
import { buildRequirements, type Requirement, type RequirementEdit } from '#core/domain/requirement.ts'
import type { Database } from '#core/storage/database.ts'
import { type RequirementSource, readRequirementSources } from '#core/storage/requirement-sources.ts'

/** A version as memory knows it: a newer parser may have replaced what was extracted from it. */
export type VersionRef = { id: number; parser_version: number }

export type Edits = ReadonlyMap<string, RequirementEdit>

export type Memory = {
  sources(db: Database, versions: readonly VersionRef[]): void
  requirements(db: Database, version: VersionRef, stage: Stage, edits: Edits): Requirement[]
  /** Answers what make made, until the database was written to or the tag is another. */
  present<Value>(db: Database, name: string, tag: string, make: () => Value): Value
}

/** Some kilobytes each; a library of thousands stays below a hundred megabytes. */
const mostKept = 5_000

const refKey = ({ id, parser_version }: VersionRef) => `${id} ${parser_version}`

export function createMemory(): Memory {
  const sources = new Map<string, RequirementSource>()
  const built = new Map<string, { edits: string; requirements: Requirement[] }>()
  const present = new Map<string, { revision: number; tag: string; value: unknown }>()

  const load = (db: Database, versions: readonly VersionRef[]): void => {
    const missing = versions.filter((version) => !sources.has(refKey(version)))
    if (missing.length === 0) return
    if (sources.size + missing.length > mostKept) sources.clear()
    const read = readRequirementSources(
      db,
      missing.map((version) => version.id),
    )
    for (const version of missing) {
      const source = read.get(version.id)
      if (source) sources.set(refKey(version), source)
    }
  }

  return {
    sources: load,
    requirements: (db, version, stage, edits) => {
      const key = `${refKey(version)} ${stage}`
      const written = JSON.stringify([...edits])
      const known = built.get(key)
      if (known?.edits === written) return known.requirements
      load(db, [version])
      const source = sources.get(refKey(version)) ?? { rows: [], words: [] }
      const requirements = buildRequirements({ ...source, stage, edits })
      if (built.size > mostKept) built.clear()
      built.set(key, { edits: written, requirements })
      return requirements
    },
    present: <Value>(db: Database, name: string, tag: string, make: () => Value): Value => {
      const known = present.get(name)
      if (known && known.revision === db.revision() && known.tag === tag) return known.value as Value
      const value = make()
      present.set(name, { revision: db.revision(), tag, value })
      return value
    },
  }
}
