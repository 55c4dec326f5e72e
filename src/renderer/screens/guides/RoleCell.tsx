// The name of a role in the library: the role, what tells it apart, and its marks.

import { Link } from 'wouter'
import type { GuideSummary } from '#contract/library.ts'
import { roleHref } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import type { Grouping } from './filter.ts'
import styles from './Screen.module.css'

type Props = {
  guide: GuideSummary
  all: readonly GuideSummary[]
  isTarget: boolean
  /** false where the subtitle stands below anyway. */
  withNote?: boolean
  /** Its place among the guides of its occupation, where these are shown together. */
  grouping?: Grouping | null
  tabIndex: 0 | -1
}

export function RoleCell({ guide, all, isTarget, withNote = true, grouping = null, tabIndex }: Props) {
  const t = useWords('guides')
  const common = useWords('common')
  const { role, note } = roleName(guide, all)
  return (
    <span className={`${styles.role} ${grouping?.isFollowing ? styles.following : ''}`}>
      <Link href={roleHref(guide.slug)} className={styles.name} tabIndex={tabIndex} {...langOf(role)}>
        {role}
      </Link>
      {isTarget && <span className="badge set">{t('isTarget')}</span>}
      {guide.isSample && <span className="badge">{common('sample')}</span>}
      {grouping !== null && (
        <span className="t3 t12">
          {grouping.isFollowing ? t('together.following') : t('together.count', { count: grouping.count })}
        </span>
      )}
      {withNote && note !== null && (
        <span className={`t3 t12 ${styles.note}`} {...langOf(note)}>
          {note}
        </span>
      )}
    </span>
  )
}
