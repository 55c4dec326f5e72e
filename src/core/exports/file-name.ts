// Names of exported files: role and day, safe on every file system.

import type { LocalDate } from '#contract/skills.ts'

/** Without what a file system of any kind refuses, and not so long that a folder's path beside it would be too long. */
export function exportFileName(parts: readonly string[], on: LocalDate, ending: string): string {
  const safe = parts.map(safePart).filter((part) => part !== '')
  return `Shirube-${safe.length === 0 ? 'plan' : safe.join('-')}-${on}.${ending}`
}

function safePart(part: string): string {
  const safe = part
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '')
    .replaceAll(/[\s.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return Array.from(safe).slice(0, 60).join('')
}

const asFileSystemsSee = (name: string): string => safePart(name).normalize('NFC').toLowerCase()

/** What names the files of a role: its name, and its slug where another role's files would have the same name. */
export function roleParts(role: string, slug: string, otherRoles: Iterable<string>): string[] {
  const own = asFileSystemsSee(role)
  for (const other of otherRoles) if (asFileSystemsSee(other) === own) return [role, slug]
  return [role]
}
