// The four grades, each with the day on which the card comes again after it.

import type { Grade, NextDates } from '#contract/deck.ts'
import { gradeName } from '../../parts/grade-name.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './interview.module.css'

const grades = [1, 2, 3, 4] as const satisfies readonly Grade[]

export function Grades({ next, onGrade }: { next: NextDates; onGrade: (grade: Grade) => void }) {
  const t = useWords('interview')
  const common = useWords('common')
  const { dayInList } = useFormats()
  return (
    <fieldset className={styles.grades}>
      <legend className="unseen">{t('grade')}</legend>
      {grades.map((grade) => (
        <button key={grade} type="button" className="btn" onClick={() => onGrade(grade)}>
          <span>
            <kbd>{grade}</kbd> {common(`grades.${gradeName[grade]}`)}
          </span>
          <span className="t12 t2">{dayInList(next[grade])}</span>
        </button>
      ))}
    </fieldset>
  )
}
