// Two guides may call their role the same: then what tells them apart stands beside the name, the same on every screen.

import type { GuideSummary } from '#contract/library.ts'

export type RoleName = { role: string; note: string | null }

/** note is null while the name is unique in the library. */
export function roleName(of: { slug: string; role: string }, guides: readonly GuideSummary[] | undefined): RoleName {
  return { role: of.role, note: guides?.find((one) => one.slug === of.slug)?.roleNote ?? null }
}
