// What the mark of a role is made of: its initials, and a plain figure that guides of one category share; always the same for the same guide.

export type MarkFigure = 'arc' | 'corner' | 'dot' | 'frame' | 'half' | 'horizon' | 'column' | 'steps'
export type MarkLook = { initials: string; figure: MarkFigure; turn: 0 | 90 | 180 | 270 }

const figures = ['arc', 'corner', 'dot', 'frame', 'half', 'horizon', 'column', 'steps'] as const
const turns = [0, 90, 180, 270] as const

/** FNV-1a: small, and the same on every computer. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** A letter with its marks. Intl.Segmenter would say the same after loading its tables, 30 ms of a cold start. */
const firstLetter = /[\p{L}\p{N}]\p{M}*/u
const latinWord = /\p{Script=Latin}[\p{Script=Latin}\d]*/gu

/** Two Latin initials (Tech PM: TP), or the first character of a Japanese name. */
export function initialsOf(role: string): string {
  const name = role.normalize('NFKC').trim()
  const [first] = firstLetter.exec(name) ?? []
  if (first === undefined) return '–'
  if (!/^\p{Script=Latin}/u.test(first)) return first
  const [one = first, two] = [...name.matchAll(latinWord)].map(([word]) => word)
  return `${one.slice(0, 1)}${two?.slice(0, 1) ?? ''}`.toUpperCase()
}

type Marked = { slug: string; role: string; category: string | null; family: string }

export function markLook({ slug, role, category, family }: Marked): MarkLook {
  // One category is written in several ways: product-management, product_management.
  const kind =
    category === null
      ? family
      : category
          .normalize('NFKC')
          .toLowerCase()
          .replaceAll(/[\s_-]+/g, '-')
  return {
    initials: initialsOf(role),
    figure: figures[numberOf(kind) % figures.length] ?? 'dot',
    turn: turns[numberOf(slug) % turns.length] ?? 0,
  }
}
