// The contents of the guide beside the text: where the reader is, and how far.

import { roleHref } from '../../parts/links.ts'
import { langOf } from '../../parts/text-language.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import type { ReaderSection } from './reader/sections.ts'
import styles from './Screen.module.css'

type Props = {
  slug: string
  sections: ReaderSection[]
  /** First line of the section that is being read. */
  here: number | null
  share: number | null
  /** Lines on which the user marked something. */
  marked: readonly number[]
  onGo: (line: number) => void
}

export function Toc({ slug, sections, here, share, marked, onGo }: Props) {
  const t = useWords('role')
  const listed = sections.filter(({ listed }) => listed)
  const countOf = (kind: ReaderSection['kind']) => listed.filter((one) => one.kind === kind).length
  const current = listed.findLast(({ line }) => here !== null && line <= here)
  const isMarked = (index: number): boolean => {
    const [from, to] = [listed[index]?.line ?? 0, listed[index + 1]?.line ?? Number.POSITIVE_INFINITY]
    return marked.some((line) => line >= from && line < to)
  }
  /** The guide's own heading where the kind says too little. */
  const titleOf = ({ kind, title }: ReaderSection): string => {
    const own = kind === 'overview' || kind === 'other' || kind === 'introduction' || countOf(kind) > 1
    return (own ? title : '') || t(`sections.${kind}`)
  }
  const percent = share === null ? null : Math.round(share * 100)
  return (
    <nav className={styles.toc} aria-label={t('contents')}>
      <div className="t12 t3">{t('contents')}</div>
      <ol>
        {listed.map((section, index) => (
          <li key={section.line}>
            <button
              type="button"
              aria-current={section === current ? 'location' : undefined}
              onClick={() => {
                navigate(roleHref(slug), { replace: here !== null })
                onGo(section.line)
              }}
            >
              <span {...langOf(titleOf(section))}>{titleOf(section)}</span>
              {isMarked(index) && (
                <>
                  <i className={styles.tocMark} aria-hidden="true" />
                  <span className="unseen">{t('marks.inSection')}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
      {percent !== null && percent > 0 && (
        <>
          <div className={styles.position} aria-hidden="true">
            <span style={{ width: `${percent}%` }} />
          </div>
          <div className="t12 t3">
            {t('position')}　{percent} %
          </div>
        </>
      )}
    </nav>
  )
}
