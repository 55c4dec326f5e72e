// Skills that rose since the last check-in: each may get its evidence here.

import { useState } from 'react'
import type { Since } from '#contract/progress.ts'
import { useAsk } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { EvidenceForm } from '../assess/EvidenceForm.tsx'
import styles from './check-in.module.css'

export function EvidenceStep({ since }: { since: Since }) {
  const t = useWords('progress')
  const skills = useAsk('skills.list', {})
  const [open, setOpen] = useState<number | null>(null)
  const risen = since.ratings.filter(({ from, to }) => (to ?? 0) > (from ?? 0))
  const given = new Set(since.evidence.map(({ skillId }) => skillId))
  return (
    <Answer of={skills}>
      {(all) => {
        const counts = new Map(all.map((skill) => [skill.id, skill.evidenceCount]))
        const listed = risen.filter(({ skillId }) => given.has(skillId) || (counts.get(skillId) ?? 0) === 0)
        if (listed.length === 0) return <p className={styles.none}>{t('checkIn.evidenceNone')}</p>
        return (
          <>
            <p className={styles.lead}>{t('checkIn.evidence')}</p>
            <ul>
              {listed.map(({ skillId, name, from, to }) => (
                <li key={skillId} className={styles.evidence}>
                  <div {...langOf(name)}>
                    {name}
                    <span className="t12 t2">{from === null ? `R${to}` : `R${from} → R${to}`}</span>
                    {given.has(skillId) && <span className="t12 t3">{t('checkIn.added')}</span>}
                  </div>
                  {open === skillId ? (
                    <EvidenceForm skillId={skillId} onClose={() => setOpen(null)} />
                  ) : (
                    <Button onClick={() => setOpen(skillId)}>{t('checkIn.addEvidence')}</Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Answer>
  )
}
