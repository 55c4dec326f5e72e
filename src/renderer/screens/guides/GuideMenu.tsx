// The menu of one guide in the library.

import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { useChange } from '../../data/queries.ts'
import { gapHref, roleHref } from '../../parts/links.ts'
import { TargetDialog } from '../../parts/TargetDialog.tsx'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import type { SetApartActions } from './list-props.ts'

type Props = { guide: GuideSummary; apart: SetApartActions; tabIndex: 0 | -1 }

export function GuideMenu({ guide, apart, tabIndex }: Props) {
  const t = useWords('guides')
  const remove = useChange('library.remove')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Menu position="bottom-end" offset={2} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button" className="ib" tabIndex={tabIndex} aria-label={t('menu.label', { role: guide.role })}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => navigate(roleHref(guide.slug))}>{t('menu.open')}</Menu.Item>
          <Menu.Item onClick={() => navigate(gapHref(guide.slug))}>{t('menu.gap')}</Menu.Item>
          <Menu.Item onClick={() => setAsking(true)}>{t('menu.target')}</Menu.Item>
          <Menu.Item onClick={() => apart.openCollections([guide.slug])}>{t('menu.collections')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => remove.mutate({ slug: guide.slug })}>{t('menu.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && <TargetDialog slug={guide.slug} onClose={() => setAsking(false)} />}
    </>
  )
}
