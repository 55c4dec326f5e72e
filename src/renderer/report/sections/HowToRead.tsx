// What hatching, fit and range mean, on the first page, so that the page answers alone.

import { useWords } from '../../words/index.ts'

export function HowToRead() {
  const t = useWords('report')
  const common = useWords('common')
  return (
    <section>
      <h2>{t('reading.title')}</h2>
      <p className="small">
        {t('reading.text')} <span className="badge">{common('estimate')}</span> {t('reading.estimate')}
      </p>
    </section>
  )
}
