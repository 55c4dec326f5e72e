// A rehype step: after a passage that names required skills, a place for their gap rows.

import { type Content, type Element, type Root, textOf } from './tree.ts'

export type Mention = { key: string; name: string }

/** At most this many rows under one passage; a list of everything explains nothing. */
const rowsUnderPassage = 3

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** Latin names must stand alone (SQL is not in NoSQL); Japanese has no such borders. */
export function names(text: string, name: string): boolean {
  const [whole, part] = [folded(text), folded(name)]
  if (part.length < 2) return false
  let at = whole.indexOf(part)
  while (at >= 0) {
    const before = whole[at - 1] ?? ' '
    const after = whole[at + part.length] ?? ' '
    const latin = /[a-z0-9]/
    const cut =
      (latin.test(part[0] ?? '') && latin.test(before)) || (latin.test(part.at(-1) ?? '') && latin.test(after))
    if (!cut) return true
    at = whole.indexOf(part, at + 1)
  }
  return false
}

/** A passage reaches from one heading to the next; each skill is shown at its first passage of the section. */
export function mentionMarks({ skills }: { skills: Mention[] }) {
  return (tree: Root) => {
    if (skills.length === 0) return
    const seen = new Set<string>()
    const children: Content[] = []
    let passage: string[] = []
    const close = () => {
      const text = passage.join('\n')
      const found = skills.filter(({ key, name }) => !seen.has(key) && names(text, name)).slice(0, rowsUnderPassage)
      for (const { key } of found) seen.add(key)
      if (found.length > 0) children.push(place(found))
      passage = []
    }
    for (const child of tree.children) {
      if (child.type === 'element' && /^h[1-6]$/.test(child.tagName)) close()
      passage.push(textOf(child))
      children.push(child)
    }
    close()
    tree.children = children
  }
}

const place = (found: Mention[]): Element => ({
  type: 'element',
  tagName: 'aside',
  properties: { dataKeys: JSON.stringify(found.map(({ key }) => key)) },
  children: [],
})
