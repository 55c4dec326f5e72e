// The guide's salary table as it was read, with its notes.

import { Link } from 'wouter'
import type { GuideDetail } from '#contract/library.ts'
import { useSettings } from '../../data/settings.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { salaryHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { LineLink } from './LineLink.tsx'
import styles from './Screen.module.css'

export function SalaryTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const common = useWords('common')
  const formats = useFormats()
  const { years } = useSettings()
  const { slug } = detail.summary
  const salary = detail.guide.salary
  if (salary === null || salary.bands.length === 0) return <EmptyState>{t('salary.none')}</EmptyState>
  const holds = (min: number | null, max: number | null) =>
    years !== null && min !== null && years >= min && (max === null || years < max)
  return (
    <Section
      title={t('tabs.salary')}
      note={t('salary.note')}
      more={
        <Link href={salaryHref(slug)} className="link">
          {t('salary.compare')}
        </Link>
      }
    >
      <table className={`rows ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('salary.stage')}</th>
            <th scope="col" className="num">
              {t('salary.range')}
            </th>
            <th scope="col">{t('salary.about')}</th>
            <th scope="col" className="num">
              {t('skills.line')}
            </th>
          </tr>
        </thead>
        <tbody>
          {salary.bands.map((band) => {
            const mine = holds(band.minYears, band.maxYears)
            return (
              <tr key={band.line} className={mine ? styles.here : undefined}>
                <th scope="row" className="nb">
                  {band.label}
                  {mine && <span className={`badge set ${styles.stageMark}`}>{t('salary.yours')}</span>}
                </th>
                <td className="num">
                  {band.min === null ? (
                    <span className="t3">{common('noData')}</span>
                  ) : (
                    formats.moneyRange(band.min, band.max, band.openEnded)
                  )}
                </td>
                <td className="t2">{band.note}</td>
                <td className="num">
                  <LineLink slug={slug} line={band.line} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={`t12 t3 ${styles.note}`}>
        <span className="badge">{common('estimate')}</span> {t('salary.estimated')}
      </p>
      {salary.notes.map((note) => (
        <p key={note} className={`t13 t2 help ${styles.note}`}>
          {note}
        </p>
      ))}
    </Section>
  )
}
