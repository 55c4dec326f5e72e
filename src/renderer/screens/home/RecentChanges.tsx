// What has changed lately: ratings with their levels, finished items, and how far the low end moved.

import type { Change } from '#contract/changes.ts'
import type { TrendPoint } from '#contract/gap.ts'
import { useAsk } from '../../data/queries.ts'
import { UnknownMark } from '../../parts/badges.tsx'
import { statusSet, useChangeWords } from '../../parts/change-words.ts'
import { monthAndDay } from '../../parts/formats.ts'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

/** Changes of the user's standing; settings, moves and edits of dates are not news. */
const kinds = new Set<Change['kind']>(['rate', 'rate-many', 'merge-skills', 'add-evidence', 'set-target', 'import'])
const isNews = (change: Change): boolean => !change.undone && (kinds.has(change.kind) || statusSet(change) !== null)
const shownAtMost = 4

export function RecentChanges({ trend }: { trend: TrendPoint[] }) {
  const t = useWords('home')
  const formats = useFormats()
  const log = useAsk('changes.list', {})
  const changes = (log.data?.recent ?? []).filter(isNews).slice(0, shownAtMost)
  const oldest = changes.at(-1)
  const [before, now] = [trend.at(-2), trend.at(-1)]
  return (
    <Section
      className={styles.second}
      title={t('since.title')}
      note={oldest === undefined ? undefined : t('since.note', { date: monthAndDay(oldest.on) })}
    >
      {changes.length === 0 ? (
        <p className={styles.none}>{t('since.none')}</p>
      ) : (
        <table className={styles.changes}>
          <tbody>
            {changes.map((change) => (
              <Line key={change.id} change={change} />
            ))}
            {before !== undefined && now !== undefined && (
              <tr>
                <th scope="row">{t('since.low')}</th>
                <td className="num">
                  {formats.number(before.low)} → <b>{formats.percent(now.low)}</b>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Line({ change }: { change: Change }) {
  const common = useWords('common')
  const inWords = useChangeWords()
  const { name, from, to } = change.subject
  if (change.kind === 'rate') {
    return (
      <tr>
        <th scope="row" {...langOf(name ?? '')}>
          {name}
        </th>
        <td className="num">
          <LevelWord level={from} /> → <b>{to === null ? common('unknown') : `R${to}`}</b>
        </td>
      </tr>
    )
  }
  const status = statusSet(change)
  if (status !== null) {
    return (
      <tr>
        <th scope="row" {...langOf(name ?? '')}>
          {name}
        </th>
        <td className="num">{common(`statuses.${status}`)}</td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">{inWords(change)}</th>
      <td className="num t3">{monthAndDay(change.on)}</td>
    </tr>
  )
}

function LevelWord({ level }: { level: Change['subject']['from'] }) {
  return level === null ? <UnknownMark /> : <>R{level}</>
}
