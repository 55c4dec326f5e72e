// What an import did: counts, then a line for each file with its reason, findings and differences.

import { Link } from 'wouter'
import type { Diagnostic } from '#contract/guide.ts'
import type { ImportEntry, ImportStatus } from '#contract/library.ts'
import { useMainTarget } from '../../../data/main-target.ts'
import { roleHref } from '../../../parts/links.ts'
import { Section } from '../../../parts/Section.tsx'
import { useWords } from '../../../words/index.ts'
import { Differences } from './Differences.tsx'
import styles from './import.module.css'

const order: ImportEntry['outcome'][] = [
  'unreadable',
  'conflict',
  'updated',
  'new',
  'restored',
  'unchanged',
  'skipped',
  'waiting',
]

export function Report({ status }: { status: ImportStatus }) {
  const t = useWords('guides')
  const { targets, isPending } = useMainTarget()
  const entries = [...status.entries].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const counts = order
    .map((outcome) => ({ outcome, count: entries.filter((entry) => entry.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  return (
    <div>
      {status.state === 'cancelled' && <p className={styles.note}>{t('report.stopped')}</p>}
      <dl className={styles.counts}>
        {counts.map(({ outcome, count }) => (
          <div key={outcome}>
            <dt>{t(`report.outcomes.${outcome}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {counts.some(({ outcome }) => outcome === 'unreadable') && <p className={styles.note}>{t('report.allSafe')}</p>}
      {counts.some(({ outcome }) => outcome === 'updated') && <p className={styles.note}>{t('report.kept')}</p>}
      {status.state === 'done' && !isPending && targets.length === 0 && (
        <p className={styles.note}>
          <Link href="/" className="btn pri">
            {t('report.next')}
          </Link>
        </p>
      )}
      <Section
        title={t('report.summary')}
        note={t('count', { count: entries.length })}
        more={
          <Link href="/guides" className="link">
            {t('report.toLibrary')}
          </Link>
        }
      >
        <table className={`rows ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('report.outcome')}</th>
              <th scope="col">{t('report.file')}</th>
              <th scope="col">{t('report.role')}</th>
              <th scope="col">{t('report.details')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, the order is fixed
              <Line key={`${index}${entry.fileName}`} entry={entry} />
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  )
}

const inLibrary = new Set<ImportEntry['outcome']>(['new', 'updated', 'unchanged', 'restored'])

function Line({ entry }: { entry: ImportEntry }) {
  const t = useWords('guides')
  const common = useWords('common')
  const shown = entry.diagnostics.filter(({ severity }) => severity !== 'info')
  return (
    <tr>
      <td className={`nb ${styles.outcome}`} data-outcome={entry.outcome}>
        {t(`report.outcomes.${entry.outcome}`)}
      </td>
      <th scope="row" className={styles.file}>
        {entry.fileName}
      </th>
      <td>
        {entry.slug !== null && entry.role !== null && inLibrary.has(entry.outcome) ? (
          <Link href={roleHref(entry.slug)} className="link">
            {entry.role}
          </Link>
        ) : (
          <span className="t3">{entry.role ?? '—'}</span>
        )}
      </td>
      <td>
        {entry.failure !== null && (
          <div>
            {common(`diagnostics.${entry.failure.code}`)}
            {entry.failure.line !== null && (
              <span className="t3">　{t('report.line', { line: entry.failure.line })}</span>
            )}
          </div>
        )}
        {entry.slug !== null && entry.differences.length > 0 && (
          <Differences differences={entry.differences} slug={entry.slug} />
        )}
        {shown.length > 0 && <Findings findings={shown} slug={entry.slug} />}
      </td>
    </tr>
  )
}

function Findings({ findings, slug }: { findings: Diagnostic[]; slug: string | null }) {
  const t = useWords('guides')
  const common = useWords('common')
  return (
    <details>
      <summary>{t('findings', { count: findings.length })}</summary>
      <ul className={styles.findings}>
        {findings.map((one) => (
          <li key={`${one.code}${one.line}`}>
            {common(`diagnostics.${one.code}`)}
            {one.line !== null &&
              (slug === null ? (
                <span className="t3">　{t('report.line', { line: one.line })}</span>
              ) : (
                <Link href={roleHref(slug, 'text', one.line)} className={`link ${styles.line}`}>
                  {t('report.line', { line: one.line })}
                </Link>
              ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
