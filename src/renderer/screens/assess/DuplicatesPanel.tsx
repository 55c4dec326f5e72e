// The panel of skills that look alike: each pair is merged under one of its names, or kept apart for good.

import { useEffect, useRef } from 'react'
import type { Duplicate, SkillSummary } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/index.ts'
import { MergeForm } from './MergeForm.tsx'
import styles from './SkillPanel.module.css'

type Props = { duplicates: readonly Duplicate[]; skills: readonly SkillSummary[] }

/** The surest ones; the next appear as these are answered. */
const shownAtMost = 30

export function DuplicatesPanel({ duplicates, skills }: Props) {
  const words = useWords('assess')
  const list = useRef<HTMLDivElement>(null)
  const byId = new Map(skills.map((skill) => [skill.id, skill]))
  const count = duplicates.length

  // An answered pair goes away with the focus in it: the next one takes it.
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current && (document.activeElement === document.body || document.activeElement === null)) {
      list.current?.querySelector<HTMLElement>('input:checked, p')?.focus()
    }
    before.current = count
  }, [count])

  return (
    <div ref={list}>
      <p className="t2" tabIndex={-1}>
        {words(count === 0 ? 'duplicates.none' : 'duplicates.help')}
      </p>
      {duplicates.slice(0, shownAtMost).map(({ one, other, reason }) => {
        const pair = [byId.get(one), byId.get(other)].filter((skill) => skill !== undefined)
        if (pair.length < 2) return null
        return <Pair key={`${one} ${other}`} pair={pair} reason={reason} />
      })}
    </div>
  )
}

export function Pair({ pair, reason }: { pair: SkillSummary[]; reason: Duplicate['reason'] }) {
  const words = useWords('assess')
  const dismiss = useChange('skills.dismissDuplicate')
  const [one, other] = pair
  if (one === undefined || other === undefined) return null
  return (
    <section className={styles.pair} aria-label={words('duplicates.pair', { one: one.name, other: other.name })}>
      <p className="t12 t3">{words(`duplicates.reasons.${reason}`)}</p>
      <MergeForm
        skills={pair}
        other={
          <Button
            kind="quiet"
            disabled={dismiss.isPending}
            onClick={() => dismiss.mutate({ one: one.id, other: other.id })}
          >
            {words('duplicates.apart')}
          </Button>
        }
      />
    </section>
  )
}
