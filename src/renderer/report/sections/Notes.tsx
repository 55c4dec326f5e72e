// What the person writes of himself: the fields of the ジョブ・カード career plan sheet, and notes.

import type { CareerNoteField, CareerNotes } from '#contract/report.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'

const fields = ['values', 'strengths', 'future', 'actions', 'notes'] as const satisfies readonly CareerNoteField[]

export function Notes({ notes }: { notes: CareerNotes }) {
  const t = useWords('report')
  const common = useWords('common')
  return (
    <section>
      <h2>{t('notes.title')}</h2>
      {fields.map((field) => {
        const text = notes[field]
        return (
          text !== null && (
            <div key={field} className="own-words">
              <h3>{common(`careerNotes.${field}`)}</h3>
              <p {...langOf(text)}>{text}</p>
            </div>
          )
        )
      })}
    </section>
  )
}
