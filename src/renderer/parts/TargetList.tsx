// The targets under the chip, and the way to another.

import { Menu } from '@mantine/core'
import type { Target } from '#contract/plan.ts'
import { useMainTarget } from '../data/main-target.ts'
import { useAsk } from '../data/queries.ts'
import { useWords } from '../words/index.ts'
import type { MenuButton } from './late/LateMenu.tsx'
import { OpenMenu } from './late/OpenMenu.tsx'
import { roleName } from './role-name.ts'

type Props = {
  button: MenuButton
  /** Slug of the target that the chip names. */
  shown: string | undefined
  onChoose: (target: Target) => void
  onAnother: () => void
}

export function TargetList({ button, shown, onChoose, onAnother }: Props) {
  const t = useWords('frame')
  const common = useWords('common')
  const { targets } = useMainTarget()
  const guides = useAsk('library.list', {})
  return (
    <OpenMenu button={button} position="bottom-start" offset={4}>
      {targets.length > 0 && <Menu.Label>{t('targetChip.targets')}</Menu.Label>}
      {targets.map((one) => (
        <Menu.Item key={one.slug} onClick={() => onChoose(one)}>
          <span className={one.slug === shown ? 'b' : undefined}>
            {common('people', { name: one.role, stage: common(`stages.${one.stage}`) })}
          </span>
          <span className="t3 t12 chip-note">
            {one.inLibrary ? (roleName(one, guides.data).note ?? '') : t('targetChip.lost')}
          </span>
        </Menu.Item>
      ))}
      {targets.length > 0 && <Menu.Divider />}
      <Menu.Item onClick={onAnother}>{t('targetChip.another')}</Menu.Item>
    </OpenMenu>
  )
}
