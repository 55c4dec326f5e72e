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
    const used = new Map<string, number>()
    const count = (place: number, mark: string | null) => used.get(`${place} ${mark}`) ?? 0
    for (const guide of group) {
      for (const [place, mark] of marksOf(guide).entries()) used.set(`${place} ${mark}`, count(place, mark) + 1)
    }
    for (const guide of group) {
      const own = marksOf(guide).find((mark, place) => mark !== null && count(place, mark) === 1)
      notes.set(guide.slug, own ?? guide.slug)
    }
  }
  return notes
}
