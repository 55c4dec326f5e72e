// Every requirement with its bar, level, weight and points, in groups, with the totals that make the score.

import type { GapAnalysis, GapRow } from '#contract/gap.ts'
import type { PlanEvidence } from '#contract/report.ts'
import { GapBar } from '../../charts/GapBar.tsx'
import { NameText } from '../../parts/NameText.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { useReportFormats } from '../report-formats.ts'
import { Calculation } from './Calculation.tsx'
import { Evidence } from './Evidence.tsx'

const columns = 9

export function Gaps({ analysis, evidence }: { analysis: GapAnalysis; evidence: PlanEvidence[] }) {
  const t = useWords('report')
  const common = useWords('common')
  const gap = useWords('gap')
  const { rows, score } = analysis
  const counted = rows.filter((row) => row.weight > 0)
  const groups = [
    { name: common('score.lacking'), rows: byDistance(counted.filter((row) => row.level !== null && row.gap > 0)) },
    { name: common('unknown'), rows: counted.filter((row) => row.level === null) },
    { name: common('score.reached'), rows: counted.filter((row) => row.level !== null && row.gap === 0) },
    { name: t('gaps.leftOut'), rows: rows.filter((row) => row.weight === 0) },
  ].filter((group) => group.rows.length > 0)
  return (
    <section className="new-page">
      <h2>{t('gaps.title')}</h2>
      <p>{t('gaps.lead')}</p>
      <p className="glyphs">
        {(['hard', 'soft', 'tool'] as const).map((kind) => (
          <span key={kind}>
            <SkillGlyph kind={kind} silent /> {common(`kinds.${kind}`)}
          </span>
        ))}
      </p>
      <table className="facts gaps">
        <caption>{t('gaps.caption', { count: rows.length })}</caption>
        <colgroup>
          <col className="c-name" />
          <col className="c-bar" />
          <col className="c-level" />
          <col className="c-required" />
          <col className="c-weight" />
          <col className="c-gap" />
          <col className="c-min" />
          <col className="c-points" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('steps.skill')}</th>
            <th scope="col">{t('gaps.scale')}</th>
            <th scope="col">{common('score.current')}</th>
            <th scope="col">{common('score.required')}</th>
            <th scope="col">{common('score.weight')}</th>
            <th scope="col" className="num">
              {common('score.gap')}
            </th>
            <th scope="col" className="num">
              w·min
            </th>
            <th scope="col" className="num">
              w·r
            </th>
            <th scope="col" className="num">
              {gap('evidence')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className="group">
              <th colSpan={columns} scope="rowgroup">
                {group.name}
                <span>{common('units.items', { count: group.rows.length })}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        ))}
        {score.state !== 'not-analysable' && (
          <tbody className="totals">
            <tr>
              <th scope="row" colSpan={6}>
                {t('gaps.total')}
              </th>
              <td className="num">{score.sums.reached}</td>
              <td className="num">{score.sums.total}</td>
              <td />
            </tr>
            <tr className="part">
              <th scope="row" colSpan={6}>
                {t('gaps.rated')}
              </th>
              <td className="num">{score.sums.reached}</td>
              <td className="num">{score.sums.ratedTotal}</td>
              <td />
            </tr>
          </tbody>
        )}
      </table>
      <Calculation score={score} />
      <Evidence evidence={evidence} />
    </section>
  )
}

const byDistance = (rows: GapRow[]): GapRow[] =>
  rows.toSorted((a, b) => b.weight * b.gap - a.weight * a.gap || b.weight - a.weight)

function Row({ row }: { row: GapRow }) {
  const t = useWords('report')
  const common = useWords('common')
  const gap = useWords('gap')
  const { language } = useReportFormats()
  const counts = row.weight > 0
  const withTools = row.tools.length > 0
  return (
    <>
      <tr className={withTools ? 'with-tools' : ''}>
        <th scope="row" className="name" {...langOf(row.name)}>
          <SkillGlyph kind={row.kind} /> <NameText name={row.name} />
          {row.critical && (
            <>
              {' '}
              <b className="critical">{common('critical')}</b>
            </>
          )}
        </th>
        <td className="bar">
          <GapBar row={row} unit={25} />
        </td>
        <td>{row.level === null ? common('unknown') : <b>R{row.level}</b>}</td>
        <td>
          R{row.required}{' '}
          <span className={row.requiredEstimated ? 'est' : 'est set'}>
            {row.requiredEstimated ? common('estimate') : common('edited')}
          </span>
        </td>
        <td>{common(`weights.w${row.weight}`)}</td>
        <td className="num">{distance(row, language, (count) => gap('toGo', { count }))}</td>
        <td className="num">{row.level === null || !counts ? '—' : row.reachedPoints}</td>
        <td className="num">{counts ? row.totalPoints : '—'}</td>
        <td className="num">
          {row.evidenceCount > 0
            ? t('gaps.evidence', { count: row.evidenceCount })
            : row.level === null
              ? '—'
              : common('selfStated')}
        </td>
      </tr>
      {withTools && (
        <tr className="tools">
          <td colSpan={columns}>
            <Tools row={row} />
          </td>
        </tr>
      )}
    </>
  )
}

function distance(row: GapRow, language: string, toGo: (count: number) => string): string {
  if (row.level === null) return '—'
  if (row.gap > 0) return toGo(row.gap)
  if (row.surplus > 0) return `${language === 'ja' ? '＋' : '+'}${row.surplus}`
  return '0'
}

/** The tools of a category are what is rated, so each stands here with its level. */
function Tools({ row }: { row: GapRow }) {
  const t = useWords('report')
  const list = row.tools.map(({ name, level }) =>
    level === null ? t('gaps.toolUnknown', { name }) : t('gaps.toolRated', { name, level }),
  )
  return [
    t('gaps.tools', { list: list.join(t('gaps.listMark')) }),
    ...(row.levelFrom === 'set' ? [t('gaps.ownLevel')] : []),
  ].join('　')
}
