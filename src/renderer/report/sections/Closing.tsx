// The closing notes: the scale, what was estimated and by which rule, and where the data lives.

import type { LocalDate } from '#contract/skills.ts'
import { useLevelWords } from '../../parts/level-words.ts'
import { useWords } from '../../words/index.ts'

const levels = [0, 1, 2, 3, 4] as const

export function Closing({ on }: { on: LocalDate }) {
  const t = useWords('report')
  const common = useWords('common')
  const doing = useLevelWords('hard')
  const people = useLevelWords('soft')
  return (
    <section className="whole">
      <h2>{t('closing.title')}</h2>
      <table className="facts levels">
        <caption>{t('closing.levels')}</caption>
        <colgroup>
          <col className="c-level-name" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('closing.level')}</th>
            <th scope="col">{t('closing.doing')}</th>
            <th scope="col">{common('kinds.soft')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row" className="b">
                R{level}
              </th>
              <td>{doing(level)}</td>
              <td>{people(level)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="b">
              {common('unknown')}
            </th>
            <td colSpan={2}>{common('levels.unknown')}</td>
          </tr>
        </tbody>
      </table>
      <ul className="small closing">
        <li>{t('closing.scale')}</li>
        <li>{t('closing.self')}</li>
        <li>{t('closing.required')}</li>
        <li>{t('closing.weights')}</li>
        <li>{t('closing.critical')}</li>
        <li>{t('closing.hours')}</li>
        <li>{t('closing.salary')}</li>
        <li>{t('closing.made', { on })}</li>
      </ul>
    </section>
  )
}
