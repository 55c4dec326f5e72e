// The round of twelve: one skill at a time with its level sentences, rated by one key, skipped, gone back to, and a summary at the end.

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GapAnalysis } from '#contract/gap.ts'
import type { Level, SkillSummary } from '#contract/skills.ts'
import { popupOpen } from '../../../frame/keys.ts'
import { shortcutOf } from '../../../frame/shortcuts.ts'
import { Button } from '../../../parts/Button.tsx'
import { KeyLine } from '../../../parts/KeyLine.tsx'
import { NameText } from '../../../parts/NameText.tsx'
import { SkillGlyph } from '../../../parts/SkillGlyph.tsx'
import { useStored } from '../../../parts/stored.ts'
import { langOf } from '../../../parts/text-language.ts'
import { useWords } from '../../../words/index.ts'
import { Anchors } from '../Anchors.tsx'
import { pendingLevel, skillId, useChoice } from '../choices.ts'
import { useRating } from '../use-rating.ts'
import styles from './Round.module.css'
import { RoundProgress } from './RoundProgress.tsx'
import { Summary } from './Summary.tsx'
import { requirementsOfRound, stepsOf } from './steps.ts'

type Props = { skills: SkillSummary[]; analysis: GapAnalysis }

export function Round({ skills, analysis }: Props) {
  const common = useWords('common')
  const words = useWords('assess')
  const { rateSkill } = useRating()
  // The twelve stay the same while they are rated, whatever that does to their order.
  const [begun, setBegun] = useState(() => ({
    keys: requirementsOfRound(analysis.rows).map(({ key }) => key),
    score: analysis.score,
    levels: new Map(skills.map(({ id, level }) => [id, level])),
  }))
  const steps = useMemo(() => {
    const byKey = new Map(analysis.rows.map((row) => [row.key, row]))
    return stepsOf(
      begun.keys.flatMap((key) => byKey.get(key) ?? []),
      skills,
    )
  }, [begun, analysis.rows, skills])
  const firstOpen = steps.findIndex(({ skill }) => skill.level === null)
  const [place, setPlace] = useState(Math.max(0, firstOpen))
  const [finished, setFinished] = useState(false)
  const [waiting, setWaiting] = useState<{ id: number; level: Level | null } | null>(null)
  // Who went through all of them has done this step of the first start, whatever was left for later.
  const [, setWalked] = useStored('round.walked', '')
  const heading = useRef<HTMLHeadingElement>(null)
  const step = steps[place]
  // The next one comes when the core has stored the level, not when the key was pressed.
  const choice = useChoice(step === undefined ? '' : skillId(step.skill.id))
  const level = choice?.stored ? choice.level : (step?.skill.level ?? null)
  const stored = waiting !== null && step?.skill.id === waiting.id && level === waiting.level
  const busy = choice?.stored === null

  /** Levels typed ahead, while the one before is being stored: each belongs to the next skill. */
  const ahead = useRef<Level[]>([])

  const go = (to: number) => {
    setWaiting(null)
    if (to >= steps.length) {
      setFinished(true)
      setWalked(analysis.slug)
    } else setPlace(Math.max(0, to))
  }
  const rate = (level: Level | null) => {
    if (step === undefined) return
    if (waiting !== null && level !== null) {
      ahead.current.push(level)
      return
    }
    setWaiting(level === null ? null : { id: step.skill.id, level })
    void rateSkill(step.skill.id, level).then((kept) => {
      if (kept) return
      ahead.current = []
      setWaiting(null)
    })
  }
  const again = (keys: string[]) => {
    const rows = analysis.rows.filter(({ key }) => keys.includes(key))
    setBegun({ keys, score: analysis.score, levels: new Map(skills.map(({ id, level }) => [id, level])) })
    setPlace(
      Math.max(
        0,
        stepsOf(rows, skills).findIndex(({ skill }) => skill.level === null),
      ),
    )
    setFinished(false)
  }

  // Both before any other key can be heard: a key between them would go to the wrong skill.
  // biome-ignore lint/correctness/useExhaustiveDependencies: go belongs to this rendering
  useLayoutEffect(() => {
    if (stored && !busy) go(place + 1)
  }, [stored, busy, place])

  // Each skill is announced by its heading.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what moves the focus
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true })
    const next = ahead.current.shift()
    if (next !== undefined && !finished) rate(next)
  }, [place, finished])

  const onKey = (event: KeyboardEvent) => {
    if (finished || step === undefined) return
    const act = actionFor(event)
    if (act === null) return
    event.preventDefault()
    if (act.do !== 'rate' || act.level === null) ahead.current = []
    // 未評価 said of what is 未評価 is an answer, too: the round goes on.
    const stays = act.do === 'rate' && act.level === null && step.skill.level === null && waiting === null
    if (stays) go(place + 1)
    else if (act.do === 'rate') rate(act.level)
    else if (act.do === 'skip') go(place + 1)
    else if (act.do === 'back') go(place - 1)
    else setFinished(true)
  }
  const latest = useRef(onKey)
  latest.current = onKey
  // Before the screen is painted: whoever sees a skill can press a key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || popupOpen()) return
      const { target } = event
      // A button keeps Enter and Space, the rest of the page its own keys.
      const inside = target instanceof HTMLElement && target.closest('[data-round]') !== null
      const idle = target === document.body || (target instanceof HTMLElement && target.matches('h1, main'))
      if (!inside && !idle) return
      if (target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return
      latest.current(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  if (steps.length === 0) return <Summary analysis={analysis} steps={steps} begun={begun} onAgain={again} />
  if (finished || step === undefined) {
    return (
      <div data-round className={styles.round}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>
          {words('round.summary.title')}
        </h2>
        <Summary analysis={analysis} steps={steps} begun={begun} onAgain={again} />
      </div>
    )
  }
  const { skill, description, category } = step
  return (
    <div data-round className={styles.round}>
      <RoundProgress steps={steps} place={place} onGo={go} />
      <p className="t12 t3">{category === null ? common(`kinds.${skill.kind}`) : words('round.category', category)}</p>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        <SkillGlyph kind={skill.kind} className={styles.glyph} />
        <span {...langOf(skill.name)}>
          <NameText name={skill.name} />
        </span>
        <span className="unseen">
          {words('round.place', { number: step.requirement + 1, total: (steps.at(-1)?.requirement ?? 0) + 1 })}
        </span>
      </h2>
      <p className={`t2 ${styles.description}`} {...langOf(description ?? '')}>
        {description ?? words('round.noDescription')}
      </p>
      <Anchors kind={skill.kind} level={level} pending={pendingLevel(choice)} onPick={rate} />
      <div className={styles.actions}>
        <Button onClick={() => go(place - 1)} disabled={place === 0}>
          {words('round.back')}
        </Button>
        <Button onClick={() => go(place + 1)}>{words('round.skip')}</Button>
        <Button kind="quiet" onClick={() => setFinished(true)}>
          {words('round.finish')}
        </Button>
      </div>
      <KeyLine
        hints={[
          { keys: ['0', '4'], isRange: true, does: words('round.keys.rate') },
          { keys: ['→'], does: words('round.keys.skip') },
          { keys: ['←'], does: words('round.keys.back') },
          { keys: ['Esc'], does: words('round.keys.finish') },
        ]}
      />
    </div>
  )
}

type Act = { do: 'rate'; level: Level | null } | { do: 'skip' } | { do: 'back' } | { do: 'finish' }

function actionFor(event: KeyboardEvent): Act | null {
  const name = shortcutOf('round', event)
  if (name === null) return null
  if (name === 'rate') return { do: 'rate', level: Number(event.key) as Level }
  return name === 'clear' ? { do: 'rate', level: null } : { do: name }
}
