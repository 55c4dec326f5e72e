// The roles that the guide relates to, and the kinds of employers it names.

import { Link } from 'wouter'
import type { GuideDetail } from '#contract/library.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { useAsk } from '../../data/queries.ts'
import { LineLink } from '../../parts/LineLink.tsx'
import { roleHref } from '../../parts/links.ts'
import { RoleMark } from '../../parts/RoleMark.tsx'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function RelatedTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const common = useWords('common')
  const formats = useFormats()
  const guides = useAsk('library.list', {})
  const { companies } = detail.guide
  return (
    <div>
      <Section className={styles.section} title={t('tabs.related')} note={t('related.note')}>
        {detail.related.length === 0 && <p className={`t2 ${styles.note}`}>{t('related.none')}</p>}
        <ul className={styles.related}>
          {detail.related.map((one) => {
            const summary = guides.data?.find(({ slug }) => slug === one.slug)
            return (
              <li key={one.slug}>
                <span>{summary !== undefined && <RoleMark guide={summary} />}</span>
                <span>
                  {one.inLibrary ? (
                    <Link href={roleHref(one.slug)} className="link">
                      <b {...langOf(one.role ?? '')}>{one.role ?? one.slug}</b>
                    </Link>
                  ) : (
                    <b className="t2">{one.role ?? one.slug}</b>
                  )}
                  <span className="t12 t3" {...langOf(one.inLibrary ? (one.subtitle ?? '') : '')}>
                    {one.inLibrary ? one.subtitle : t('related.missing')}
                  </span>
                </span>
                {summary === undefined ? <span /> : <ScoreBar score={summary.score} size="row" width={120} />}
                {one.inLibrary ? (
                  <span className="t12 t2 nb">
                    {summary?.salary
                      ? formats.moneyRange(summary.salary.min, summary.salary.max, summary.salary.openEnded)
                      : common('noPayData')}
                  </span>
                ) : (
                  <span className="badge">{common('notImported')}</span>
                )}
              </li>
            )
          })}
        </ul>
      </Section>
      {companies.length > 0 && (
        <Section className={styles.section} title={t('related.companies')} note={formats.items(companies.length)}>
          <table className={`rows ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('related.companyType')}</th>
                <th scope="col">{t('related.companyNames')}</th>
                <th scope="col" className="num">
                  {t('skills.line')}
                </th>
              </tr>
            </thead>
            <tbody>
              {companies.map((one) => (
                <tr key={one.line}>
                  <th scope="row" {...langOf(one.type)}>
                    {one.type}
                  </th>
                  <td className="t2" {...langOf(one.names.join())}>
                    {one.names.length > 0 ? one.names.join(common('listMark')) : '—'}
                  </td>
                  <td className="num">
                    <LineLink slug={detail.summary.slug} line={one.line} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </div>
  )
}
