// What stands beside the name of a role that several guides use: the first of subtitle, file name and slug that tells them apart.

import { foldName } from '#folding/fold-name.ts'

export type NamedGuide = { slug: string; role: string; subtitle: string | null; fileName: string }

const marksOf = ({ subtitle, fileName, slug }: NamedGuide): (string | null)[] => [
  subtitle,
  fileName.replace(/\.[^.]+$/, ''),
  slug,
]

/** By slug; a guide whose name is its own is not in it. */
export function roleNotes(guides: readonly NamedGuide[]): Map<string, string> {
  const groups = Map.groupBy(guides, ({ role }) => foldName(role))
  const notes = new Map<string, string>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const owners = new Map<string, Set<string>>()
    for (const guide of group) {
      for (const mark of marksOf(guide)) {
        if (mark !== null) owners.set(foldName(mark), (owners.get(foldName(mark)) ?? new Set()).add(guide.slug))
      }
    }
    for (const guide of group) {
      const own = marksOf(guide).find((mark) => mark !== null && owners.get(foldName(mark))?.size === 1)
      notes.set(guide.slug, own ?? guide.slug)
    }
  }
  return notes
}
