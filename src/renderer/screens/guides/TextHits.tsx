// Where the text of the guides matches the search field, with an excerpt and its line.

import { Link } from 'wouter'
import type { SearchHit } from '#contract/library.ts'
import { useAsk } from '../../data/queries.ts'
import { Marked } from '../../frame/Marked.tsx'
import { roleHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { excerptOf, isOwn, onePerLine } from '../../parts/search-hits.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function TextHits({ query }: { query: string }) {
  const t = useWords('guides')
  const common = useWords('common')
  const found = useAsk('search', { query, limit: 30 }, { keepPrevious: true })
  if (found.data === undefined) return null
  const hits = onePerLine(found.data.filter((hit) => hit.kind !== 'guide' && !isOwn(hit)))
  return (
    <Section
      className={styles.hits}
      title={t('text.title')}
      note={t('text.note', { count: new Set(hits.map(({ slug }) => slug)).size })}
    >
      {hits.length === 0 && <p className={styles.none}>{t('text.none')}</p>}
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.kind}${hit.slug}${hit.line}${hit.title}`}>
            <Link href={roleHref(hit.slug, 'text', hit.line ?? undefined)} className={styles.hit}>
              <span className={`t12 t3 ${styles.hitPlace}`}>
                <span title={roleOf(hit)}>{roleOf(hit)}</span>
                {hit.line !== null && <span>{common('line', { line: hit.line })}</span>}
              </span>
              <span className={`t13 ${styles.hitText}`}>
                <Marked {...excerptOf(hit, query)} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const roleOf = ({ role, roleNote }: SearchHit): string => (roleNote === null ? role : `${role}　${roleNote}`)
