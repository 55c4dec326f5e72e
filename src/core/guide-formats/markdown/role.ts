// Reads the role's short name and subtitle from the title heading, and the other names the guide gives the same role.
import type { Heading } from './headings.ts'
import type { SourceLine } from './source-lines.ts'

export type RoleName = { role: string | null; subtitle: string | null }

/** `overviewNames`: what stands before とは in the guide's headings, the short name the sections use. */
export function readRole(title: Heading | null, overviewNames: readonly string[]): RoleName {
  if (title === null) return { role: null, subtitle: null }
  const text = title.fullText.replace(/^\s*[[［【〔][^\]］】〕]*[\]］】〕]\s*/, '').trim()
  const split = /^(.+?)\s*[:：]\s*(.*)$/.exec(text) ?? /^(.+?)\s*(?:[|｜]|\s[-–—―]\s)\s*(.*)$/.exec(text)
  const head = split ? (split[1] ?? '').trim() : text
  const subtitle = split ? (split[2] ?? '').trim() || null : null
  const named = overviewNames.find((name) => isShortNameOf(name, head))
  const role = named ?? (split ? shortForm(head) : shortTitle(head))
  return { role: role === '' ? null : role, subtitle }
}

/** The whole head, what stands in it before brackets or の, or a short form in brackets at its end. */
function isShortNameOf(name: string, head: string): boolean {
  if (name !== '' && /[(（]([^()（）]+)[)）]$/.exec(head)?.[1]?.trim() === name) return true
  return name !== '' && head.startsWith(name) && /^(?:$|\s*[(（/／]|の|ガイド|とは)/.test(head.slice(name.length))
}

/** `CLO (Chief Lighthouse Officer)` is called CLO. */
function shortForm(head: string): string {
  return head.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim()
}

/** Without a colon the title says what it is: `…（略称）ガイド`, `…のプロジェクトポジション`, `…とは？`. */
function shortTitle(head: string): string {
  const cut = head.search(
    /[(（]|の(?:プロジェクト|ガイド|仕事|職務|キャリア|年収|面接)|とは|(?:完全)?ガイド|になるには/,
  )
  return (cut > 0 ? head.slice(0, cut) : head).trim()
}

/** The name before とは in headings such as `1. CLOとは？`. */
export function overviewNames(headings: readonly Heading[]): string[] {
  return headings.flatMap((heading) => {
    const match = /^(.+?)\s*とは(?:[？?]|$|[\s：:（(])/.exec(heading.title)
    return match ? [(match[1] ?? '').trim()] : []
  })
}

/** Names that the guide itself gives beside the role: `Lamp Keeper（ランプキーパー）`, or the subject of its title or description. */
export function roleAliases(
  role: string,
  lines: readonly SourceLine[],
  title: string | null,
  description: string | null,
): string[] {
  const aliases = new Set<string>([role])
  const escaped = role.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const after = new RegExp(`${escaped}\\s*[(（]([^()（）、,]{2,40})[)）]`)
  const before = new RegExp(`([\\p{Script=Katakana}\\p{Script=Han}ー・]{2,40})\\s*[(（]${escaped}[)）]`, 'u')
  for (const line of lines.slice(0, 120)) {
    const text = line.text.replaceAll('**', '')
    for (const pattern of [after, before]) {
      const match = pattern.exec(text)
      if (match?.[1] !== undefined) aliases.add(match[1].trim())
    }
  }
  const subject =
    /^(?:【[^】]*】)?([^、。「」【】（）()？?！!]{2,40}?)(?:（[^）]*）)?(?:とは|の(?:年収|将来性|仕事|面接|なり方|ロードマップ))/.exec(
      title ?? '',
    )
  if (subject?.[1] !== undefined) aliases.add(subject[1].trim())
  const described = /^([^、。「」（）()]{2,40}?)(?:（[^）]*）)?(?:と?は)、/.exec(description ?? '')
  if (described?.[1] !== undefined) aliases.add(described[1].trim())
  return [...aliases]
}
