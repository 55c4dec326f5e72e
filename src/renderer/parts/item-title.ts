// The title of a learning item as running text: books in 『』.

export function itemTitle({ key, title }: { key: string; title: string }): string {
  return key.startsWith('book:') ? `『${title}』` : title
}
