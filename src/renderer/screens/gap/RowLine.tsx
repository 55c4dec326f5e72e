// One requirement: name, bar, levels with 推定 as the button to change them, weight, distance, evidence.

import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { GapRow } from '#contract/gap.ts'
import type { Level } from '#contract/skills.ts'
import { GapBar } from '../../charts/GapBar.tsx'
import { CriticalBadge, EstimateBadge } from '../../parts/badges.tsx'
import { useNameWithKind } from '../../parts/kind-words.ts'
import { NameText } from '../../parts/NameText.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './RowsTab.module.css'
import { gapText, isEdited } from './row-words.ts'
import { TryBar } from './TryBar.tsx'

type Props = {
  row: GapRow
  /** Where another kind of skill has the same name. */
  kindWord: string | null
  unit: number
  /** Evidence below the gap, where a column of its own has no room. */
  stacked: boolean
  selected: boolean
  onSelect: () => void
  editing: boolean
  onEdit: () => void
  /** Present while levels are only tried. */
  trying: { level: Level | null; set: (level: Level | null) => void } | null
  /** The editor, on a line of its own below. */
  children: ReactNode
}

export function RowLine(props: Props) {
  const { row, kindWord, unit, stacked, selected, onSelect, editing, onEdit, trying, children } = props
  const common = useWords('common')
  const words = useWords('gap')
  const name = useNameWithKind()(row.name, kindWord)
  const edited = isEdited(row)
  return (
    <>
      <tr className={selected ? styles.selected : ''}>
        <th scope="row" className={styles.name}>
          <span className={styles.line}>
            <SkillGlyph kind={row.kind} />
            <button
              type="button"
              className={styles.open}
              {...langOf(row.name)}
              aria-pressed={selected}
              aria-label={words('openRow', { name })}
              onClick={onSelect}
            >
              <NameText name={row.name} />
            </button>
            {kindWord !== null && <span className="t12 t3 nb">{kindWord}</span>}
            {row.critical && <CriticalBadge />}
          </span>
        </th>
        <td className={styles.bar}>
          {trying === null ? (
            <GapBar row={row} unit={unit} />
          ) : (
            <TryBar row={row} level={trying.level} unit={unit} onTry={trying.set} />
          )}
        </td>
        <td className={row.level === null ? styles.unknown : styles.current}>
          {row.level === null ? common('unknown') : `R${row.level}`}
        </td>
        <td>
          <button
            type="button"
            className={styles.estimate}
            disabled={trying !== null}
            aria-expanded={editing}
            aria-label={words('editRow', { name, state: common(edited ? 'edited' : 'estimate') })}
            onClick={onEdit}
          >
            <span>R{row.required}</span>
            <EstimateBadge estimated={!edited} inTable />
          </button>
        </td>
        <td className={styles.weightCell}>{common(`weights.w${row.weight}`)}</td>
        <td className={`num ${row.gap > 0 ? 'b' : 't3'}`}>
          {gapText(row, words)}
          {stacked && row.level !== null && (
            <span className={styles.below}>
              <Evidence row={row} />
            </span>
          )}
        </td>
        {!stacked && (
          <td className="num">
            <Evidence row={row} />
          </td>
        )}
      </tr>
      {children !== false && children !== null && (
        <tr className={styles.editor}>
          <td colSpan={stacked ? 6 : 7}>{children}</td>
        </tr>
      )}
    </>
  )
}

function Evidence({ row }: { row: GapRow }) {
  const common = useWords('common')
  const words = useWords('gap')
  if (row.evidenceCount > 0) {
    return (
      <span className={styles.clip}>
        <IconPaperclip size={13} stroke={1.75} aria-hidden />
        <span className="unseen">{words('evidenceCount', { count: row.evidenceCount })}</span>
        <span aria-hidden="true">{row.evidenceCount}</span>
      </span>
    )
  }
  return <span className={styles.small}>{row.level === null ? '—' : common('selfStated')}</span>
}
