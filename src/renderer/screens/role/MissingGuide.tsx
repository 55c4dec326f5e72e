// A guide that is not in the library: how to get it back, and what the user wrote to it, which stays readable.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function MissingGuide({ slug }: { slug: string }) {
  const t = useWords('role')
  const frame = useWords('frame')
  const { data: texts = [] } = useAsk('library.ownTexts', { slug })
  return (
    <div className={styles.missing}>
      <EmptyState
        action={
          <Link className="btn" href="/guides">
            {t('toLibrary')}
          </Link>
        }
      >
        {t('missing')}
      </EmptyState>
      {texts.length > 0 && (
        <Section title={t('ownTexts')}>
          <p className="t13 t2">{t('ownTextsHelp')}</p>
          <ul className={styles.ownTexts}>
            {texts.map(({ kind, key, title, text }) => (
              <li key={`${kind} ${key}`}>
                {kind !== 'career-note' && <span className="t12 t3">{frame(`palette.ownKinds.${kind}`)}</span>}
                <p className="t13 t2" {...langOf(title)}>
                  {title}
                </p>
                {text !== '' && <p {...langOf(text)}>{text}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
