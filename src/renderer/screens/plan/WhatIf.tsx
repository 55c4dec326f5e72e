// What would change: other hours a week, or some items skipped; the finish before and after, and nothing is stored.

import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Forecast, Plan } from '#contract/plan.ts'
import { useAsk } from '../../data/queries.ts'
import { Inspector } from '../../frame/inspector.tsx'
import { Button } from '../../parts/Button.tsx'
import { figure } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { readNumber } from '../salary/read-number.ts'
import styles from './plan.module.css'
import { isOpen } from './plan-rows.ts'

/** A week has 168 hours. */
const mostHours = 168

export function WhatIfPanel({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords('plan')
  const common = useWords('common')
  const [text, setText] = useState(figure(plan.forecast.weeklyHours))
  const [skip, setSkip] = useState<readonly string[]>([])
  const { hours } = useFormats()
  const read = readNumber(text)
  const weekly = read.ok && read.value !== null && read.value <= mostHours ? read.value : null
  const open = [...plan.ownItems, ...plan.steps.flatMap((step) => step.items)].filter(isOpen)
  const input = { slug: plan.slug, weeklyHours: weekly ?? plan.forecast.weeklyHours, skip: [...skip] }
  const answer = useAsk('plan.whatIf', input, { keepPrevious: true })
  const toggle = (key: string) =>
    setSkip((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]))
  return (
    <Inspector title={t('whatIf.title')}>
      <div className={styles.panel}>
        <p className="t12 t2">{t('whatIf.help')}</p>
        <label className={styles.line}>
          <span>{t('weekly.label')}</span>
          <input
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={weekly === null}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        {answer.data && <Outcome before={answer.data.before} after={answer.data.after} />}
        <fieldset className={styles.skips}>
          <legend>{t('whatIf.skip')}</legend>
          {open.map((item) => (
            <Checkbox
              key={item.key}
              size="xs"
              label={
                <>
                  {itemTitle(item)}{' '}
                  <span className="t3 nb">{hours(Math.max(0, item.plannedHours - item.spentHours))}</span>
                </>
              }
              checked={skip.includes(item.key)}
              onChange={() => toggle(item.key)}
            />
          ))}
          {open.length === 0 && <p className="t3">{t('forecast.nothingLeft')}</p>}
        </fieldset>
        <Button onClick={onClose}>{common('close')}</Button>
      </div>
    </Inspector>
  )
}

function Outcome({ before, after }: { before: Forecast; after: Forecast }) {
  const t = useWords('plan')
  const { hours, days, daysBetween } = useFormats()
  const nothingLeft = after.remainingHours === 0
  const moved =
    before.finishOn === null || after.finishOn === null || nothingLeft
      ? null
      : daysBetween(before.finishOn, after.finishOn)
  return (
    <dl className={styles.outcome} aria-live="polite">
      <dt>{t('whatIf.now')}</dt>
      <dd>{before.finishOn ?? t('forecast.none')}</dd>
      <dt>{t('whatIf.would')}</dt>
      <dd className="b">{nothingLeft ? t('forecast.nothingLeft') : (after.finishOn ?? t('whatIf.noDate'))}</dd>
      {moved !== null && (
        <>
          <dt>{t('whatIf.change')}</dt>
          <dd className="b">
            {moved === 0
              ? t('whatIf.same')
              : t(moved < 0 ? 'whatIf.sooner' : 'whatIf.later', { days: days(Math.abs(moved)) })}
          </dd>
        </>
      )}
      <dt>{t('whatIf.left')}</dt>
      <dd>{hours(after.remainingHours)}</dd>
      {after.daysAfterDue !== null && !nothingLeft && (
        <>
          <dt>{t('forecast.due')}</dt>
          <dd className={after.daysAfterDue > 0 ? 'amber' : ''}>
            {after.daysAfterDue === 0
              ? t('forecast.sameDay')
              : t(after.daysAfterDue > 0 ? 'forecast.after' : 'forecast.before', {
                  days: days(Math.abs(after.daysAfterDue)),
                })}
          </dd>
        </>
      )}
    </dl>
  )
}
