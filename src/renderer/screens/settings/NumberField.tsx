// A number in the settings, saved when the field is left or Enter is pressed, and only when it is in range.

import { NumberInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../words/index.ts'
import { Row } from './Row.tsx'
import styles from './Screen.module.css'

type NumberUnit = 'px' | 'years' | 'hours' | 'days' | 'months' | 'copies' | 'questions' | 'man' | 'million'

type Props = {
  label: string
  help?: string
  unit: NumberUnit
  value: number | null
  min: number
  max: number
  decimals?: number
  /** May be left empty: null. */
  optional?: boolean
  onSave: (value: number | null) => void
}

export function NumberField({ label, help, unit, value, min, max, decimals = 0, optional = false, onSave }: Props) {
  const t = useWords('settings')
  const id = useId()
  const [text, setText] = useState<string | number>(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  const number = text === '' ? null : Number(text)
  const valid = number === null ? optional : Number.isFinite(number) && number >= min && number <= max
  const save = () => {
    if (valid && number !== value) onSave(number)
  }
  return (
    <Row label={label} help={help} forId={id}>
      <span className={styles.withUnit}>
        <NumberInput
          id={id}
          aria-describedby={`${id}-unit`}
          className={styles.number}
          size="xs"
          value={text}
          onChange={setText}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
          }}
          decimalScale={decimals}
          thousandSeparator=","
          error={valid ? null : t('invalid', { min, max })}
          hideControls
        />
        <span id={`${id}-unit`} className={styles.unit}>
          {t(`units.${unit}`, { count: number ?? 0 })}
        </span>
      </span>
    </Row>
  )
}
