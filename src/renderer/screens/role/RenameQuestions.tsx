// Names of an earlier version that may have become another one: the import's question, for as long as it waits for an answer.

import type { GuideRename } from '#contract/library.ts'
import { useAsk } from '../../data/queries.ts'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { RenameAnswer } from '../guides/import/RenameAnswer.tsx'
import styles from './Screen.module.css'

export function RenameQuestions({ slug }: { slug: string }) {
  const t = useWords('guides')
  const renames = useAsk('rename.list', { slug })
  const waiting = (renames.data ?? []).filter(({ state }) => state === 'proposed')
  if (waiting.length === 0) return null
  return (
    <Section className={styles.section} title={t('report.rename.title')} note={t('report.rename.note')}>
      <ul className={styles.renames}>
        {waiting.map((rename) => (
          <Question key={`${rename.part}${rename.from.key}`} slug={slug} rename={rename} />
        ))}
      </ul>
    </Section>
  )
}

function Question({ slug, rename }: { slug: string; rename: GuideRename }) {
  const t = useWords('guides')
  const { part, from, to } = rename
  return (
    <li>
      <span className="t12 t3">{t(`report.parts.${part}`)}</span> <span {...langOf(from.name)}>{from.name}</span> →{' '}
      <b {...langOf(to?.name ?? '')}>{to?.name}</b> <RenameAnswer slug={slug} rename={rename} />
    </li>
  )
}
