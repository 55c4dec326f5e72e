// What changed since the last check-in: ratings with their levels, items, evidence, hours, and how far the low end moved.

import { Link } from 'wouter'
import type { Since } from '#contract/progress.ts'
import type { Level } from '#contract/skills.ts'
import { useWords } from '../words/index.ts'
import { UnknownMark } from './badges.tsx'
import { assessHref, progressHref } from './links.ts'
import styles from './SinceList.module.css'
import { langOf } from './text-language.ts'
import { useFormats } from './use-formats.ts'

type Props = {
  since: Since
  /** Lines shown at most, with the way to the rest; absent: all. */
  most?: number
  /** The rest opens here; absent: on the screen of progress. */
  rest?: { open: boolean; toggle: () => void }
}

export function SinceList({ since, most = Number.POSITIVE_INFINITY, rest }: Props) {
  const t = useWords('progress')
  const common = useWords('common')
  const formats = useFormats()
  const { ratings, items, evidence, spentHours, before, now } = since
  const lines = [
    ...ratings.map(({ skillId, name, from, to }) => (
      <tr key={`skill ${skillId}`}>
        <th scope="row" {...langOf(name)}>
          <Link href={assessHref(skillId)}>{name}</Link>
        </th>
        <td className="num">
          <LevelWord level={from} /> → <b>{to === null ? common('unknown') : `R${to}`}</b>
        </td>
      </tr>
    )),
    ...items.map(({ key, title, to }) => (
      <tr key={key}>
        <th scope="row" {...langOf(title)}>
          {title}
        </th>
        <td className="num">{common(`statuses.${to}`)}</td>
      </tr>
    )),
  ]
  const shown = rest?.open ? lines : lines.slice(0, most)
  const more = t('since.moreLines', { count: lines.length - shown.length })
  const moved = before !== null && now !== null && before.low !== now.low
  if (lines.length === 0 && evidence.length === 0 && spentHours <= 0 && !moved) {
    return <p className={styles.none}>{t('since.none')}</p>
  }
  return (
    <table className={styles.changes}>
      <tbody>
        {shown}
        {lines.length > most && (
          <tr>
            <th scope="row" colSpan={2}>
              {rest === undefined ? (
                <Link className="link" href={progressHref}>
                  {more}
                </Link>
              ) : (
                <button type="button" className="link" aria-expanded={rest.open} onClick={rest.toggle}>
                  {rest.open ? t('since.fewer') : more}
                </button>
              )}
            </th>
          </tr>
        )}
        {evidence.length > 0 && (
          <tr>
            <th scope="row" colSpan={2}>
              {t('since.evidence', { count: evidence.length })}
            </th>
          </tr>
        )}
        {spentHours > 0 && (
          <tr>
            <th scope="row">{t('since.hours')}</th>
            <td className="num">{formats.hours(spentHours)}</td>
          </tr>
        )}
        {moved && (
          <tr>
            <th scope="row">{t('since.low')}</th>
            <td className="num">
              {formats.number(before.low)} → <b>{formats.percent(now.low)}</b>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function LevelWord({ level }: { level: Level | null }) {
  return level === null ? <UnknownMark /> : <>R{level}</>
}
