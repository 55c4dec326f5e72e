// The interview screen.

import { Screen as Page } from '../../frame/Screen.tsx'
import { useWords } from '../../words/index.ts'

export function Screen() {
  const t = useWords('interview')
  return <Page title={t('title')}>{null}</Page>
}
