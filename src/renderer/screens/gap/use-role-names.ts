// Names of roles, each told apart from another of the same name.

import { useCallback, useMemo } from 'react'
import { useAsk } from '../../data/queries.ts'
import { roleName } from '../../parts/role-name.ts'
import { useWords } from '../../words/index.ts'

type Named = { slug: string; role: string }

export function useRoleNames(roles: readonly Named[]): (slug: string) => string {
  const common = useWords('common')
  const guides = useAsk('library.list', {})
  const names = useMemo(() => {
    const shared = guides.data?.filter((guide) => guide.roleNote !== null)
    return new Map(
      roles.map((role) => {
        const { role: name, note } = roleName(role, shared)
        return [role.slug, note === null ? name : common('withNote', { text: name, note })]
      }),
    )
  }, [roles, guides.data, common])
  return useCallback((slug) => names.get(slug) ?? slug, [names])
}
