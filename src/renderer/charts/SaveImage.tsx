// The menu that saves the chart beside it as a picture: the first drawing in the section around the button.

import { Menu } from '@mantine/core'
import { IconPhotoDown } from '@tabler/icons-react'
import { useRef } from 'react'
import { asFailure } from '../data/ask-failure.ts'
import { showNotice } from '../data/notice.ts'
import { useAsk } from '../data/queries.ts'
import { saveBlob } from '../parts/save-file.ts'
import { useWords } from '../words/index.ts'
import { asPng, chartPicture } from './chart-image.ts'

/** name: what the chart shows, for the name of the file. */
export function SaveImage({ name }: { name: string }) {
  const t = useWords('exports')
  const today = useAsk('app.info', {}).data?.today ?? ''
  const button = useRef<HTMLButtonElement>(null)
  const save = async (ending: 'svg' | 'png') => {
    const drawn = button.current
      ?.closest('section, [data-chart]')
      ?.querySelector<SVGSVGElement>('svg[role="img"], [role="img"] svg')
    if (!drawn) return
    try {
      const picture = await chartPicture(drawn)
      const blob = ending === 'png' ? await asPng(picture) : new Blob([picture.svg], { type: 'image/svg+xml' })
      const fileName = `Shirube-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${today}.${ending}`
      saveBlob(fileName, blob)
      showNotice({ kind: 'said', text: t('saved', { name: fileName }) })
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
    }
  }
  return (
    <Menu position="bottom-end" offset={2} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button ref={button} type="button" className="ib" aria-label={t('image.save')} title={t('image.save')}>
          <IconPhotoDown size={18} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('png')}>{t('image.png')}</Menu.Item>
        <Menu.Item onClick={() => void save('svg')}>{t('image.svg')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
