// Where guides can come from: files, a folder, text, the samples.

import { Menu } from '@mantine/core'
import type { MenuButton } from '../../parts/late/LateMenu.tsx'
import { OpenMenu } from '../../parts/late/OpenMenu.tsx'
import { useWords } from '../../words/index.ts'
import { chooseFiles, chooseFolder } from './import/choose-files.ts'
import { startSamples } from './import/run-import.ts'

export function ImportSources({ button, onPaste }: { button: MenuButton; onPaste: () => void }) {
  const t = useWords('guides')
  return (
    <OpenMenu button={button} offset={4}>
      <Menu.Item onClick={chooseFiles}>{t('add.files')}</Menu.Item>
      <Menu.Item onClick={chooseFolder}>{t('add.folder')}</Menu.Item>
      <Menu.Item onClick={onPaste}>{t('add.paste')}</Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => void startSamples()}>{t('add.samples')}</Menu.Item>
    </OpenMenu>
  )
}
