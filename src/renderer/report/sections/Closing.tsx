// The closing notes: the scale, what was estimated and by which rule, and where the data lives.

import type { LocalDate } from '#contract/skills.ts'
import { useLevelWords } from '../../parts/level-words.ts'
import { useWords } from '../../words/index.ts'

const levels = [0, 1, 2, 3, 4] as const

export function Closing({ on }: { on: LocalDate }) {
  const t = useWords('report')
  const common = useWords('common')
  const [doing, knowing] = [useLevelWords('hard'), useLevelWords('soft')]
  return (
    <section className="whole">
      <h2>{t('closing.title')}</h2>
      <dl className="levels">
        {levels.map((level) => (
          <div key={level}>
            <dt>R{level}</dt>
            <dd>
              {doing(level)}
              {knowing(level) !== doing(level) && (
                <span className="small">{t('closing.people', { text: knowing(level) })}</span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{common('unknown')}</dt>
          <dd>{common('levels.unknown')}</dd>
        </div>
      </dl>
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
