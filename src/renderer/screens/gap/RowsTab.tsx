// The view 必要スキルとの差: requirements as bars in groups with their sums, sorted by gap, name or kind.

import { useRef } from 'react'
import type { GapAnalysis } from '#contract/gap.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { GapScale } from '../../charts/GapBar.tsx'
import { shortfall } from '../../charts/score-geometry.ts'
import { useWidth } from '../../charts/use-width.ts'
import { Button } from '../../parts/Button.tsx'
import { useKindWords } from '../../parts/kind-words.ts'
import { useStored } from '../../parts/stored.ts'
import { Term } from '../../parts/Term.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { type Group, type GroupName, groupRows, type Sort } from './groups.ts'
import { RowEditor } from './RowEditor.tsx'
import { RowLine } from './RowLine.tsx'
import styles from './RowsTab.module.css'
import { rowsCsv } from './rows-csv.ts'
import { TryStrip } from './TryStrip.tsx'
import { TabTools } from './tab-tools.tsx'
import type { Trying } from './use-trying.ts'

type Props = {
  /** With the levels that are tried. */
  analysis: GapAnalysis
  /** As it is saved. */
  saved: GapAnalysis
  trying: Trying
  selected: string | null
  onSelect: (key: string) => void
  editing: string | null
  onEdit: (key: string) => void
}

/** Under this width the bars take less than 36 px a level; English words need more of the rest. */
const roomy = 680
const narrowUnit = { ja: 28, en: 25 } as const
/** Under this width evidence stands below the gap instead of in a column of its own. */
const roomForEvidence = 600

export function RowsTab({ analysis, saved, trying, selected, onSelect, editing, onEdit }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const across = useWords('across')
  const [sort, setSort] = useStored<Sort>('gap.sort', 'gap')
  const [column, width] = useWidth<HTMLDivElement>(704)
  const language = useLanguage()
  const unit = width < roomy ? narrowUnit[language] : 36
  const stacked = width < roomForEvidence
  const columns = stacked ? 6 : 7
  const { score } = analysis
  const kindWord = useKindWords(analysis.rows)

  // A row that is dragged must not move away under the hand.
  const groups = useSteadyGroups(analysis, sort, trying.on ? 'trying' : editing)

  const sumOf = (group: GroupName): string => {
    const { total, unknown } = score.sums
    if (group === 'lacking') return words('groups.lackingSum', { points: shortfall(score), total })
    if (group === 'unknown') return words('groups.unknownSum', { points: unknown, total })
    return words(group === 'reached' ? 'groups.reachedSum' : 'groups.leftOutSum')
  }
  const sortHead = (by: Sort, text: string) => (
    <button
      type="button"
      className={`${styles.sort} ${by === sort ? styles.sorted : ''}`}
      aria-pressed={by === sort}
      aria-label={words(`sort.${by}`)}
      onClick={() => setSort(by)}
    >
      {text}
    </button>
  )

  return (
    <div className={styles.box}>
      <div ref={column} />
      {trying.on ? (
        <TryStrip trying={trying} saved={saved} />
      ) : (
        <TabTools>
          <Button onClick={trying.start}>{across('trying.start')}</Button>
          <ChartTools
            csv={() => rowsCsv(analysis.rows, { skill: words('skill'), kind: words('kind'), words: common })}
          />
        </TabTools>
      )}
      <table className={styles.table}>
        <caption className="unseen">{words('tabs.rows')}</caption>
        <colgroup>
          <col />
          <col style={{ width: unit * 4 + 4 }} />
          <col className={styles.level} />
          <col className={styles.required} />
          <col className={styles.weight} />
          <col className={stacked ? styles.evidence : styles.gap} />
          {!stacked && <col className={styles.evidence} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.first}>
              {sortHead('name', words('skill'))}
              {sortHead('kind', words('kind'))}
            </th>
            <th scope="col" className={styles.bar}>
              <GapScale unit={unit} />
              <span className="unseen">0–4</span>
            </th>
            <th scope="col">{common('score.current')}</th>
            <th scope="col">
              {common('score.required')} <Term name="estimate" asMark />
            </th>
            <th scope="col">
              {common('score.weight')} <Term name="weight" asMark />
            </th>
            <th scope="col" className="num">
              {sortHead('gap', common('score.gap'))}
              {stacked && <span className={styles.below}>{words('evidence')}</span>}
            </th>
            {!stacked && (
              <th scope="col" className="num">
                {words('evidence')}
              </th>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={columns}>
                <b>{group.name === 'unknown' ? <Term name="unknown" /> : words(`groups.${group.name}`)}</b>{' '}
                <span className="t3">{common('units.items', { count: group.rows.length })}</span>
                <span className={styles.sum}>{sumOf(group.name)}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <RowLine
                key={row.key}
                row={row}
                kindWord={kindWord(row)}
                unit={unit}
                stacked={stacked}
                selected={row.key === selected}
                onSelect={() => onSelect(row.key)}
                editing={row.key === editing}
                onEdit={() => onEdit(row.key)}
                trying={trying.on ? { level: trying.levelOf(row), set: (level) => trying.set(row, level) } : null}
              >
                {row.key === editing && !trying.on && (
                  <RowEditor row={row} slug={analysis.slug} stage={analysis.stage} onClose={() => onEdit(row.key)} />
                )}
              </RowLine>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** While a row is being edited every row keeps its place, so that a choice does not take the editor away from under the hand. */
function useSteadyGroups({ rows, stage }: GapAnalysis, sort: Sort, editing: string | null): Group[] {
  const fresh = groupRows(rows, sort)
  const held = useRef({ of: '', groups: fresh })
  const of = editing === null ? '' : `${editing} ${sort} ${stage}`
  if (of === '' || held.current.of !== of) held.current = { of, groups: fresh }
  const now = new Map(rows.map((row) => [row.key, row]))
  return held.current.groups.map((group) => ({
    name: group.name,
    rows: group.rows.flatMap(({ key }) => now.get(key) ?? []),
  }))
}
