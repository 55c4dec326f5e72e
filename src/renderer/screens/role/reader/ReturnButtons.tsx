// The ways back from a line of the text: to where it was opened from, and to where the reader was.

import { IconArrowBackUp, IconArrowLeft } from '@tabler/icons-react'
import { Button } from '../../../parts/Button.tsx'
import { goBack, useWayBack } from '../../../parts/way-back.ts'
import { useWords } from '../../../words/index.ts'
import type { ReadingPlace } from './use-reading-place.ts'

const look = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

export function ReturnButtons({ reading }: { reading: ReadingPlace }) {
  const t = useWords('role')
  const wayBack = useWayBack()
  return (
    <>
      {wayBack !== null && (
        <Button onClick={goBack}>
          <IconArrowLeft {...look} />
          {t('wayBack')}
        </Button>
      )}
      {reading.left !== null && (
        <Button onClick={reading.goBack}>
          <IconArrowBackUp {...look} />
          {t('backToReading')}
        </Button>
      )}
    </>
  )
}
