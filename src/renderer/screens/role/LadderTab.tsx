// The stages of the career table as a path: this role, the user's own place, and the roles of the library that stages name.

import { IconCheck, IconX } from '@tabler/icons-react'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Ladder, StageLink } from '#contract/ladder.ts'
import type { GuideDetail } from '#contract/library.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { roleHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Ladder.module.css'

export function LadderTab({ detail }: { detail: GuideDetail }) {
  const { slug } = detail.summary
  const ladder = useAsk('ladder.read', { slug })
  return <Answer of={ladder}>{(answer) => <Path slug={slug} ladder={answer} />}</Answer>
}

function Path({ slug, ladder }: { slug: string; ladder: Ladder }) {
  const t = useWords('role')
  const formats = useFormats()
  const place = useChange('ladder.place')
  const { stages, lostPlace } = ladder
  if (stages.length === 0) return <EmptyState>{t('ladder.none')}</EmptyState>
  return (
    <Section title={t('tabs.ladder')} note={formats.items(stages.length)}>
      <p className={`t12 t2 ${styles.help}`}>{t(lostPlace ? 'ladder.lostPlace' : 'ladder.help')}</p>
      <ol className={styles.path}>
        {stages.map((stage) => (
          <li
            key={stage.key}
            className={stage.isHere ? styles.here : ''}
            aria-current={stage.isHere ? 'step' : undefined}
          >
            <i className={styles.mark} aria-hidden="true" />
            <h3>
              <span {...langOf(stage.stage)}>{stage.stage}</span>
              {stage.isHere && <span className={styles.youAreHere}>{t('ladder.here')}</span>}
              {stage.isThisRole && <span className="badge set">{t('ladder.thisRole')}</span>}
              <LineLink slug={slug} line={stage.line} />
              <Button
                kind="quiet"
                className={styles.setPlace}
                aria-pressed={stage.isHere}
                aria-label={t(stage.isHere ? 'ladder.leaveOf' : 'ladder.standOf', { stage: stage.stage })}
                disabled={place.isPending}
                onClick={() => place.mutate({ slug, stage: stage.isHere ? null : stage.key })}
              >
                {t(stage.isHere ? 'ladder.leave' : 'ladder.stand')}
              </Button>
            </h3>
            <dl>
              {parts.map(
                (part) =>
                  stage[part] !== null && (
                    <Fragment key={part}>
                      <dt>{t(`ladder.${part}`)}</dt>
                      <dd {...langOf(stage[part] ?? '')}>{stage[part]}</dd>
                    </Fragment>
                  ),
              )}
              {stage.links.length > 0 && (
                <>
                  <dt>{t('ladder.links')}</dt>
                  <dd>
                    {stage.links.map((link) => (
                      <RoleLink key={link.slug} slug={slug} stage={stage.key} link={link} />
                    ))}
                  </dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const parts = ['responsibilities', 'requirements', 'outlook'] as const

/** Offered with a question until the user answers; a confirmed one can be taken off again, and one taken off be linked. */
function RoleLink({ slug, stage, link }: { slug: string; stage: string; link: StageLink }) {
  const t = useWords('role')
  const change = useChange('ladder.link')
  const answer = (confirmed: boolean) => change.mutate({ slug, stage, to: link.slug, confirmed })
  const { role } = link
  if (link.state === 'dismissed') {
    return (
      <span className={styles.link}>
        <span className="t12 t3">{t('ladder.dismissed', { role })}</span>
        <Button
          kind="quiet"
          aria-label={t('ladder.confirmOf', { role })}
          onClick={() => answer(true)}
          disabled={change.isPending}
        >
          {t('ladder.confirm')}
        </Button>
      </span>
    )
  }
  return (
    <span className={styles.link}>
      <Link href={roleHref(link.slug)} className="link">
        {role}
        {link.subtitle !== null && (
          <span className="t3 t12" {...langOf(link.subtitle)}>
            {' '}
            {link.subtitle}
          </span>
        )}
      </Link>
      {link.state === 'proposed' && (
        <>
          <span className="t12 t2">{t('ladder.isIt')}</span>
          <Button aria-label={t('ladder.confirmOf', { role })} onClick={() => answer(true)} disabled={change.isPending}>
            <IconCheck size={14} stroke={1.75} aria-hidden />
            {t('ladder.confirm')}
          </Button>
        </>
      )}
      <Button
        kind="quiet"
        aria-label={t('ladder.dismissOf', { role })}
        onClick={() => answer(false)}
        disabled={change.isPending}
      >
        {link.state === 'proposed' ? t('ladder.dismiss') : <IconX size={14} stroke={1.75} aria-hidden />}
      </Button>
    </span>
  )
}
