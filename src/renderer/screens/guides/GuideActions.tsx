// What can be done with one guide of the library.

import { Menu } from '@mantine/core'
import { useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { useChange } from '../../data/queries.ts'
import type { MenuButton } from '../../parts/late/LateMenu.tsx'
import { OpenMenu } from '../../parts/late/OpenMenu.tsx'
import { gapHref, roleHref } from '../../parts/links.ts'
import { TargetDialog } from '../../parts/TargetDialog.tsx'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import type { SetApartActions } from './list-props.ts'

type Props = { button: MenuButton; guide: GuideSummary; apart: SetApartActions }

export function GuideActions({ button, guide, apart }: Props) {
  const t = useWords('guides')
  const remove = useChange('library.remove')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <OpenMenu button={button}>
        <Menu.Item onClick={() => navigate(roleHref(guide.slug))}>{t('menu.open')}</Menu.Item>
        <Menu.Item onClick={() => navigate(gapHref(guide.slug))}>{t('menu.gap')}</Menu.Item>
        <Menu.Item onClick={() => setAsking(true)}>{t('menu.target')}</Menu.Item>
        <Menu.Item onClick={() => apart.openCollections([guide.slug])}>{t('menu.collections')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => remove.mutate({ slug: guide.slug })}>{t('menu.remove')}</Menu.Item>
      </OpenMenu>
      {asking && <TargetDialog slug={guide.slug} onClose={() => setAsking(false)} />}
    </>
  )
}
