// The chip beside the title: which role and stage the screen is about; its menu switches and opens the target dialog.

import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Target } from '#contract/plan.ts'
import { useMainTarget } from '../data/main-target.ts'
import { useAsk, useChange } from '../data/queries.ts'
import { useWords } from '../words/index.ts'
import { Button } from './Button.tsx'
import { LateMenu } from './late/LateMenu.tsx'
import { LateTargetDialog } from './late/LateTargetDialog.tsx'
import { late } from './late/late.ts'
import { roleName } from './role-name.ts'

const list = late(async () => (await import('./TargetList.tsx')).TargetList)

type Props = {
  /** Role the screen shows; absent: the main target. */
  slug?: string | undefined
  /** What choosing another target does; absent: it becomes the main target. */
  onChoose?: (slug: string) => void
}

export function TargetChip({ slug, onChoose }: Props) {
  const t = useWords('frame')
  const common = useWords('common')
  const { target, targets, isPending } = useMainTarget()
  const guides = useAsk('library.list', {})
  const set = useChange('target.set')
  const [asking, setAsking] = useState(false)
  if (isPending) return null

  const shown = slug === undefined ? target : (targets.find((one) => one.slug === slug) ?? null)
  const guide = guides.data?.find((one) => one.slug === slug)
  const choose = (one: Target) => {
    if (onChoose) onChoose(one.slug)
    else if (!one.isMain) {
      set.mutate({
        slug: one.slug,
        stage: one.stage,
        dueOn: one.dueOn,
        weeklyHours: one.weeklyHours,
        isMain: true,
      })
    }
  }
  const dialog = asking && (
    <LateTargetDialog
      slug={slug ?? target?.slug}
      onClose={() => setAsking(false)}
      {...(onChoose ? { onSet: onChoose } : {})}
    />
  )

  if (shown === null && guide === undefined) {
    return (
      <>
        <Button kind="primary" onClick={() => setAsking(true)}>
          {t('targetChip.none')}
        </Button>
        {dialog}
      </>
    )
  }
  const { role, note } = roleName({ slug: slug ?? shown?.slug ?? '', role: (shown ?? guide)?.role ?? '' }, guides.data)
  return (
    <>
      <LateMenu
        load={list}
        button={{
          className: 'btn target-chip',
          title: note === null ? undefined : common('withNote', { text: role, note }),
          children: (
            <>
              <span className="t2">{shown === null ? t('targetChip.role') : t('targetChip.label')}</span>
              <b className="chip-role">{role}</b>
              <b className="chip-stage">
                {common('people', { name: '', stage: common(`stages.${(shown ?? guide)?.stage ?? 'middle'}`) })}
              </b>
              <IconChevronDown size={14} stroke={1.75} aria-hidden />
            </>
          ),
        }}
      >
        {(TargetList, button) => (
          <TargetList button={button} shown={shown?.slug} onChoose={choose} onAnother={() => setAsking(true)} />
        )}
      </LateMenu>
      {dialog}
    </>
  )
}
