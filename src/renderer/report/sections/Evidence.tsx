// The evidence behind the ratings, in the order of the gap table; where a link cannot be clicked its text stands.

import type { PlanEvidence } from '#contract/report.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'

export function Evidence({ evidence }: { evidence: PlanEvidence[] }) {
  const t = useWords('report')
  const common = useWords('common')
  const gap = useWords('gap')
  if (evidence.length === 0) return null
  return (
    <table className="facts evidence">
      <caption>{t('gaps.evidenceCaption', { count: evidence.length })}</caption>
      <colgroup>
        <col className="c-name" />
        <col className="c-group" />
        <col className="c-day" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('steps.skill')}</th>
          <th scope="col">{gap('evidence')}</th>
          <th scope="col">{t('trend.day')}</th>
          <th scope="col">{t('gaps.evidenceText')}</th>
        </tr>
      </thead>
      <tbody>
        {evidence.map(({ id, skill, kind, happenedOn, note, link }) => (
          <tr key={id}>
            <th scope="row" {...langOf(skill)}>
              {skill}
            </th>
            <td>{common(`evidence.${kind}`)}</td>
            <td>{happenedOn ?? '—'}</td>
            <td className="lines" {...langOf(note ?? '')}>
              {[note, link].filter((text) => text !== null && text !== '').join('\n') || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
