// One line of the list: a group head, a skill, or a tool category whose level comes from its tools.

import { IconPaperclip } from '@tabler/icons-react'
import { memo, type Ref } from 'react'
import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { Level, LocalDate } from '#contract/skills.ts'
import { monthAndDay } from '../../parts/formats.ts'
import { useNameWithKind } from '../../parts/kind-words.ts'
import { NameText } from '../../parts/NameText.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { categoryId, pendingLevel, useChoice, useRated } from './choices.ts'
import type { CategoryEntry, Entry, GroupEntry, SkillEntry } from './entries.ts'
import { LevelPicker } from './LevelPicker.tsx'
import styles from './List.module.css'

type Props = {
  entry: Entry
  /** Where another kind of skill has the same name. */
  kindWord: string | null
  index: number
  /** Tells the list how tall the row became. */
  measure: Ref<HTMLTableRowElement>
  active: boolean
  onActivate: (entry: Entry) => void
  onPick: (entry: Entry, level: Level | null) => void
  today: string | undefined
  /** null: nothing that can be selected. */
  selected: boolean | null
  onSelect: (entry: Entry, range: boolean) => void
}

type Line = {
  name: string
  kind: SkillKind
  level: Level | null
  derived: boolean
  ratedOn: LocalDate | null
  stale: boolean
  evidenceCount: number
  /** null: not counted for a tool category, which belongs to one role. */
  roles: number | null
  child: boolean
  note: string | null
}

/** Drawn again only when something of it changed: a key press draws one row, not all that are seen. */
export const Row = memo(function Row({ entry, ...rest }: Props) {
  if (entry.type === 'group') return <GroupHead entry={entry} {...rest} />
  return entry.type === 'category' ? <CategoryRow entry={entry} {...rest} /> : <SkillRow entry={entry} {...rest} />
})

function CategoryRow({ entry, ...rest }: Props & { entry: CategoryEntry }) {
  const words = useWords('assess')
  const pending = pendingLevel(useChoice(categoryId(entry.row.key)))
  const line = categoryLine(entry.row, words('own'), (tool) => words('fromTool', { tool }))
  return <RatedRow {...rest} entry={entry} line={line} pending={pending} />
}

function SkillRow({ entry, ...rest }: Props & { entry: SkillEntry }) {
  const words = useWords('assess')
  const { rated, pending } = useRated(entry.skill)
  const { aliases, requiredBy } = rated
  const alias = aliases.length === 0 ? null : words('alsoCalled', { names: aliases.join('・') })
  const note = requiredBy.length === 0 ? words('former') : alias
  const line = { ...rated, derived: false, roles: requiredBy.length, child: entry.child, note }
  return <RatedRow {...rest} entry={entry} line={line} pending={pending} />
}

function categoryLine(row: GapRow, own: string, from: (tool: string) => string): Line {
  return {
    ...row,
    derived: row.levelFrom === 'tool',
    roles: null,
    child: false,
    note: row.levelFrom === 'set' ? own : row.fromTool === null ? null : from(row.fromTool),
  }
}

/** Of the head of the table, which is row 1. */
const rowIndexOf = (index: number): number => index + 2

function GroupHead({ entry, index, measure }: Pick<Props, 'index' | 'measure'> & { entry: GroupEntry }) {
  const common = useWords('common')
  const words = useWords('assess')
  return (
    <tr className={styles.group} aria-rowindex={rowIndexOf(index)} data-index={index} ref={measure}>
      <th scope="rowgroup" colSpan={5}>
        <b>{common(`kinds.${entry.kind}`)}</b>{' '}
        <span className="t3">{words('groupCount', { rated: entry.rated, total: entry.total })}</span>
      </th>
    </tr>
  )
}

type RatedProps = Props & { line: Line; pending: Level | null | undefined }

function RatedRow(props: RatedProps) {
  const { entry, line, kindWord, index, measure, active, pending, onActivate, onPick, today, selected, onSelect } =
    props
  const common = useWords('common')
  const words = useWords('assess')
  const nameWithKind = useNameWithKind()
  return (
    <tr
      className={`${active ? styles.active : ''} ${selected ? styles.selected : ''}`}
      aria-rowindex={rowIndexOf(index)}
      data-index={index}
      data-active={active}
      ref={measure}
      onClick={(event) => {
        onActivate(entry)
        // A click with Shift or Ctrl is meant for the selection, wherever in the row it falls.
        if (selected !== null && (event.shiftKey || event.ctrlKey || event.metaKey)) onSelect(entry, event.shiftKey)
      }}
      onFocus={active ? undefined : () => onActivate(entry)}
    >
      <th scope="row" className={`${styles.name} ${line.child ? styles.child : ''}`}>
        {selected !== null && (
          <input
            type="checkbox"
            className={styles.check}
            checked={selected}
            tabIndex={-1}
            aria-label={words('selection.one', { name: line.name })}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => onSelect(entry, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
          />
        )}
        <span className={styles.line}>
          {!line.child && <SkillGlyph kind={line.kind} />}
          <span>
            <span {...langOf(line.name)}>
              <NameText name={line.name} />
            </span>
            {kindWord !== null && <span className={styles.note}>{kindWord}</span>}
            {line.note !== null && <span className={styles.note}>{line.note}</span>}
          </span>
        </span>
      </th>
      <td>
        <LevelPicker
          label={nameWithKind(line.name, kindWord)}
          kind={line.kind}
          level={line.level}
          derived={line.derived}
          pending={pending}
          onPick={(level) => onPick(entry, level)}
          tabStop={active}
        />
      </td>
      <td className="num">
        <EvidenceMark count={line.evidenceCount} level={line.level} />
      </td>
      <td className={`num ${styles.date}`}>
        {line.ratedOn === null ? (
          <span className="t3">—</span>
        ) : (
          <>
            <time dateTime={line.ratedOn}>{shortDate(line.ratedOn, today)}</time>
            {line.stale && <span className={styles.old}>{common('old')}</span>}
          </>
        )}
      </td>
      <td className="num t2">{line.roles}</td>
    </tr>
  )
}

/** Month and day in this year, else year and month. */
const shortDate = (date: LocalDate, today: string | undefined): string =>
  today === undefined || date.slice(0, 4) === today.slice(0, 4) ? monthAndDay(date) : date.slice(0, 7)

function EvidenceMark({ count, level }: { count: number; level: Level | null }) {
  const common = useWords('common')
  const words = useWords('assess')
  if (count > 0) {
    return (
      <span className={styles.clip}>
        <IconPaperclip size={13} stroke={1.75} aria-hidden />
        <span className="unseen">{words('evidence.count', { count })}</span>
        <span aria-hidden="true">{count}</span>
      </span>
    )
  }
  return <span className="t3">{level === null ? '—' : common('selfStated')}</span>
}
