// The end of a check-in: where the user stands now, a note, and the record.

import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Since } from '#contract/progress.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { ScoreFigures } from '../../charts/ScoreFigures.tsx'
import { useAsk, useChange } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { gapHref, progressHref } from '../../parts/links.ts'
import { useStored } from '../../parts/stored.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import styles from './check-in.module.css'

/** children: the way back, beside the record. */
export function Close({ slug, since, children }: { slug: string; since: Since; children: ReactNode }) {
  const t = useWords('progress')
  const formats = useFormats()
  const gap = useAsk('gap.analyse', { slug })
  const hold = useChange('check-in.hold')
  // Kept until it is recorded, however often the step is left.
  const [note, setNote] = useStored('check-in.note', '')
  const { before, now } = since
  const record = () =>
    hold.mutate(
      { slug, note: note.trim() === '' ? null : note.trim() },
      {
        onSuccess: () => {
          setNote('')
          navigate(progressHref)
        },
      },
    )
  return (
    <Answer of={gap}>
      {({ score }) => (
        <div className={styles.close}>
          <ScoreFigures score={score} onOpen={(quotient) => navigate(`${gapHref(slug)}?open=${quotient}`)} />
          <ScoreBar score={score} />
          {before !== null && now !== null && (
            <p className="t13 t2">
              {t('checkIn.from', { before: formats.number(before.low), after: formats.percent(now.low) })}
            </p>
          )}
          <p className={styles.lead}>{t('checkIn.close')}</p>
          <Textarea
            label={t('checkIn.note')}
            placeholder={t('checkIn.notePlaceholder')}
            value={note}
            autosize
            minRows={4}
            maxLength={10_000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <div className={styles.ways}>
            {children}
            <Button kind="primary" disabled={hold.isPending} onClick={record}>
              {t('checkIn.hold')}
            </Button>
          </div>
        </div>
      )}
    </Answer>
  )
}
