// What the inspector says of the guide: where it came from, what was read from it, what was doubtful.

import type { GuideDetail } from '#contract/library.ts'
import { useAsk } from '../../data/queries.ts'
import { breakable } from '../../parts/breakable.ts'
import { byteSize, localDay } from '../../parts/formats.ts'
import { LineLink } from '../../parts/LineLink.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function AboutGuide({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const common = useWords('common')
  const library = useWords('guides')
  const formats = useFormats()
  const guides = useAsk('library.list', {})
  const { summary, guide } = detail
  const others = (guides.data ?? []).filter((one) => one.role === summary.role && one.slug !== summary.slug)
  const findings = guide.diagnostics.filter(({ severity }) => severity !== 'info')

  const facts: [string, string][] = [
    [t('about.file'), breakable(summary.fileName)],
    [t('about.imported'), localDay(summary.importedAt)],
    ...(summary.publishedAt === null ? [] : [[t('about.published'), summary.publishedAt] as [string, string]]),
    [t('about.family'), library(`families.${summary.family}`)],
    [t('about.encoding'), detail.encoding.toUpperCase()],
    [t('about.size'), byteSize(detail.byteLength)],
    [t('about.skills'), formats.items(summary.requirementCount)],
    [t('about.resources'), formats.items(summary.resourceCount)],
    [t('about.questions'), common('units.questions', { count: summary.questionCount })],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {summary.tags.length > 0 && (
        <>
          <h3 className={styles.inspectorHeading}>{t('about.tags')}</h3>
          <p className={`t2 ${styles.tagList}`} {...langOf(summary.tags.join())}>
            {summary.tags.join(common('listMark'))}
          </p>
        </>
      )}
      <h3 className={styles.inspectorHeading}>{t('about.findings')}</h3>
      {findings.length === 0 ? (
        <p className="t2">{t('about.noFindings')}</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((one) => (
            <li key={`${one.code}${one.line}`}>
              {common(`diagnostics.${one.code}`)}{' '}
              {one.line !== null && (
                <LineLink slug={summary.slug} line={one.line}>
                  {common('line', { line: one.line })}
                </LineLink>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className={`t12 t3 ${styles.note}`}>
          {t('about.sameName', {
            names: others.map(({ roleNote, slug }) => roleNote ?? slug).join(common('listMark')),
          })}
        </p>
      )}
    </>
  )
}
