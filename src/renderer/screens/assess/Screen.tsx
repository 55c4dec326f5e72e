// The assess screen.

import { Screen as Page } from '../../frame/Screen.tsx'
import { useWords } from '../../words/index.ts'

export function Screen() {
  const t = useWords('assess')
  return <Page title={t('title')}>{null}</Page>
}
