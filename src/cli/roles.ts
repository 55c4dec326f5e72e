// `shirube roles`: the slugs that --role takes, and what to say when one is not among them.

import { CoreFailure } from '#contract/failures.ts'
import type { GuideSummary } from '#contract/library.ts'
import { likeness, type ReadName, readName } from '#core/domain/likeness.ts'
import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { alignColumns } from './align-columns.ts'
import { type Command, readWords } from './command.ts'
import { type AskCore, withCore } from './core.ts'
import type { CommandWords } from './words.ts'

export const listRoles: Command = async (args, { language, words, out, err }) => {
  const { values } = readWords(args, { json: { type: 'boolean' } }, language)
  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const guides = await withCore({ dataFolder, readOnly: true, print: null }, (ask) => ask('library.list', {}))
  const roles = guides.map(({ slug, role, subtitle }) => ({ slug, role, subtitle }))
  if (values.json) out(`${JSON.stringify(roles, null, 2)}\n`)
  else if (roles.length === 0) err(`${words.noRoles}\n`)
  else out(`${alignColumns(roles.map(({ slug, role, subtitle }) => [slug, role, subtitle ?? ''])).join('\n')}\n`)
  return 0
}

const mostNamed = 3
const alikeFrom = 0.4
const shortestPart = 2

/** QA of QAエンジニア, 品質 of 品質保証: Latin words are looked for from their beginnings, as pm stands in development, too. */
function isPartOf(name: ReadName, part: ReadName): boolean {
  if (part.spelling.length < shortestPart) return false
  if (part.words.length === 0) return name.spelling.includes(part.spelling)
  return part.words.every((word) => name.words.some((one) => one.startsWith(word)))
}

function nearest(slug: string, guides: readonly GuideSummary[]): string[] {
  const asked = readName(slug)
  const alikeTo = (name: ReadName) => Math.max(likeness(asked, name), isPartOf(name, asked) ? alikeFrom : 0)
  const alike = ({ slug, role, subtitle }: GuideSummary) =>
    Math.max(...[slug, role, subtitle].map((name) => (name === null ? 0 : alikeTo(readName(name)))))
  return guides
    .map((guide) => ({ slug: guide.slug, alike: alike(guide) }))
    .filter(({ alike }) => alike >= alikeFrom)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, mostNamed)
    .map(({ slug }) => slug)
}

/** Where the role is not in the library, throws UsageError with those that were most likely meant. */
export async function aboutRole<Result>(ask: AskCore, slug: string, words: CommandWords, work: () => Promise<Result>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CoreFailure && error.code === 'unknown-guide')) throw error
    throw new UsageError(words.unknownRole(slug, nearest(slug, await ask('library.list', {}))))
  }
}
