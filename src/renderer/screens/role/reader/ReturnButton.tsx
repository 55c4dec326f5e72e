// The way back to where a line of the text was opened from.

import { IconArrowLeft } from '@tabler/icons-react'
import { Button } from '../../../parts/Button.tsx'
import { goBack, useWayBack } from '../../../parts/way-back.ts'
import { useWords } from '../../../words/index.ts'

export function ReturnButton() {
  const t = useWords('role')
  const wayBack = useWayBack()
  if (wayBack === null) return null
  return (
    <Button onClick={goBack}>
      <IconArrowLeft size={16} stroke={1.75} aria-hidden />
      {t('wayBack')}
    </Button>
  )
}
