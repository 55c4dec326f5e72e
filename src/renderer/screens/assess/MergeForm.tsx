// Makes several skills one: which name stands for all, what becomes of the ratings, and the button.

import { useId, useState } from 'react'
import type { SkillSummary } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { LevelChip } from '../../parts/badges.tsx'
import { useKindWords } from '../../parts/kind-words.ts'
import { NameText } from '../../parts/NameText.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './SkillPanel.module.css'

type Props = {
  skills: readonly SkillSummary[]
  /** Stands beside the button: another answer, or a way out. */
  other?: React.ReactNode
  autoFocus?: boolean
  /** The skill that stands for all of them now. */
  onDone?: (into: number) => void
}

/** More than these can be merged, but only these are offered as the name that stays. */
const mostNames = 8

export function MergeForm({ skills, other, autoFocus = false, onDone }: Props) {
  const words = useWords('assess')
  const merge = useChange('skills.merge')
  const group = useId()
  const kindWord = useKindWords(skills)
  const offered = skills.toSorted((a, b) => b.requiredBy.length - a.requiredBy.length).slice(0, mostNames)
  const [chosen, setChosen] = useState<number | null>(null)
  const into = offered.find(({ id }) => id === chosen) ?? offered[0]
  if (into === undefined) return null
  const join = () => {
    const skillIds = skills.flatMap(({ id }) => (id === into.id ? [] : [id]))
    // Its panel may be gone when the list comes back without the merged skill, so the answer is waited for, not the panel.
    void merge.mutateAsync({ into: into.id, skillIds }).then(
      () => onDone?.(into.id),
      () => {},
    )
  }
  return (
    <form
      className={styles.merge}
      onSubmit={(event) => {
        event.preventDefault()
        join()
      }}
    >
      <fieldset>
        <legend className="unseen">{words('names.keep')}</legend>
        {offered.map((skill, place) => (
          <label key={skill.id} className={styles.keep}>
            <input
              type="radio"
              name={group}
              checked={skill.id === into.id}
              // The form opens where a key asked for it.
              // biome-ignore lint/a11y/noAutofocus: see above
              autoFocus={autoFocus && place === 0}
              onChange={() => setChosen(skill.id)}
            />
            <span>
              <span {...langOf(skill.name)}>
                <NameText name={skill.name} />
              </span>{' '}
              {kindWord(skill) !== null && <span className="t12 t2 nb">{kindWord(skill)} </span>}
              <span className="t12 t3 nb">{words('names.ofRoles', { count: skill.requiredBy.length })}</span>
            </span>
            <LevelChip level={skill.level} />
          </label>
        ))}
      </fieldset>
      <div className={styles.actions}>
        <Button type="submit" disabled={merge.isPending}>
          {words('names.merge')}
        </Button>
        {other}
      </div>
    </form>
  )
}
