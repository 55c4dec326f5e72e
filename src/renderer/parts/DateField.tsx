// A calendar day, typed as 2027-05-31 or picked from the system's calendar; empty is null.

import { TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { LocalDate } from '#contract/skills.ts'
import { useWords } from '../words/index.ts'
import { readDate } from './iso-date.ts'

type Props = {
  label: string
  value: LocalDate | null
  /** Called when a whole day stands in the field, or when it was emptied. */
  onChange: (value: LocalDate | null) => void
  size?: 'xs' | 'sm'
  hideLabel?: boolean
}

export function DateField({ label, value, onChange, size = 'sm', hideLabel = false }: Props) {
  const t = useWords('common')
  const [text, setText] = useState(value ?? '')
  const [refused, setRefused] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    setText(value ?? '')
    setRefused(false)
  }, [value])

  const take = (typed: string) => {
    const date = readDate(typed)
    setRefused(typed.trim() !== '' && date === null)
    if (typed.trim() === '') onChange(null)
    else if (date !== null) onChange(date)
  }
  return (
    <div className="date-field">
      <TextInput
        {...(hideLabel ? { 'aria-label': label } : { label })}
        size={size}
        value={text}
        placeholder={t('datePattern')}
        error={refused ? t('dateRefused') : undefined}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value)
          setRefused(false)
          // A full ISO date is taken at once, so that Enter in a form saves what is seen.
          const date = readDate(event.currentTarget.value)
          if (date !== null && date === event.currentTarget.value) onChange(date)
        }}
        onBlur={(event) => take(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          take(event.currentTarget.value)
          // A form is not sent with a day that is none.
          if (event.currentTarget.value.trim() !== '' && readDate(event.currentTarget.value) === null)
            event.preventDefault()
        }}
        rightSection={
          <button
            type="button"
            className="ib date-button"
            aria-label={t('calendar', { label })}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.75} aria-hidden />
          </button>
        }
      />
      <input
        ref={picker}
        type="date"
        className="date-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </div>
  )
}
