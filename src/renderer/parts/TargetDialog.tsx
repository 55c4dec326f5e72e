// Sets a target: role, stage, date, hours a week, and whether it is the main one.

import { Checkbox, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import type { Stage } from '#contract/skills.ts'
import { useMainTarget } from '../data/main-target.ts'
import { useAsk, useChange } from '../data/queries.ts'
import { useSettings } from '../data/settings.ts'
import { useWords } from '../words/index.ts'
import { Button } from './Button.tsx'
import { DateField } from './DateField.tsx'
import { Dialog } from './Dialog.tsx'
import { roleName } from './role-name.ts'
import { Segmented } from './Segmented.tsx'

const stages = ['junior', 'middle', 'senior'] as const

type Props = { slug?: string | undefined; onClose: () => void; onSet?: (slug: string) => void }

export function TargetDialog({ slug: first, onClose, onSet }: Props) {
  const t = useWords('frame')
  const common = useWords('common')
  const settings = useSettings()
  const { target: main, targets } = useMainTarget()
  const guides = useAsk('library.list', {})
  const set = useChange('target.set')
  const remove = useChange('target.remove')

  const [slug, setSlug] = useState(first ?? main?.slug ?? null)
  const existing = targets.find((one) => one.slug === slug) ?? null
  const [edited, setEdited] = useState<Edited>({})
  const stage: Stage = edited.stage ?? existing?.stage ?? main?.stage ?? 'middle'
  const dueOn = edited.dueOn === undefined ? (existing?.dueOn ?? null) : edited.dueOn
  const weeklyHours = edited.weeklyHours ?? existing?.weeklyHours ?? main?.weeklyHours ?? settings.weeklyHours
  const isMain = edited.isMain ?? existing?.isMain ?? main === null

  const roles = (guides.data ?? []).map((guide) => {
    const { role, note } = roleName(guide, guides.data)
    const notes = [note, guide.requirementCount === 0 ? common('noRequirements') : null].filter((one) => one !== null)
    const label = notes.length === 0 ? role : common('withNote', { text: role, note: notes.join(common('listMark')) })
    return { value: guide.slug, label }
  })
  const withoutRequirements = guides.data?.some((guide) => guide.slug === slug && guide.requirementCount === 0) ?? false
  const save = () => {
    if (slug === null) return
    set.mutate(
      { slug, stage, dueOn, weeklyHours, isMain },
      {
        onSuccess: () => {
          onSet?.(slug)
          onClose()
        },
      },
    )
  }

  return (
    <Dialog title={t('targetChip.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Select
          label={t('targetChip.role')}
          data={roles}
          value={slug}
          onChange={(value) => {
            setSlug(value)
            setEdited({})
          }}
          searchable
          openOnFocus={false}
          withScrollArea={false}
          comboboxProps={{ withinPortal: false }}
          nothingFoundMessage={roles.length === 0 ? t('targetChip.noGuides') : t('palette.empty')}
          allowDeselect={false}
          data-autofocus
        />
        {withoutRequirements && <p className="t12 t2 form-help">{t('targetChip.noRequirements')}</p>}
        <div>
          <div className="form-label">{t('targetChip.stage')}</div>
          <Segmented
            label={t('targetChip.stage')}
            value={stage}
            options={stages.map((one) => ({ value: one, label: common(`stages.${one}`) }))}
            onChange={(value) => setEdited({ ...edited, stage: value })}
          />
          <p className="t12 t3 form-help">{t('targetChip.help')}</p>
        </div>
        <div className="form-pair">
          <DateField
            label={t('targetChip.dueOn')}
            value={dueOn}
            onChange={(value) => setEdited({ ...edited, dueOn: value })}
          />
          <NumberInput
            label={t('targetChip.weeklyHours')}
            min={0}
            max={168}
            decimalScale={1}
            value={weeklyHours}
            onChange={(value) => setEdited({ ...edited, weeklyHours: typeof value === 'number' ? value : 0 })}
          />
        </div>
        {main !== null && existing?.isMain !== true && (
          <Checkbox
            label={t('targetChip.main')}
            checked={isMain}
            onChange={(event) => setEdited({ ...edited, isMain: event.currentTarget.checked })}
          />
        )}
        <div className="form-actions">
          {existing !== null && (
            <Button
              kind="quiet"
              onClick={() => remove.mutate({ slug: existing.slug }, { onSuccess: onClose })}
              disabled={remove.isPending}
            >
              {t('targetChip.remove')}
            </Button>
          )}
          <span className="grow" />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" type="submit" disabled={slug === null || set.isPending}>
            {existing === null ? t('targetChip.set') : t('targetChip.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Edited = { stage?: Stage; dueOn?: string | null; weeklyHours?: number; isMain?: boolean }
