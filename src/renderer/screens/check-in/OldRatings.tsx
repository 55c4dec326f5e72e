// Ratings that have grown old, those of the target's role first: rate anew, or say that nothing changed.

import { useState } from 'react'
import type { Level, SkillSummary } from '#contract/skills.ts'
import { useAsk } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { useRated } from '../assess/choices.ts'
import { LevelPicker } from '../assess/LevelPicker.tsx'
import { useRating } from '../assess/use-rating.ts'
import styles from './check-in.module.css'

/** What ten minutes allow. */
const most = 12

export function OldRatings({ slug }: { slug: string }) {
  const skills = useAsk('skills.list', {})
  return <Answer of={skills}>{(all) => <Old slug={slug} skills={all} />}</Answer>
}

function Old({ slug, skills }: { slug: string; skills: readonly SkillSummary[] }) {
  const t = useWords('progress')
  const { staleDays } = useSettings()
  const { rateSkill } = useRating()
  // A rating given here is old no longer, but its row stays to be seen and corrected.
  const [listed] = useState(() =>
    skills
      .filter((skill) => skill.stale)
      .sort((a, b) => Number(b.requiredBy.includes(slug)) - Number(a.requiredBy.includes(slug)))
      .map((skill) => skill.id),
  )
  const byId = new Map(skills.map((skill) => [skill.id, skill]))
  if (listed.length === 0) return <p className={styles.none}>{t('checkIn.staleNone')}</p>
  return (
    <>
      <p className={styles.lead}>{t('checkIn.stale', { count: staleDays })}</p>
      <ul>
        {listed.slice(0, most).flatMap((id) => {
          const skill = byId.get(id)
          if (skill === undefined) return []
          return (
            <li key={id} className={styles.row}>
              <div {...langOf(skill.name)}>
                <SkillGlyph kind={skill.kind} /> {skill.name}
                <span className={`t12 ${skill.stale ? 'amber' : 't3'}`}>
                  {skill.stale ? t('checkIn.ratedOn', { date: skill.ratedOn ?? '' }) : t('checkIn.confirmed')}
                </span>
              </div>
              <RatedLevel skill={skill} onPick={(level) => rateSkill(id, level)} />
              <Button disabled={!skill.stale} onClick={() => rateSkill(id, skill.level)}>
                {t('checkIn.same')}
              </Button>
            </li>
          )
        })}
      </ul>
      {listed.length > most && <p className={styles.lead}>{t('checkIn.staleMore', { count: listed.length - most })}</p>}
    </>
  )
}

function RatedLevel({ skill, onPick }: { skill: SkillSummary; onPick: (level: Level | null) => void }) {
  const { rated, pending } = useRated(skill)
  return <LevelPicker label={skill.name} kind={skill.kind} level={rated.level} pending={pending} onPick={onPick} />
}
