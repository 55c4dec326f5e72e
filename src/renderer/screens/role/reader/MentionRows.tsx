// The gap rows under a passage that names required skills.

import { createContext, useContext } from 'react'
import { Link } from 'wouter'
import type { GapRow } from '#contract/gap.ts'
import { GapBar } from '../../../charts/GapBar.tsx'
import { EstimateBadge, UnknownMark } from '../../../parts/badges.tsx'
import { assessHref } from '../../../parts/links.ts'
import { SkillGlyph } from '../../../parts/SkillGlyph.tsx'
import styles from './Reader.module.css'

export const GapRows = createContext<Map<string, GapRow>>(new Map())

export function MentionRows({ keys }: { keys: string[] }) {
  const rows = useContext(GapRows)
  const shown = keys.map((key) => rows.get(key)).filter((row) => row !== undefined)
  if (shown.length === 0) return null
  return (
    <table className={styles.mentions} data-beside>
      <tbody>
        {shown.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <SkillGlyph kind={row.kind} />{' '}
              {row.skillId === null ? row.name : <Link href={assessHref(row.skillId)}>{row.name}</Link>}
            </th>
            <td>
              <GapBar row={row} unit={28} />
            </td>
            <td className="num">
              {row.level === null ? <UnknownMark /> : <b>R{row.level}</b>} / R{row.required}{' '}
              <EstimateBadge estimated={row.requiredEstimated} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
