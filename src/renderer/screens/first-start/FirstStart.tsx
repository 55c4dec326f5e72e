// The first start: four numbered lines, each with one button and あとで; done ones shrink to a line.

import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Target } from '#contract/plan.ts'
import { useAsk } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { LateTargetDialog } from '../../parts/late/LateTargetDialog.tsx'
import { assessTwelveHref, planHref } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { Term } from '../../parts/Term.tsx'
import { useWords } from '../../words/index.ts'
import { chooseFiles } from '../guides/import/choose-files.ts'
import { startSamples } from '../guides/import/run-import.ts'
import styles from './FirstStart.module.css'
import type { StartSteps } from './use-start-steps.ts'

type Props = { steps: StartSteps; target: Target | null; onClose?: () => void }

export function FirstStart({ steps, target, onClose }: Props) {
  const t = useWords('start')
  const common = useWords('common')
  const info = useAsk('app.info', {})
  const [asking, setAsking] = useState(false)
  const [skipped, setSkipped] = useState<number[]>([])

  const guides = useAsk('library.list', {}, { enabled: target !== null })
  const named = target && roleName(target, guides.data)
  const role = named?.note ? common('withNote', { text: named.role, note: named.note }) : named?.role

  const { rated, toRate } = steps
  const done = [steps.guides > 0, target !== null, target !== null && steps.ratedEnough, false]
  const current = done.findIndex((one, index) => !one && !skipped.includes(index))
  const samples = info.data?.sampleCount ?? 0
  const roles = useAsk('import.sampleRoles', {}, { enabled: samples > 0 && steps.guides === 0 }).data

  const [beforeMark, afterMark] = t('rate.text', { mark: '?' }).split('?')
  const lines: { title: string; text: ReactNode; state: string | null; actions: ReactNode }[] = [
    {
      title: t('guides.title'),
      text: t('guides.text'),
      state: steps.guides > 0 ? t('guides.done', { count: steps.guides }) : null,
      actions: (
        <>
          <Button kind={current === 0 ? 'primary' : 'plain'} onClick={chooseFiles}>
            {t('guides.files')}
          </Button>
          {samples > 0 && <Button onClick={() => void startSamples()}>{t('guides.samples')}</Button>}
        </>
      ),
    },
    {
      title: t('target.title'),
      text: t('target.text'),
      state: target === null ? null : t('target.done', { role: role ?? '', stage: common(`stages.${target.stage}`) }),
      actions: (
        <Button
          kind={current === 1 ? 'primary' : 'plain'}
          disabled={steps.guides === 0}
          onClick={() => setAsking(true)}
        >
          {t('target.button')}
        </Button>
      ),
    },
    {
      title: t('rate.title'),
      text: (
        <>
          {beforeMark} <Term name="weight" asMark />
          {afterMark}
        </>
      ),
      state: target === null ? null : t('rate.progress', { done: rated, all: toRate }),
      actions: (
        <Go href={assessTwelveHref} primary={current === 2} enabled={target !== null}>
          {t('rate.button')}
        </Go>
      ),
    },
    {
      title: t('plan.title'),
      text: t('plan.text'),
      state: null,
      actions: (
        <Go href={planHref(target?.slug ?? '')} primary={current === 3} enabled={target !== null}>
          {t('plan.button')}
        </Go>
      ),
    },
  ]

  return (
    <section className={styles.start} aria-label={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <ol>
        {lines.map((line, index) => (
          <li key={line.title} className={index === current ? styles.current : undefined} data-done={done[index]}>
            <span className={styles.number} aria-hidden="true">
              {done[index] ? '✓' : index + 1}
            </span>
            <div>
              <h2>
                {line.title}
                {done[index] && <span className="unseen">{t('done')}</span>}
              </h2>
              {!done[index] && <p className="t2 help">{line.text}</p>}
              {line.state !== null && <p className="t13 t2">{line.state}</p>}
              {index === 0 && !done[0] && samples > 0 && (
                <p className={`t12 t3 ${styles.sampleNames}`}>
                  {roles && t('guides.sampleNames', { names: roles.join(common('listMark')) })}
                </p>
              )}
            </div>
            {!done[index] && (
              <span className={styles.actions}>
                {line.actions}
                {index === current && (index < 3 || onClose !== undefined) && (
                  <Button kind="quiet" onClick={index < 3 ? () => setSkipped([...skipped, index]) : onClose}>
                    {common('later')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {onClose !== undefined && (
        <Button kind="quiet" onClick={onClose}>
          {t('skip')}
        </Button>
      )}
      {asking && <LateTargetDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

type GoProps = { href: string; primary: boolean; enabled: boolean; children: ReactNode }

function Go({ href, primary, enabled, children }: GoProps) {
  if (!enabled) return <Button disabled>{children}</Button>
  return (
    <Link className={primary ? 'btn pri' : 'btn'} href={href}>
      {children}
    </Link>
  )
}
