// Days off: single days and ranges on which nothing is planned, for every plan; those that are over stand apart.

import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Plan } from '#contract/plan.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'

type Props = { plan: Pick<Plan, 'daysOff' | 'today'>; onClose: () => void }

export function DaysOffDialog({ plan, onClose }: Props) {
  const t = useWords('plan')
  const common = useWords('common')
  const add = useChange('daysOff.add')
  const remove = useChange('daysOff.remove')
  const { days, daysBetween } = useFormats()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const problem = from === null ? t('daysOff.needsDay') : to !== null && to < from ? t('daysOff.inverted') : null
  const submit = () => {
    setAsked(true)
    if (problem !== null || from === null) return
    add.mutate(
      { from, to: to ?? from, note: note.trim() === '' ? null : note.trim() },
      {
        onSuccess: () => {
          setFrom(null)
          setTo(null)
          setNote('')
          setAsked(false)
        },
      },
    )
  }
  return (
    <Dialog title={t('daysOff.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className="t12 t2">{t('daysOff.help')}</p>
        <ul className={styles.daysOff} aria-label={t('daysOff.title')}>
          {plan.daysOff.length === 0 && <li className="t3">{t('daysOff.none')}</li>}
          {plan.daysOff.map((one) => (
            <li key={one.id} className={`${styles.line} ${one.to < plan.today ? 't3' : ''}`}>
              <span>
                <span className="nb">{one.from === one.to ? one.from : `${one.from}–${one.to}`}</span>
                {'　'}
                <span className="t3">{days(daysBetween(one.from, one.to) + 1)}</span>
                {one.note !== null && `　${one.note}`}
              </span>
              <button
                type="button"
                className="ib"
                aria-label={t('daysOff.remove', { from: one.from })}
                title={t('daysOff.remove', { from: one.from })}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ id: one.id })}
              >
                <IconX size={14} stroke={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <div className="form-pair">
          <DateField label={t('daysOff.from')} value={from} onChange={setFrom} />
          <DateField label={t('daysOff.to')} value={to} onChange={setTo} />
        </div>
        <TextInput
          label={t('daysOff.note')}
          size="sm"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {asked && problem !== null && (
          <p className="amber t12" role="alert">
            {problem}
          </p>
        )}
        <div className="form-actions">
          <span className="grow" />
          <Button onClick={onClose}>{common('close')}</Button>
          <Button kind="primary" type="submit" disabled={add.isPending}>
            {t('daysOff.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
