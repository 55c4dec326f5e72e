// The printed career plan; stands alone, without the frame.

import { useWords } from '../words/index.ts'

export function Report() {
  const t = useWords('report')
  return <h1>{t('title')}</h1>
}
