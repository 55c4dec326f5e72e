// The first cell of a row: the role's name as a link to its guide, and the way to take it out of the comparison.

import { IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { SalaryRole } from '#contract/salary.ts'
import type { SalaryWords } from '../../charts/salary-text.ts'
import { roleHref } from '../../parts/links.ts'
import styles from './salary.module.css'

type Props = { role: SalaryRole; note: string | null; w: SalaryWords; rows?: number; onRemove: (slug: string) => void }

export function RoleCell({ role, note, w, rows = 1, onRemove }: Props) {
  return (
    <th scope={rows === 1 ? 'row' : 'rowgroup'} rowSpan={rows} className={styles.roleCell}>
      <Link href={roleHref(role.slug, 'salary')} className="b">
        {role.role}
      </Link>
      {note !== null && <span className="t3 t12"> {note}</span>}
      <button
        type="button"
        className={styles.removeRole}
        aria-label={w.words('removeRole', { name: role.role })}
        title={w.words('removeRole', { name: role.role })}
        onClick={() => onRemove(role.slug)}
      >
        <IconX size={14} stroke={1.75} aria-hidden />
      </button>
    </th>
  )
}
