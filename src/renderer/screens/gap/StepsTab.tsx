// The view 次の一歩: one level up on each rated requirement, by what it adds to low, and the way to rate what is unknown.

import { useState } from 'react'
import { Link } from 'wouter'
import type { GapAnalysis, NextStep } from '#contract/gap.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { CriticalBadge } from '../../parts/badges.tsx'
import { oneDecimal, points } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { assessHref, planHref } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import styles from './StepsTab.module.css'

export function StepsTab({ analysis }: { analysis: GapAnalysis }) {
  const words = useWords('gap')
  const across = useWords('across')
  const { score, rows, slug } = analysis
  const [scope, setScope] = useState<'one' | 'all'>('one')
  const { targets } = useMainTarget()
  const several = targets.filter(({ inLibrary }) => inLibrary).length > 1
  // Steps are ranked over all targets; a view of one role shows those that move it, by what they move it.
  const nextSteps = scope === 'all' ? analysis.nextSteps : stepsOfRole(analysis)
  const unrated = rows.filter(({ level, weight }) => level === null && weight > 0).length
  return (
    <div className={styles.steps}>
      {several && (
        <div className={styles.scope}>
          <Segmented
            label={across('steps.scope')}
            value={scope}
            options={(['one', 'all'] as const).map((value) => ({ value, label: across(`steps.${value}`) }))}
            onChange={setScope}
          />
        </div>
      )}
      {nextSteps.length === 0 ? (
        <p className="help">{words(score.state === 'unrated' ? 'steps.noneRated' : 'steps.none')}</p>
      ) : (
        <>
          <p className="t12 t3">{words('steps.note')}</p>
          <ol aria-label={words('steps.list')}>
            {nextSteps.map((step, index) => (
              <Step
                key={`${step.key} ${step.skillId ?? step.targets[0]}`}
                step={step}
                place={index + 1}
                slug={slug}
                summed={scope === 'all'}
              />
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

const gainOn = (step: NextStep, slug: string): number => step.gains[step.targets.indexOf(slug)] ?? 0

/** The order over all targets, but what gains most here comes first. */
const stepsOfRole = ({ nextSteps, slug }: GapAnalysis): NextStep[] =>
  nextSteps
    .filter(({ targets }) => targets.includes(slug))
    .toSorted((a, b) => (Math.abs(gainOn(b, slug) - gainOn(a, slug)) < 1e-9 ? 0 : gainOn(b, slug) - gainOn(a, slug)))

/** summed: over all targets. */
type StepProps = { step: NextStep; place: number; slug: string; summed: boolean }

function Step({ step, place, slug, summed }: StepProps) {
  const across = useWords('across')
  const { targets } = useMainTarget()
  const guides = useAsk('library.list', {})
  const nameOf = (target: string): string => {
    const found = targets.find((one) => one.slug === target)
    if (found === undefined) return target
    const { role, note } = roleName(found, guides.data)
    return note === null ? role : `${role} ${note}`
  }
  const words = useWords('gap')
  const language = useLanguage()
  return (
    <li className={styles.step}>
      <span className={styles.place}>{place}</span>
      <div>
        <div>
          <SkillGlyph kind={step.kind} className={styles.glyph} />
          {step.skillId === null ? (
            <b {...langOf(step.name)}>{step.name}</b>
          ) : (
            <Link href={assessHref(step.skillId)} className={styles.name} {...langOf(step.name)}>
              {step.name}
            </Link>
          )}
          <span className={styles.change}>{words('steps.change', { from: step.from, to: step.to })}</span>
          {step.critical && <CriticalBadge />}
        </div>
        <div className={`t13 t2 ${styles.how}`}>
          {step.fromTool !== null && <span>{words('steps.viaTool', { tool: step.fromTool })}</span>}
          {step.item !== null && (
            <Link href={planHref(slug)} className={styles.item} {...langOf(step.item.title)}>
              {itemTitle(step.item)}
            </Link>
          )}
          {summed && step.targets.length > 1 && <span>{words('steps.targets', { count: step.targets.length })}</span>}
          {(step.targets.length > 1 || step.targets[0] !== slug) &&
            step.targets.map((target, at) => (
              <span key={target} className="t12 t3">
                {across('steps.part', { name: nameOf(target), points: points(step.gains[at] ?? 0, language) })}
              </span>
            ))}
        </div>
      </div>
      <div className={styles.gain}>
        <b>{points(summed ? step.gain : gainOn(step, slug), language)}</b>
        <span>{words('steps.low', { from: oneDecimal(step.lowBefore), to: oneDecimal(step.lowAfter) })}</span>
      </div>
    </li>
  )
}
