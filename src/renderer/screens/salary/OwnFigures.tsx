// The own pay and years of experience; an empty field means: not said.

import { useState } from 'react'
import { useChange } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { figure } from '../../parts/formats.ts'
import { payText, payUnitOf } from '../../parts/pay-unit.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { type ReadNumber, readNumber } from './read-number.ts'
import { readPay } from './read-pay.ts'
import styles from './salary.module.css'

/** The limits of the settings in the contract. */
const maxPay = 999_999_999
const maxYears = 80

export function OwnFigures() {
  const t = useWords('salary')
  const { pay, years, hideAmounts, amountUnit } = useSettings()
  const inYen = amountUnit === 'yen'
  const unit = payUnitOf(useLanguage(), inYen)
  const write = useChange('settings.write')
  return (
    <>
      <NumberField
        label={t('ownPay')}
        unit={t(inYen ? 'axisUnitYen' : 'axisUnit')}
        value={pay}
        write={(value) => payText(value, unit)}
        read={(text) => readPay(text, unit)}
        max={maxPay}
        hidden={hideAmounts}
        onSet={(value) => write.mutate({ pay: value })}
      />
      <NumberField
        label={t('ownYears')}
        unit={t('yearsUnit')}
        value={years}
        max={maxYears}
        short
        onSet={(value) => write.mutate({ years: value })}
      />
    </>
  )
}

type FieldProps = {
  label: string
  unit: string
  value: number | null
  max: number
  /** The value as the field shows it. */
  write?: (value: number) => string
  read?: (text: string) => ReadNumber
  short?: boolean
  hidden?: boolean
  onSet: (value: number | null) => void
}

function NumberField({
  label,
  unit,
  value,
  max,
  write = figure,
  read: reading = readNumber,
  short = false,
  hidden = false,
  onSet,
}: FieldProps) {
  const t = useWords('salary')
  const shown = value === null || hidden ? '' : write(value)
  const [text, setText] = useState(shown)
  const [seen, setSeen] = useState(shown)
  if (seen !== shown) {
    setSeen(shown)
    setText(shown)
  }
  const read = reading(text)
  const wrong = !read.ok ? t('notANumber') : (read.value ?? 0) > max ? t('tooLarge', { max: write(max) }) : null

  const commit = () => {
    if (wrong !== null || !read.ok || text === shown) return
    // A hidden amount is not in the field, so an empty field does not mean that it was deleted.
    if (hidden && read.value === null) return
    // A hidden amount leaves the field again once it is stored.
    if (hidden || read.value === value) setText(shown)
    if (read.value !== value) onSet(read.value)
  }
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <span className={styles.fieldBox}>
        <input
          className={`${styles.input} ${short ? styles.short : ''}`}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          placeholder={hidden && value !== null ? '•••' : ''}
          aria-invalid={wrong !== null}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
            if (event.key === 'Escape') setText(shown)
          }}
        />
        {wrong !== null && (
          <span className={styles.wrong} role="alert">
            {wrong}
          </span>
        )}
      </span>
      <span>{unit}</span>
    </label>
  )
}
