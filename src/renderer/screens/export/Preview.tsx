// The career plan as it will be printed, scaled to the column: the same elements as in the file.

import type { CareerPlan } from '#contract/plan.ts'
import type { ReportOptions, ReportPaper } from '#contract/report.ts'
import { useWidth } from '../../charts/use-width.ts'
import { CareerPlanPaper } from '../../report/CareerPlanPaper.tsx'
import { ReportLanguage } from '../../report/ReportLanguage.tsx'
import { useWords } from '../../words/index.ts'
import styles from './export.module.css'

/** Pixels at 96 to the inch. */
const sheetWidths: Record<ReportPaper, number> = { A4: 794, Letter: 816 }

export function Preview({ plan, options }: { plan: CareerPlan; options: ReportOptions }) {
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
        <div
          className={`${styles.sheet} ${options.paper === 'Letter' ? styles.letter : ''}`}
          style={{ zoom: Math.min(1, (width - 2) / sheetWidths[options.paper]) }}
          inert
        >
          <ReportLanguage language={options.language}>
            <CareerPlanPaper plan={plan} options={options} />
          </ReportLanguage>
        </div>
      </section>
    </section>
  )
}
