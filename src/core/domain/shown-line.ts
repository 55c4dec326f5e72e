// What a line of Markdown says on the screen, without its syntax, close enough to know a passage by.

/** What the syntax of a whole guide says about a line. */
type Syntax = {
  /** Names that links and images may refer to. */
  defined: ReadonlySet<string>
  /** `&eacute;` as the letter that it stands for. */
  decode: (entity: string) => string
}

/** Looking for the end of a link from every beginning takes quadratic time: longer lines are read less closely. */
const longestLine = 20_000

const definition = /^\s*\[([^\]^][^\]]{0,500})\]:\s+\S+(?:\s+["'(].*)?$/
const codeSpan = /(?<![\\`])(`+)(?!`)(.*?)(?<!`)\1(?!`)/g
const reference = /(!?)\[([^[\]]{0,500})\]\[([^[\]]{0,500})\]/g

const nameOf = (label: string): string => label.trim().replaceAll(/\s+/g, ' ').toLowerCase()

export const definitionsIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => definition.exec(line)?.[1] ?? []).map(nameOf))

/** Behind the last bracket no link can end, and looking for its end from every beginning would never end itself. */
function withoutTargets(line: string): string {
  const closed = line.lastIndexOf(')') + 1
  const links = line
    .slice(0, closed)
    .replaceAll(/!\[[^\]]{0,500}\]\([^)]*\)/g, '')
    .replaceAll(/\]\((?:[^()]|\([^()]{0,500}\))*\)/g, '')
  return `${links}${line.slice(closed)}`
}

function withoutLinks(text: string, { defined, decode }: Syntax): string {
  return withoutTargets(text)
    .replaceAll(reference, (whole, image: string, shown: string, label: string) => {
      if (!defined.has(nameOf(label === '' ? shown : label))) return whole
      return image === '' ? shown : ''
    })
    .replaceAll(/&#?\w{1,40};/g, decode)
}

/** What a line says on the screen: no syntax with letters of its own; code stands as it is. */
export function shownOf(line: string, syntax: Syntax): string {
  if (definition.test(line)) return ''
  const words = line
    .replace(/^\s*\[\^[^\]]+\]:/, '')
    .replace(/^\s*#(?:[\d#*]\uFE0F?\u20E3|[^\p{Letter}\p{Number}])*/u, '')
    .replace(/^[\s>]*(?:\d{1,9}[.)]|[-*+])\s+(?:\[[ xX]\]\s)?/, '')
  if (words.length > longestLine) return withoutLinks(words, syntax)
  let shown = ''
  let at = 0
  for (const { 0: span, 2: code = '', index } of words.matchAll(codeSpan)) {
    shown += `${withoutLinks(words.slice(at, index), syntax)} ${code} `
    at = index + span.length
  }
  return shown + withoutLinks(words.slice(at), syntax)
}
