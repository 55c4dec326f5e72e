// The panel about one skill: what its levels mean, what a rating would change, who asks for it, interest, evidence, earlier ratings, names.

import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Duplicate, Interest, Level, RatingEffect, RequiredBy, SkillSummary } from '#contract/skills.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { EstimateBadge } from '../../parts/badges.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { gapHref } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { Anchors } from './Anchors.tsx'
import { useRated } from './choices.ts'
import { EvidenceSection } from './EvidenceSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { NamesSection } from './NamesSection.tsx'
import styles from './SkillPanel.module.css'

type Props = {
  skill: SkillSummary
  onPick: (level: Level | null) => void
  adding: boolean
  onAdd: () => void
  /** The form was closed: the row takes the focus back. */
  onAdded: () => void
  /** All skills, of which one may be the same. */
  skills: readonly SkillSummary[]
  duplicates: readonly Duplicate[]
  joining: boolean
  onJoin: () => void
  onJoined: (into?: number) => void
}

export function SkillPanel(props: Props) {
  const { skill, onPick, adding, onAdd, onAdded, skills, duplicates, joining, onJoin, onJoined } = props
  const detail = useAsk('skills.read', { skillId: skill.id }).data
  return (
    <>
      <Levels skill={skill} onPick={onPick} />
      {detail !== undefined && (
        <>
          {detail.effect !== null && <Effect effect={detail.effect} />}
          <RequiredByRoles roles={detail.requiredBy} />
          <InterestChoice skill={skill} />
          <EvidenceSection
            skillId={skill.id}
            evidence={detail.evidence}
            adding={adding}
            onAdd={onAdd}
            onAdded={onAdded}
          />
          <HistorySection name={skill.name} history={detail.history} />
          <NamesSection
            skill={skill}
            detail={detail}
            skills={skills}
            duplicates={duplicates}
            joining={joining}
            onJoin={onJoin}
            onJoined={onJoined}
          />
        </>
      )}
    </>
  )
}

function Levels({ skill, onPick }: Pick<Props, 'skill' | 'onPick'>) {
  const { rated, pending } = useRated(skill)
  return <Anchors kind={skill.kind} level={rated.level} pending={pending} onPick={onPick} />
}

function Effect({ effect }: { effect: RatingEffect }) {
  const words = useWords('assess')
  const row = (label: ReactNode, from: number, to: number, unit: string) => (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd className="nb">
        {oneDecimal(from)} → <b>{`${oneDecimal(to)}${unit}`}</b>
      </dd>
    </div>
  )
  return (
    <>
      <h3 className={styles.head}>{words('effect.title')}</h3>
      <dl>
        {row(<Term name="coverage" />, effect.coverageNow, effect.coverageThen, ' %')}
        {row(
          <>
            {words('effect.width')} <Term name="range" asMark />
          </>,
          effect.rangeWidthNow,
          effect.rangeWidthThen,
          '',
        )}
      </dl>
    </>
  )
}

const rolesAtFirst = 4

function RequiredByRoles({ roles }: { roles: RequiredBy[] }) {
  const common = useWords('common')
  const words = useWords('assess')
  const guides = useAsk('library.list', {}).data
  const [all, setAll] = useState(false)
  const shown = all || roles.length <= rolesAtFirst + 1 ? roles : roles.slice(0, rolesAtFirst)
  return (
    <>
      <h3 className={styles.head}>
        {words('requiredBy.title')} {roles.some(({ estimated }) => estimated) && <Term name="estimate" asMark />}
      </h3>
      {roles.length === 0 && <p className="t2">{words('requiredBy.none')}</p>}
      <ul className={styles.lines}>
        {shown.map((one) => {
          const { role, note } = roleName(one, guides)
          return (
            <li key={one.slug}>
              <span>
                <Link href={gapHref(one.slug)} className={styles.role}>
                  {role}
                </Link>{' '}
                <span className="t12 t3">
                  {note !== null && <span {...langOf(note)}>{note} </span>}
                  <span className="nb">{common(`stages.${one.stage}`)}</span>
                </span>
              </span>
              <span className="nb">
                R{one.level} <EstimateBadge estimated={one.estimated} />
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < roles.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words('requiredBy.rest', { count: roles.length - shown.length })}
        </Button>
      )}
    </>
  )
}

const interests = ['0', '1', '2', '3'] as const

function InterestChoice({ skill }: { skill: SkillSummary }) {
  const words = useWords('assess')
  const change = useChange('skills.interest')
  return (
    <>
      <h3 className={styles.head}>{words('interest.title')}</h3>
      <div className={styles.choice}>
        <Segmented<string>
          label={words('interest.title')}
          value={skill.interest === null ? '' : String(skill.interest)}
          options={interests.map((one) => ({ value: one, label: words(`interest.i${one}`) }))}
          onChange={(value) => change.mutate({ skillId: skill.id, interest: Number(value) as Interest })}
        />
        {skill.interest !== null && (
          <Button kind="quiet" onClick={() => change.mutate({ skillId: skill.id, interest: null })}>
            {words('interest.clear')}
          </Button>
        )}
      </div>
    </>
  )
}
