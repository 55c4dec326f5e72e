// Reads the tags at the end of a guide: `#a #b`, or code spans with one or several tags each.
import type { SourceLine } from './source-lines.ts'

/** A mark begins a tag only after space or a separator, so that `#C#` is one tag. */
const tagStart = /(?<=^|[\s、,，・])[#＃](?=[^\s#＃])/

/** Longer text after a mark is a sentence. */
const maxTagLength = 60

/** `heading`: the section's own line, which may carry tags after its name. */
export function readTags(lines: readonly SourceLine[], heading = ''): string[] {
  const own = /(?:推奨タグ|ハッシュタグ|関連タグ)[^#＃]*(.*)$/.exec(heading)?.[1] ?? ''
  const tags = [own, ...lines.flatMap((line) => (/^#{1,6}\s/.test(line.text) ? [] : [line.text]))].flatMap(tagsIn)
  if (tags.length > 0) return [...new Set(tags)]
  return [...new Set(lines.flatMap((line) => codeSpans(line.text)).map(cleanTag))]
}

function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
}

function tagsIn(text: string): string[] {
  const spans = codeSpans(text)
  return (spans.length > 0 ? spans : [text]).flatMap((part) =>
    part
      .split(tagStart)
      .slice(1)
      .flatMap(splitRun)
      .map(cleanTag)
      .filter((name) => name !== '' && name.length <= maxTagLength),
  )
}

/** `#a#b#c` without any space; a single mark inside belongs to the tag, as in `#C#開発`. */
function splitRun(text: string): string[] {
  const parts = text.split(/[#＃](?=[^\s#＃])/)
  return parts.length > 2 ? parts : [text]
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
