// The names of one skill: those merged into it, each with a way out, the likely same one, and merging with any other.

import { Select } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Duplicate, SkillDetail, SkillSummary } from '#contract/skills.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { assessHref } from '../../parts/links.ts'
import { useWords } from '../../words/index.ts'
import { Pair } from './DuplicatesPanel.tsx'
import { fold } from './fold.ts'
import { MergeForm } from './MergeForm.tsx'
import styles from './SkillPanel.module.css'

type Props = {
  skill: SkillSummary
  detail: SkillDetail
  skills: readonly SkillSummary[]
  duplicates: readonly Duplicate[]
  joining: boolean
  onJoin: () => void
  /** into: the skill that stands for both now; absent: nothing was merged. */
  onJoined: (into?: number) => void
}

export function NamesSection({ skill, detail, skills, duplicates, joining, onJoin, onJoined }: Props) {
  const common = useWords('common')
  const words = useWords('assess')
  const split = useChange('skills.split')
  const likely = duplicates.filter(({ one, other }) => one === skill.id || other === skill.id)
  return (
    <>
      <h3 className={styles.head}>{words('names.title')}</h3>
      {detail.aliases.length === 0 && likely.length === 0 && <p className="t2">{words('names.alone')}</p>}
      <ul>
        {detail.aliases.map(({ skillId, name, level, ratedOn }) => (
          <li key={skillId} className={styles.piece}>
            <div>
              <p>{words('names.alias', { name })}</p>
              <p className="t12 t3">
                {level === null
                  ? words('names.ownNone')
                  : words('names.own', { level: `R${level}`, on: ratedOn ?? '' })}
              </p>
            </div>
            <Button
              kind="quiet"
              aria-label={words('names.split', { name })}
              disabled={split.isPending}
              onClick={() => split.mutate({ skillId })}
            >
              {words('names.splitShort')}
            </Button>
          </li>
        ))}
      </ul>
      {detail.otherKinds.map(({ skillId, kind }) => (
        <div key={skillId} className={styles.help}>
          <p className="t2">{words('names.otherKind', { kind: common(`kinds.${kind}`) })}</p>
          <Link href={assessHref(skillId)} className="btn quiet">
            {words('names.seeOther', { kind: common(`kinds.${kind}`) })}
          </Link>
        </div>
      ))}
      {likely.map(({ one, other, reason }) => {
        const twin = skills.find(({ id }) => id === (one === skill.id ? other : one))
        return twin === undefined ? null : <Pair key={twin.id} pair={[skill, twin]} reason={reason} />
      })}
      {joining ? (
        <Join skill={skill} skills={skills} onClose={onJoined} />
      ) : (
        <Button className={styles.add} onClick={onJoin}>
          {words('names.join')} <kbd>M</kbd>
        </Button>
      )}
    </>
  )
}

/** Of 5,000 names the list shows those that match first. */
const mostOptions = 30

function Join({
  skill,
  skills,
  onClose,
}: {
  skill: SkillSummary
  skills: readonly SkillSummary[]
  onClose: Props['onJoined']
}) {
  const common = useWords('common')
  const words = useWords('assess')
  const [other, setOther] = useState<SkillSummary | null>(null)
  const possible = skills.filter(({ id, kind }) => id !== skill.id && kind === skill.kind)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form, wherever in it the focus is
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
    >
      <Select
        label={words('names.pick')}
        placeholder={words('names.pickHint')}
        searchable
        autoFocus
        limit={mostOptions}
        data={possible.map(({ id, name }) => ({ value: String(id), label: name }))}
        filter={({ options, search, limit }) =>
          options.filter((option) => 'label' in option && fold(option.label).includes(fold(search))).slice(0, limit)
        }
        nothingFoundMessage={words('names.noMatch')}
        onChange={(value) => setOther(possible.find(({ id }) => String(id) === value) ?? null)}
      />
      {other === null ? (
        <div className={styles.actions}>
          <Button kind="quiet" onClick={() => onClose()}>
            {common('cancel')}
          </Button>
        </div>
      ) : (
        <>
          <p className="t12 t3">{words('names.keepHelp')}</p>
          <MergeForm
            key={other.id}
            skills={[skill, other]}
            autoFocus
            onDone={onClose}
            other={
              <Button kind="quiet" onClick={() => onClose()}>
                {common('cancel')}
              </Button>
            }
          />
        </>
      )}
    </div>
  )
}
