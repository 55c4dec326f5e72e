// Reads the tags at the end of a guide: `#a #b`, or code spans with one or several tags each.
import type { SourceLine } from './source-lines.ts'

/** A mark begins a tag only after space or a separator, so that `#C#` is one tag. */
const tagStart = /(?<=^|[\s、,，・])[#＃](?=[^\s#＃])/

/** Longer text after a mark is a sentence. */
const maxTagLength = 60

export function readTags(lines: readonly SourceLine[]): string[] {
  const tags = lines.flatMap((line) => (/^#{1,6}\s/.test(line.text) ? [] : tagsIn(line.text)))
  return [...new Set(tags)]
}

function tagsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  return (spans.length > 0 ? spans : [text]).flatMap((part) =>
    part
      .split(tagStart)
      .slice(1)
      .map(cleanTag)
      .filter((name) => name !== '' && name.length <= maxTagLength),
  )
}

function cleanTag(text: string): string {
  return text
    .replaceAll('*', '')
    .replace(/[\s、,，。]+$/, '')
    .trim()
}

/** Tags without any heading: the guide's last line, when it holds nothing else. */
export function isTagLine(text: string): boolean {
  return /^(?:[-*]\s+)?`?[#＃][^\s#＃]+/.test(text) && tagsIn(text).length >= 2 && !/[。！？]/.test(text)
}
