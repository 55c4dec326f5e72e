// The stages of the guide's career table, this role marked; columns that the guide leaves empty are left out.

import type { LadderStage } from '#contract/guide.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'

const columns = ['responsibilities', 'requirements', 'outlook'] as const

export function Ladder({ stages }: { stages: LadderStage[] }) {
  const t = useWords('report')
  const words = useWords('role')
  const shown = columns.filter((column) => stages.some((stage) => stage[column] !== null))
  return (
    <section>
      <div className="opens-table">
        <h2>{t('ladder.title')}</h2>
      </div>
      <table className="facts texts">
        <caption>{t('ladder.caption')}</caption>
        <colgroup>
          <col className="c-stage" />
          {shown.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words('ladder.stage')}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {words(`ladder.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.line}>
              <th scope="row" className={stage.isThisRole ? 'b' : ''} {...langOf(stage.stage)}>
                {stage.stage}
                {stage.isThisRole && <span className="note">{words('ladder.thisRole')}</span>}
              </th>
              {shown.map((column) => (
                <td key={column} {...langOf(stage[column] ?? '')}>
                  {stage[column] ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
