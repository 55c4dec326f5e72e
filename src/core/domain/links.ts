// One thing under several names: each name points at the one that stands for it, and can be taken off again.

/** From a name to the one that it counts for; a name without a link stands for itself. */
export type Links<Key> = ReadonlyMap<Key, Key>

/** The name and those that it counts for, up to the one that stands for all. */
function pathUp<Key>(links: Links<Key>, key: Key): [Key, ...Key[]] {
  const path: [Key, ...Key[]] = [key]
  const seen = new Set([key])
  for (let next = links.get(key); next !== undefined && !seen.has(next); next = links.get(next)) {
    seen.add(next)
    path.push(next)
  }
  return path
}

export function rootOf<Key>(links: Links<Key>, key: Key): Key {
  return links.has(key) ? (pathUp(links, key).at(-1) ?? key) : key
}

export type Groups<Key> = {
  /** All names of one thing, the one that stands for all first; a name without others alone. */
  of(key: Key): readonly Key[]
  /** Groups of more than one name. */
  all: readonly (readonly Key[])[]
}

export function groupsOf<Key>(links: Links<Key>): Groups<Key> {
  const members = new Map<Key, Key[]>()
  for (const key of links.keys()) {
    const root = rootOf(links, key)
    const group = members.get(root)
    if (group) group.push(key)
    else members.set(root, [root, key])
  }
  return { of: (key) => members.get(rootOf(links, key)) ?? [key], all: [...members.values()] }
}

/** From now on `from`, and whatever counts for it, counts for what `into` stands for. */
export function joined<Key>(links: Links<Key>, from: Key, into: Key): Map<Key, Key> {
  const next = new Map(links)
  const [below, above] = [rootOf(links, from), rootOf(links, into)]
  if (below !== above) next.set(below, above)
  return next
}

/** Cuts the one link after which the two are no longer the same; unchanged where they are not. */
export function separated<Key>(links: Links<Key>, one: Key, other: Key): Map<Key, Key> {
  const next = new Map(links)
  const [path, otherPath] = [pathUp(links, one), pathUp(links, other)]
  const meeting = path.find((key) => otherPath.includes(key))
  if (meeting === undefined) return next
  const last = path[path.indexOf(meeting) - 1] ?? otherPath[otherPath.indexOf(meeting) - 1]
  if (last !== undefined) next.delete(last)
  return next
}

/** Names whose link is another one afterwards. */
export function changedLinks<Key>(before: Links<Key>, after: Links<Key>): Key[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key))
}
