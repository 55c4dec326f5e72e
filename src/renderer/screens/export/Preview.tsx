// The career plan as it will be printed, scaled to the column; a picture of the page, not a second document.

import type { CareerPlan } from '#contract/plan.ts'
import { useWidth } from '../../charts/use-width.ts'
import { CareerPlanPaper } from '../../report/CareerPlanPaper.tsx'
import { ReportLanguage } from '../../report/ReportLanguage.tsx'
import { useWords } from '../../words/index.ts'
import type { Language } from '../../words/language.ts'
import styles from './export.module.css'

/** A4 at 96 px an inch. */
const sheetWidth = 794

export function Preview({ plan, language }: { plan: CareerPlan; language: Language }) {
  const t = useWords('report')
  const [column, width] = useWidth<HTMLDivElement>(560)
  return (
    <section className={styles.preview} aria-label={t('export.preview')}>
      <div className={styles.previewHead}>
        <h2>{t('export.preview')}</h2>
        <span>{t('export.previewNote')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} ref={column} aria-label={t('export.previewLabel')}>
        <div className={styles.sheet} style={{ zoom: Math.min(1, (width - 2) / sheetWidth) }} inert>
          <ReportLanguage language={language}>
            <CareerPlanPaper plan={plan} language={language} />
          </ReportLanguage>
        </div>
      </section>
    </section>
  )
}
