// The kinds of picture that a chart can be saved as.

import { Menu } from '@mantine/core'
import type { MenuButton } from '../parts/late/LateMenu.tsx'
import { OpenMenu } from '../parts/late/OpenMenu.tsx'
import { useWords } from '../words/index.ts'

type Props = { button: MenuButton; onSave: (ending: 'svg' | 'png') => void }

export function ImageFormats({ button, onSave }: Props) {
  const t = useWords('exports')
  return (
    <OpenMenu button={button}>
      <Menu.Item onClick={() => onSave('png')}>{t('image.png')}</Menu.Item>
      <Menu.Item onClick={() => onSave('svg')}>{t('image.svg')}</Menu.Item>
    </OpenMenu>
  )
}
