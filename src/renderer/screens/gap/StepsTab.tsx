// The view 次の一歩: one level up on each rated requirement, by what it adds to low, and the way to rate what is unknown.

import { Link } from 'wouter'
import type { GapAnalysis, NextStep } from '#contract/gap.ts'
import { CriticalBadge } from '../../parts/badges.tsx'
import { oneDecimal, points } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { assessHref, planHref } from '../../parts/links.ts'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import styles from './StepsTab.module.css'

export function StepsTab({ analysis }: { analysis: GapAnalysis }) {
  const words = useWords('gap')
  const { score, rows, slug } = analysis
  // Steps are ranked over all targets; a view of one role shows those that move it.
  const nextSteps = analysis.nextSteps.filter(({ targets }) => targets.includes(slug))
  const unrated = rows.filter(({ level, weight }) => level === null && weight > 0).length
  return (
    <div className={styles.steps}>
      {nextSteps.length === 0 ? (
        <p className="help">{words(score.state === 'unrated' ? 'steps.noneRated' : 'steps.none')}</p>
      ) : (
        <>
          <p className="t12 t3">{words('steps.note')}</p>
          <ol aria-label={words('steps.list')}>
            {nextSteps.map((step, index) => (
              <Step key={`${step.key} ${step.skillId ?? step.targets[0]}`} step={step} place={index + 1} slug={slug} />
            ))}
          </ol>
        </>
      )}
      {unrated > 0 && (
        <div className={styles.unrated}>
          <span className={`hatch ${styles.hatch}`} />
          <div>
            <b>{words('steps.rate', { count: unrated })}</b>
            {score.state === 'scored' && (
              <p className="t13 t2">
                {words('steps.rateWhy', { width: oneDecimal((score.high ?? 0) - (score.low ?? 0)) })}
              </p>
            )}
          </div>
          <Link href={assessHref()} className="btn pri">
            {words('steps.rateButton')}
          </Link>
        </div>
      )}
    </div>
  )
}

function Step({ step, place, slug }: { step: NextStep; place: number; slug: string }) {
  const words = useWords('gap')
  const language = useLanguage()
  return (
    <li className={styles.step}>
      <span className={styles.place}>{place}</span>
      <div>
        <div>
          <SkillGlyph kind={step.kind} className={styles.glyph} />
          {step.skillId === null ? (
            <b>{step.name}</b>
          ) : (
            <Link href={assessHref(step.skillId)} className={styles.name}>
              {step.name}
            </Link>
          )}
          <span className={styles.change}>{words('steps.change', { from: step.from, to: step.to })}</span>
          {step.critical && <CriticalBadge />}
        </div>
        <div className={`t13 t2 ${styles.how}`}>
          {step.fromTool !== null && <span>{words('steps.viaTool', { tool: step.fromTool })}</span>}
          {step.item !== null && (
            <Link href={planHref(slug)} className={styles.item}>
              {itemTitle(step.item)}
            </Link>
          )}
          {step.targets.length > 1 && <span>{words('steps.targets', { count: step.targets.length })}</span>}
        </div>
      </div>
      <div className={styles.gain}>
        <b>{points(step.gain, language)}</b>
        <span>{words('steps.low', { from: oneDecimal(step.lowBefore), to: oneDecimal(step.lowAfter) })}</span>
      </div>
    </li>
  )
}
