// The button of the menu of one guide in the library.

import { IconDots } from '@tabler/icons-react'
import type { GuideSummary } from '#contract/library.ts'
import { LateMenu } from '../../parts/late/LateMenu.tsx'
import { late } from '../../parts/late/late.ts'
import { useWords } from '../../words/index.ts'
import type { SetApartActions } from './list-props.ts'

const list = late(async () => (await import('./GuideActions.tsx')).GuideActions)

type Props = { guide: GuideSummary; apart: SetApartActions; tabIndex: 0 | -1 }

export function GuideMenu({ guide, apart, tabIndex }: Props) {
  const t = useWords('guides')
  return (
    <LateMenu
      load={list}
      button={{
        className: 'ib',
        tabIndex,
        'aria-label': t('menu.label', { role: guide.role }),
        children: <IconDots size={18} stroke={1.75} aria-hidden />,
      }}
    >
      {(GuideActions, button) => <GuideActions button={button} guide={guide} apart={apart} />}
    </LateMenu>
  )
}
