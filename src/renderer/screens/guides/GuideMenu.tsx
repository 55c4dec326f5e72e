// The menu of one guide in the library; until it is asked for it is only its button, as a thousand rows have one.

import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ButtonHTMLAttributes, lazy, type Ref, Suspense, useLayoutEffect, useRef, useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { useChange } from '../../data/queries.ts'
import { gapHref, roleHref } from '../../parts/links.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import type { SetApartActions } from './list-props.ts'

const TargetDialog = lazy(async () => ({ default: (await import('../../parts/TargetDialog.tsx')).TargetDialog }))

type Props = { guide: GuideSummary; apart: SetApartActions; tabIndex: 0 | -1 }

export function GuideMenu(props: Props) {
  const [wanted, setWanted] = useState(false)
  if (wanted) return <AskedMenu {...props} />
  const { guide, tabIndex } = props
  return (
    <MenuButton
      guide={guide}
      tabIndex={tabIndex}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  )
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { guide: GuideSummary; ref?: Ref<HTMLButtonElement> }

function MenuButton({ guide, ...rest }: ButtonProps) {
  const t = useWords('guides')
  return (
    <button type="button" className="ib" aria-label={t('menu.label', { role: guide.role })} {...rest}>
      <IconDots size={18} stroke={1.75} aria-hidden />
    </button>
  )
}

function AskedMenu({ guide, apart, tabIndex }: Props) {
  const t = useWords('guides')
  const remove = useChange('library.remove')
  const [opened, setOpened] = useState(false)
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // It takes the place of the button that was pressed, to which the focus returns.
  useLayoutEffect(() => {
    button.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" offset={2} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <MenuButton guide={guide} tabIndex={tabIndex} ref={button} />
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
      {asking && (
        <Suspense fallback={null}>
          <TargetDialog slug={guide.slug} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
