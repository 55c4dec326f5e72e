// Corrects a band of the guide, or says one of the user's own: name, years, amounts, and the way back to the guide.

import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BandValues, OwnedBand } from '#contract/salary.ts'
import { bandAmounts, type SalaryWords, unitName } from '../../charts/salary-text.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { figure } from '../../parts/formats.ts'
import { type PayUnit, payText, payUnitOf } from '../../parts/pay-unit.ts'
import { type ReadNumber, readNumber } from './read-number.ts'
import { readPay } from './read-pay.ts'

/** The limits of the contract. */
const mostYears = 80
const mostPay = 999_999_999
const longestName = 500

type Props = { slug: string; role: string; band: OwnedBand | null; w: SalaryWords; onClose: () => void }

type Draft = Record<'label' | 'minYears' | 'maxYears' | 'min' | 'max', string> & { openEnded: boolean }

function draftOf(band: OwnedBand | null, unit: PayUnit): Draft {
  const years = (value: number | null) => (value === null ? '' : String(value))
  const pay = (value: number | null | undefined) => (value === null || value === undefined ? '' : payText(value, unit))
  return {
    label: band?.label ?? '',
    minYears: years(band?.minYears ?? null),
    maxYears: years(band?.maxYears ?? null),
    min: pay(band?.min),
    max: pay(band?.max),
    openEnded: band?.openEnded ?? false,
  }
}

type Problems = Partial<Record<'label' | 'minYears' | 'maxYears' | 'min' | 'max', string>>

/** Every field with its value or what is wrong with it. */
function readDraft(
  draft: Draft,
  { words }: SalaryWords,
  unit: PayUnit,
): { values: BandValues | null; problems: Problems } {
  const problems: Problems = {}
  const read = (name: keyof Problems, found: ReadNumber, most: number): number | null => {
    if (!found.ok) problems[name] = words('notANumber')
    else if ((found.value ?? 0) > most) problems[name] = words('tooLarge', { max: figure(most) })
    return found.ok ? found.value : null
  }
  const label = draft.label.trim()
  if (label === '') problems.label = words('band.needsName')
  const minYears = read('minYears', readNumber(draft.minYears), mostYears)
  const maxYears = read('maxYears', readNumber(draft.maxYears), mostYears)
  const min = read('min', readPay(draft.min, unit), mostPay)
  const max = read('max', readPay(draft.max, unit), mostPay)
  if (maxYears !== null && maxYears <= (minYears ?? -1)) problems.maxYears ??= words('band.yearsInverted')
  if (max !== null && max < (min ?? 0)) problems.max ??= words('band.payInverted')
  const wrong = Object.keys(problems).length > 0
  return { values: wrong ? null : { label, minYears, maxYears, min, max, openEnded: draft.openEnded }, problems }
}

export function BandDialog({ slug, role, band, w, onClose }: Props) {
  const { words, common } = w
  const unit = payUnitOf(w.language, w.inYen)
  const edit = useChange('salary.edit')
  const reset = useChange('salary.reset')
  const hide = useChange('salary.hide')
  const [draft, setDraft] = useState(() => draftOf(band, unit))
  const [asked, setAsked] = useState(false)
  const { values, problems } = readDraft(draft, w, unit)
  const pending = edit.isPending || reset.isPending || hide.isPending
  const done = { onSuccess: onClose }
  const field = (name: keyof Problems, label: string) => (
    <TextInput
      label={label}
      size="sm"
      autoComplete="off"
      value={draft[name]}
      error={asked ? problems[name] : undefined}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      {...(name === 'label' ? { maxLength: longestName, 'data-autofocus': true } : { inputMode: 'decimal' as const })}
    />
  )
  return (
    <Dialog title={words(band === null ? 'band.addTitle' : 'band.editTitle', { role })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (values !== null) edit.mutate({ slug, ...(band === null ? {} : { key: band.key }), band: values }, done)
        }}
      >
        {field('label', words('band.name'))}
        <div className="form-pair">
          {field('minYears', words('band.minYears'))}
          {field('maxYears', words('band.maxYears'))}
        </div>
        <div className="form-pair">
          {field('min', words('table.minIn', { unit: unitName(w) }))}
          {field('max', words('table.maxIn', { unit: unitName(w) }))}
        </div>
        <Checkbox
          label={words('openTop')}
          checked={draft.openEnded}
          onChange={(event) => setDraft({ ...draft, openEnded: event.currentTarget.checked })}
        />
        <p className="t12 t3 form-help">
          {band?.guide
            ? words('band.guideSays', { label: band.guide.label, amounts: bandAmounts(band.guide, w) })
            : words('band.help')}
        </p>
        <div className="form-actions">
          {band !== null && band.origin !== 'own' && (
            <Button
              kind="quiet"
              disabled={pending}
              onClick={() => hide.mutate({ slug, key: band.key, hidden: true }, done)}
            >
              {words('band.hide')}
            </Button>
          )}
          {band !== null && band.origin !== 'guide' && (
            <Button kind="quiet" disabled={pending} onClick={() => reset.mutate({ slug, key: band.key }, done)}>
              {words(band.origin === 'own' ? 'band.remove' : 'band.reset')}
            </Button>
          )}
          <span className="grow" />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={pending}>
            {words(band === null ? 'band.add' : 'band.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
