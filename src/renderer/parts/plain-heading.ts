// A heading as the screens say it: the decoration before it stays in the file.

/** Emoji, keycaps (a digit with U+20E3), the joiners between them, and the usual bullets. */
const decoration = /^(?:[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\uFE0F|\u200D|[■◆●▼★☆]|\s)+/u

/** What stands before a heading in the source for decoration is left out. */
export function plainHeading(title: string): string {
  return title
    .replace(/^[\s#]*/, '')
    .replace(decoration, '')
    .trim()
}
