// The menu that saves the chart beside it as a picture: the first drawing in the section around the button.

import { IconPhotoDown } from '@tabler/icons-react'
import { useRef } from 'react'
import { asFailure } from '../data/ask-failure.ts'
import { showNotice } from '../data/notice.ts'
import { useAsk } from '../data/queries.ts'
import { LateMenu } from '../parts/late/LateMenu.tsx'
import { late } from '../parts/late/late.ts'
import { saveBlob } from '../parts/save-file.ts'
import { useWords } from '../words/index.ts'
import { asPng, chartPicture } from './chart-image.ts'

const list = late(async () => (await import('./ImageFormats.tsx')).ImageFormats)

/** name: what the chart shows, for the name of the file. */
export function SaveImage({ name }: { name: string }) {
  const t = useWords('exports')
  const today = useAsk('app.info', {}).data?.today ?? ''
  const place = useRef<HTMLSpanElement>(null)
  const save = async (ending: 'svg' | 'png') => {
    const drawn = place.current
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
  const label = t('image.save')
  return (
    <span className="boxless" ref={place}>
      <LateMenu
        load={list}
        button={{
          className: 'ib',
          'aria-label': label,
          title: label,
          children: <IconPhotoDown size={18} stroke={1.75} aria-hidden />,
        }}
      >
        {(ImageFormats, button) => <ImageFormats button={button} onSave={(ending) => void save(ending)} />}
      </LateMenu>
    </span>
  )
}
