// The import button of the library, with its menu of sources.

import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { LateMenu } from '../../parts/late/LateMenu.tsx'
import { late } from '../../parts/late/late.ts'
import { useWords } from '../../words/index.ts'
import { Paste } from './import/Paste.tsx'

const list = late(async () => (await import('./ImportSources.tsx')).ImportSources)

export function ImportButton({ filled = true }: { filled?: boolean }) {
  const t = useWords('guides')
  const [text, setText] = useState<string | null>(null)
  const label = (
    <>
      {t('add.button')}
      <IconChevronDown size={14} stroke={2} aria-hidden />
    </>
  )
  return (
    <>
      <LateMenu load={list} button={{ className: filled ? 'btn pri' : 'btn', children: label }}>
        {(ImportSources, button) => <ImportSources button={button} onPaste={() => setText('')} />}
      </LateMenu>
      <Paste text={text} onText={setText} />
    </>
  )
}
