// The days on which something was changed, a year at a time: larger and darker squares for more.

import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ActivityDay } from '#contract/progress.ts'
import type { LocalDate } from '#contract/skills.ts'
import type { CsvCell } from '../parts/csv.ts'
import { addDays } from '../parts/formats.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { Section } from '../parts/Section.tsx'
import { useFormats } from '../parts/use-formats.ts'
import { useWords, type Words } from '../words/index.ts'
import { cell, daysOfMap, inset, mapSize, monthStarts, placeOf, sides, stepOf } from './activity-geometry.ts'
import { ChartTools } from './ChartTools.tsx'
import styles from './progress.module.css'

type Props = { days: readonly ActivityDay[]; today: LocalDate }

const countOf = ({ ratings, evidence, learning, other }: ActivityDay): number => ratings + evidence + learning + other

const activityCsv = (days: readonly ActivityDay[], t: Words<'progress'>): CsvCell[][] => [
  [t('activity.day'), t('activity.ratings'), t('activity.evidence'), t('activity.learning'), t('activity.other')],
  ...days.map(({ on, ratings, evidence, learning, other }): CsvCell[] => [on, ratings, evidence, learning, other]),
]

export function ActivityMap({ days, today }: Props) {
  const t = useWords('progress')
  const [yearsBack, setYearsBack] = useState(0)
  const [asTable, setAsTable] = useState(false)
  const until = addDays(today, -364 * yearsBack)
  const { first, last } = daysOfMap(until)
  const shown = days.filter(({ on }) => on >= first && on <= last)
  const sentence = useSentence(shown, first, last)
  const hasOlder = days[0] !== undefined && days[0].on < first
  return (
    <Section
      title={t('activity.title')}
      note={t('activity.range', { from: first, to: last })}
      more={
        <span className={styles.tools}>
          <IconButton label={t('activity.older')} disabled={!hasOlder} onClick={() => setYearsBack(yearsBack + 1)}>
            <IconChevronLeft size={18} stroke={1.75} />
          </IconButton>
          <IconButton
            label={t('activity.newer')}
            disabled={yearsBack === 0}
            onClick={() => setYearsBack(yearsBack - 1)}
          >
            <IconChevronRight size={18} stroke={1.75} />
          </IconButton>
          <ChartTools
            image={!asTable && t('activity.title')}
            csv={() => activityCsv(shown, t)}
            asTable={asTable}
            onTable={setAsTable}
          />
        </span>
      }
    >
      <p className={styles.sentence}>{sentence}</p>
      {asTable ? (
        <ActivityTable days={shown} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={t('activity.title')}>
          <Drawing days={shown} first={first} last={last} sentence={sentence} />
        </section>
      )}
    </Section>
  )
}

function useSentence(shown: readonly ActivityDay[], first: LocalDate, last: LocalDate): string {
  const t = useWords('progress')
  const most = shown.reduce<ActivityDay | null>(
    (best, day) => (best === null || countOf(day) > countOf(best) ? day : best),
    null,
  )
  if (most === null) return t('activity.none', { from: first, to: last })
  return t('activity.sentence', {
    days: shown.length,
    changes: shown.reduce((sum, day) => sum + countOf(day), 0),
    on: most.on,
    most: countOf(most),
  })
}

type DrawingProps = { days: readonly ActivityDay[]; first: LocalDate; last: LocalDate; sentence: string }

function Drawing({ days, first, last, sentence }: DrawingProps) {
  const t = useWords('progress')
  const { language } = useFormats()
  const { width, height } = mapSize
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {monthStarts(first, last).map(({ month, year, x }) => (
        <text key={`${year} ${month}`} x={x} y={12} className="tx3">
          {t(`activity.months.m${month}` as 'activity.months.m1')}
        </text>
      ))}
      {([0, 2, 4] as const).map((day) => (
        <text key={day} x={0} y={inset.top + day * cell + 11} className="tx3">
          {t(`activity.days.d${day}`)}
        </text>
      ))}
      <Ground first={first} last={last} />
      {days.map((day) => {
        const { x, y } = placeOf(first, day.on)
        const step = stepOf(countOf(day))
        const side = sides[step]
        const gap = (cell - 2 - side) / 2
        return (
          <rect key={day.on} x={x + gap} y={y + gap} width={side} height={side} className={styles[`s${step}`]}>
            <title>{`${day.on} ${countOf(day).toLocaleString(language)}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}

/** A small dot for every day of the map, so that empty days can be counted. */
function Ground({ first, last }: { first: LocalDate; last: LocalDate }) {
  const dots: string[] = []
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const { x, y } = placeOf(first, on)
    dots.push(`M${x + 6} ${y + 7}h2`)
  }
  return <path d={dots.join('')} className="s-rule" strokeWidth="2" />
}

function ActivityTable({ days }: { days: readonly ActivityDay[] }) {
  const t = useWords('progress')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.table} tabIndex={0} aria-label={t('activity.title')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('activity.day')}</th>
            {(['ratings', 'evidence', 'learning', 'other'] as const).map((group) => (
              <th key={group} scope="col" className="num">
                {t(`activity.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.on}>
              <th scope="row" className="nb">
                {day.on}
              </th>
              <td className="num">{day.ratings}</td>
              <td className="num">{day.evidence}</td>
              <td className="num">{day.learning}</td>
              <td className="num">{day.other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
