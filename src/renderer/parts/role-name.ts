// Two guides may call their role the same: then the subtitle or the file name stands beside the name.

import type { GuideSummary } from '#contract/library.ts'

export type RoleName = { role: string; note: string | null }

/** note is null while the name is unique in the library. */
export function roleName(
  of: { slug: string; role: string; subtitle: string | null },
  guides: readonly GuideSummary[] | undefined,
): RoleName {
  const guide = guides?.find((one) => one.slug === of.slug)
  if (!guide?.sameName) return { role: of.role, note: null }
  return { role: of.role, note: of.subtitle ?? guide.fileName.replace(/\.[^.]+$/, '') }
}
