// The lines of the palette in their groups; the field keeps the focus and names the line that Enter takes.

import { memo, useLayoutEffect, useRef } from 'react'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { useWords } from '../../words/index.ts'
import { modKey } from '../keys.ts'
import { MarkedPieces } from '../Marked.tsx'
import type { LineGroup, PaletteLine } from './line-groups.ts'
import styles from './palette.module.css'

export const listId = 'palette-lines'
export const lineId = (at: number): string => `palette-line-${at}`

type Props = {
  groups: readonly LineGroup[]
  /** The line that Enter takes, counted over all groups. */
  active: number
  hideAmounts: boolean
  onChoose: (line: PaletteLine) => void
}

export const Lines = memo(function Lines({ groups, active, hideAmounts, onChoose }: Props) {
  const t = useWords('frame')
  const seen = useRef(active)
  // Only where it moved: to ask for a place lays the page out before its frame does.
  useLayoutEffect(() => {
    if (seen.current === active) return
    seen.current = active
    document.getElementById(lineId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  let before = 0
  return (
    <div id={listId} role="listbox" aria-label={t('palette.lines')} tabIndex={-1} className={styles.lines}>
      {groups.map(({ name, lines }) => {
        const first = before
        before += lines.length
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={name} role="group" aria-label={t(`palette.${name}`)}>
            <div className={styles.group} aria-hidden="true">
              {t(`palette.${name}`)}
            </div>
            {lines.map((line, at) => (
              <Line
                key={line.id}
                id={lineId(first + at)}
                line={line}
                isActive={first + at === active}
                hideAmounts={hideAmounts}
                onChoose={onChoose}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
})

type LineProps = {
  id: string
  line: PaletteLine
  isActive: boolean
  hideAmounts: boolean
  onChoose: (line: PaletteLine) => void
}

const Line = memo(function Line({ id, line, isActive, hideAmounts, onChoose }: LineProps) {
  const { Icon, skillKind, text, isExcerpt, why, right, keys, visit } = line
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      className={styles.line}
      data-pinnable={visit !== null}
      onClick={() => onChoose(line)}
    >
      <span className={styles.icon}>
        {Icon !== null && <Icon />}
        {skillKind !== null && <SkillGlyph kind={skillKind} silent />}
      </span>
      <span className={isExcerpt ? styles.excerpt : styles.text}>
        <MarkedPieces {...text} hideAmounts={hideAmounts} />
      </span>
      {why !== null && (
        <span className={`${styles.excerpt} ${styles.why}`}>
          <MarkedPieces {...why} hideAmounts={hideAmounts} />
        </span>
      )}
      {right !== null && <span className={styles.right}>{right}</span>}
      {keys !== null && (
        <span className={styles.right}>
          <kbd>{keys.replace('mod', modKey)}</kbd>
        </span>
      )}
    </div>
  )
})
