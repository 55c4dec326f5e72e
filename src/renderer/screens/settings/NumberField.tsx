// A number in the settings, saved when the field is left or Enter is pressed, and only when it is in range.

import { NumberInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../../words/index.ts'
import { Row } from './Row.tsx'
import styles from './Screen.module.css'

type Props = {
  label: string
  help?: string
  value: number | null
  min: number
  max: number
  decimals?: number
  /** May be left empty: null. */
  optional?: boolean
  onSave: (value: number | null) => void
}

export function NumberField({ label, help, value, min, max, decimals = 0, optional = false, onSave }: Props) {
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
      <NumberInput
        id={id}
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
    </Row>
  )
}
