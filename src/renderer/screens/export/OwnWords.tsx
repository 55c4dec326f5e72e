// What the user writes of himself for the plan: the fields of the ジョブ・カード sheet and notes, each stored as it is left.

import { useEffect, useRef } from 'react'
import type { CareerNoteField, CareerNotes } from '#contract/report.ts'
import { useChange } from '../../data/queries.ts'
import { Section } from '../../parts/Section.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import styles from './export.module.css'

const fields = ['values', 'strengths', 'future', 'actions', 'notes'] as const satisfies readonly CareerNoteField[]

export function OwnWords({ notes }: { notes: CareerNotes }) {
  const t = useWords('report')
  const common = useWords('common')
  const write = useChange('notes.write')
  const query = useRouteQuery()
  const asked = (fields as readonly string[]).indexOf(query.get('note') ?? '')
  const list = useRef<HTMLDivElement>(null)
  // The palette leads to one field.
  useEffect(() => {
    if (asked >= 0) list.current?.querySelectorAll('textarea')[asked]?.focus()
  }, [asked])
  return (
    <Section title={t('export.own')}>
      <div className={styles.own} ref={list}>
        <p className="help">{t('export.ownLead')}</p>
        {fields.map((field) => (
          <TextField
            key={field}
            place={`shirube.report.${field}`}
            label={common(`careerNotes.${field}`)}
            value={notes[field]}
            onSet={(text) => write.mutate({ field, text })}
          />
        ))}
      </div>
    </Section>
  )
}
