// A link to the line of the guide that a value was read from.

import { Link } from 'wouter'
import { roleHref } from '../../parts/links.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function LineLink({ slug, line }: { slug: string; line: number }) {
  const t = useWords('role')
  const common = useWords('common')
  return (
    <Link href={roleHref(slug, 'text', line)} className={`link ${styles.line}`} aria-label={t('toLine', { line })}>
      {common('line', { line })}
    </Link>
  )
}
