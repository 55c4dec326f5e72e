// The interview questions of the guide, each with the guide's answer behind it.

import { Link } from 'wouter'
import type { InterviewQuestion } from '#contract/guide.ts'
import type { GuideDetail } from '#contract/library.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { interviewHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function InterviewTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const common = useWords('common')
  const { slug } = detail.summary
  const questions = detail.guide.interview
  if (questions.length === 0) return <EmptyState>{t('interview.none')}</EmptyState>
  return (
    <Section
      title={t('tabs.interview')}
      note={common('units.questions', { count: questions.length })}
      more={
        <Link href={interviewHref(slug)} className="link">
          {t('interview.practise')}
        </Link>
      }
    >
      <ol className={styles.questions}>
        {questions.map((question, index) => (
          <li key={`${question.line}${question.question}`}>
            <Question question={question} number={index + 1} slug={slug} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Question({ question, number, slug }: { question: InterviewQuestion; number: number; slug: string }) {
  const t = useWords('role')
  const marks = [
    question.group === null ? null : t(`interview.groups.${question.group}`),
    question.level === null ? null : t(`interview.levels.${question.level}`),
  ].filter((mark) => mark !== null)
  const parts = [
    [t('interview.answer'), question.answer],
    [t('interview.intent'), question.intent],
    [t('interview.bad'), question.badAnswer],
  ] as const
  return (
    <details>
      <summary>
        <span className="t3">{number}</span>
        <span {...langOf(question.question)}>{question.question}</span>
        <span className="t12 t3">{marks.join('・')}</span>
      </summary>
      <div>
        {parts.every(([, text]) => text === null) && <p className="t2">{t('interview.noAnswer')}</p>}
        <dl>
          {parts.map(([name, text]) =>
            text === null ? null : (
              <div key={name}>
                <dt>{name}</dt>
                <dd {...langOf(text)}>{text}</dd>
              </div>
            ),
          )}
        </dl>
        <LineLink slug={slug} line={question.line} />
      </div>
    </details>
  )
}
