// The import button of the library, with its menu of sources.

import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../words/index.ts'
import { chooseFiles, chooseFolder } from './import/choose-files.ts'
import { Paste } from './import/Paste.tsx'
import { startSamples } from './import/run-import.ts'

export function ImportButton({ filled = true }: { filled?: boolean }) {
  const t = useWords('guides')
  const [text, setText] = useState<string | null>(null)
  return (
    <>
      <Menu position="bottom-end" offset={4} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button" className={filled ? 'btn pri' : 'btn'}>
            {t('add.button')}
            <IconChevronDown size={14} stroke={2} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={chooseFiles}>{t('add.files')}</Menu.Item>
          <Menu.Item onClick={chooseFolder}>{t('add.folder')}</Menu.Item>
          <Menu.Item onClick={() => setText('')}>{t('add.paste')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void startSamples()}>{t('add.samples')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Paste text={text} onText={setText} />
    </>
  )
}
