// The text of inline Markdown without its marks, as it stands in the file.
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

// Strikethrough stays off: two `~` in a Japanese line are ranges, not deletions.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .disable('strikethrough')

/** Longer text is stripped by plain replacement: emphasis is matched in quadratic time. */
const maxParsedLength = 20_000

const hasMarks = /[*_`[\]\\<&!]/

export function plainText(source: string): string {
  const trimmed = source.trim().replace(/\\$/, '')
  if (!hasMarks.test(trimmed)) return trimmed
  if (trimmed.length > maxParsedLength) return dropOpenMarks(trimmed).trim()
  let text = ''
  for (const token of parser.parseInline(trimmed, {})[0]?.children ?? []) {
    if (token.type === 'text') text += dropOpenMarks(token.content)
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n'
    else text += token.content
  }
  return text.trim()
}

/** `**` that CommonMark could not pair is still a mark, never text; `<br>` is the only HTML that guides use. */
function dropOpenMarks(text: string): string {
  return text.replaceAll(/\*{2,}/g, '').replaceAll(/<br\s*\/?>/gi, '\n')
}
