// What the user thinks of a resource: one to five stars, in figures too; the chosen one again takes it back.

import type { Stars } from '#contract/plan.ts'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'

const all = [1, 2, 3, 4, 5] as const satisfies readonly Stars[]

type Props = { value: Stars | null; onSet: (stars: Stars | null) => void }

export function StarsField({ value, onSet }: Props) {
  const t = useWords('plan')
  return (
    <fieldset className={styles.starsField}>
      <legend>{t('stars.title')}</legend>
      <div className={styles.stars}>
        {all.map((stars) => (
          <button
            key={stars}
            type="button"
            aria-label={t('stars.give', { count: stars })}
            aria-pressed={value === stars}
            onClick={() => onSet(value === stars ? null : stars)}
          >
            {value !== null && stars <= value ? '★' : '☆'}
          </button>
        ))}
        <span className="t2">{value === null ? t('stars.none') : t('stars.of', { count: value })}</span>
      </div>
    </fieldset>
  )
}
