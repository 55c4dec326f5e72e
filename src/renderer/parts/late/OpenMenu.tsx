// The menu that takes the place of the button of LateMenu: it begins open.

import { Menu } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { MenuButton } from './LateMenu.tsx'

type Props = {
  button: MenuButton
  position?: 'bottom-start' | 'bottom-end'
  offset?: number
  width?: number
  children: ReactNode
}

export function OpenMenu({
  button: { begins, ...button },
  position = 'bottom-end',
  offset = 2,
  width,
  children,
}: Props) {
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  // It takes the place of the button that was pressed, to which the focus returns.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it begins
  useLayoutEffect(() => {
    if (begins !== 'opened') return
    target.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position={position}
      offset={offset}
      {...(width === undefined ? {} : { width })}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" {...button} ref={target} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
