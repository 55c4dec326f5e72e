// What an interview for the role asks: every question of the guide with its group and level, and how many there are of each.

import type { CareerPlan } from '#contract/plan.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'

type Questions = CareerPlan['questions']
const groups = ['general', 'technical', 'behavioural', 'reverse'] as const

export function Interview({ questions }: { questions: Questions }) {
  const t = useWords('report')
  const common = useWords('common')
  const words = useWords('interview')
  const counts = groups.flatMap((group) => {
    const count = questions.filter((question) => question.group === group).length
    return count === 0 ? [] : [t('interview.ofGroup', { group: words(`groups.${group}`), count })]
  })
  const withGroups = counts.length > 0
  const withStages = questions.some(({ level }) => level !== null)
  return (
    <section>
      <div className="opens-table">
        <h2>{t('interview.title')}</h2>
        <p>{[t('interview.count', { count: questions.length }), ...counts].join(t('gaps.listMark'))}</p>
      </div>
      <table className="facts texts">
        <caption>{t('interview.caption')}</caption>
        <colgroup>
          <col className="c-order" />
          <col />
          {withGroups && <col className="c-group" />}
          {withStages && <col className="c-stage" />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="num order">
              {t('interview.number')}
            </th>
            <th scope="col">{words('questions')}</th>
            {withGroups && <th scope="col">{t('interview.group')}</th>}
            {withStages && <th scope="col">{t('interview.stage')}</th>}
          </tr>
        </thead>
        <tbody>
          {questions.map(({ question, group, level }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a guide may ask the same twice
            <tr key={index}>
              <td className="num order">{index + 1}</td>
              <th scope="row" {...langOf(question)}>
                {question}
              </th>
              {withGroups && <td>{group === null ? '—' : words(`groups.${group}`)}</td>}
              {withStages && <td>{level === null ? '—' : common(`stages.${level}`)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
