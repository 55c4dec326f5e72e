// The three best next steps, and the 未評価 rows that widen the range.

import { Link } from 'wouter'
import type { GapAnalysis, NextStep } from '#contract/gap.ts'
import { CriticalBadge } from '../../parts/badges.tsx'
import { itemTitle } from '../../parts/item-title.ts'
import { assessHref, assessTargetHref, gapHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

type Props = {
  analysis: GapAnalysis
  /** The screen has a filled button already. */
  calm: boolean
}

export function NextSteps({ analysis, calm }: Props) {
  const t = useWords('home')
  const common = useWords('common')
  const steps = analysis.nextSteps.slice(0, 3)
  return (
    <Section
      title={t('steps.title')}
      note={t('steps.note')}
      more={
        <Link className="link" href={`${gapHref(analysis.slug)}?tab=steps`}>
          {common('more')}
        </Link>
      }
    >
      {steps.length === 0 && (
        <p className={styles.none}>{analysis.score.state === 'unrated' ? t('steps.noneRated') : t('steps.none')}</p>
      )}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <Step key={`${step.key} ${step.skillId ?? step.targets[0]}`} step={step} number={index + 1} />
        ))}
      </ol>
      <Unrated analysis={analysis} calm={calm} />
    </Section>
  )
}

function Step({ step, number }: { step: NextStep; number: number }) {
  const t = useWords('home')
  const formats = useFormats()
  const name = step.fromTool === null ? step.name : t('steps.viaTool', { name: step.name, tool: step.fromTool })
  return (
    <li>
      <span className={styles.number}>{number}</span>
      <div>
        <div className={styles.stepName} {...langOf(step.name)}>
          <SkillGlyph kind={step.kind} />
          {step.skillId === null ? <b>{name}</b> : <Link href={assessHref(step.skillId)}>{name}</Link>}
          <span className={styles.levels}>
            R{step.from} → R{step.to}
          </span>
          {step.critical && <CriticalBadge />}
        </div>
        <div className={`t13 ${step.item === null ? 't3' : 't2'} ${styles.item}`} {...langOf(step.item?.title ?? '')}>
          {step.item === null ? t('steps.noItem') : itemTitle(step.item)}
        </div>
      </div>
      <div className={styles.gain}>
        <b>{formats.points(step.gain)}</b>
        <span>
          {t('steps.change', { before: formats.number(step.lowBefore), after: formats.number(step.lowAfter) })}
        </span>
      </div>
    </li>
  )
}

function Unrated({ analysis, calm }: Props) {
  const t = useWords('home')
  const formats = useFormats()
  const { low, high } = analysis.score
  const count = analysis.rows.filter((row) => row.level === null && row.weight > 0).length
  if (count === 0) return null
  return (
    <div className={styles.unrated}>
      <i className="hatch" />
      <div>
        <b>{t('unrated.title', { count })}</b>
        {low !== null && high !== null && (
          <div className="t13 t2">{t('unrated.why', { width: formats.number(high - low) })}</div>
        )}
      </div>
      <Link className={calm ? 'btn' : 'btn pri'} href={assessTargetHref}>
        {t('unrated.button')}
      </Link>
    </div>
  )
}
