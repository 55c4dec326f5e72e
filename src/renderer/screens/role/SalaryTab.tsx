// The guide's salary table as it was read, with its notes.

import { Link } from 'wouter'
import type { GuideDetail } from '#contract/library.ts'
import { SalaryBands } from '../../charts/SalaryBands.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { useAsk } from '../../data/queries.ts'
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
      <Bands slug={slug} />
      <table className={`rows ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('salary.stage')}</th>
            <th scope="col" className="num">
              {t('salary.range')}
            </th>
            <th scope="col" className="num">
              {t('skills.line')}
            </th>
          </tr>
        </thead>
        {salary.bands.map((band) => {
          const mine = holds(band.minYears, band.maxYears)
          return (
            <tbody key={band.line}>
              <tr className={`${mine ? styles.here : ''} ${band.note === null ? '' : styles.first}`}>
                <th scope="row">
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
                <td className="num">
                  <LineLink slug={slug} line={band.line} />
                </td>
              </tr>
              {band.note !== null && (
                <tr>
                  <td colSpan={3} className={styles.bandNote}>
                    {band.note}
                  </td>
                </tr>
              )}
            </tbody>
          )
        })}
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

function Bands({ slug }: { slug: string }) {
  const { hideAmounts } = useSettings()
  const [column, width] = useWidth<HTMLDivElement>(504)
  const compared = useAsk('salary.compare', { slugs: [slug] })
  return (
    <div ref={column} className={styles.chart}>
      {compared.data && (
        <SalaryBands
          roles={compared.data.roles.map((role) => ({ ...role, notesBeside: [] }))}
          pay={compared.data.pay}
          years={compared.data.years}
          hideAmounts={hideAmounts}
          width={width}
        />
      )}
    </div>
  )
}
