// The library: every imported guide with its range, pay and date; search, filters, import.

import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useStored } from '../../parts/stored.ts'
import { useWords } from '../../words/index.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { ImportButton } from './ImportButton.tsx'
import { Library } from './Library.tsx'

export function Screen() {
  const t = useWords('guides')
  const guides = useAsk('library.list', {})
  const [view, setView] = useStored<'table' | 'grid'>('guides.view', 'table')
  const some = (guides.data?.length ?? 0) > 0
  return (
    <Page
      title={t('title')}
      actions={
        some && (
          <>
            <Segmented
              label={t('filter.view')}
              value={view}
              options={[
                { value: 'table', label: t('filter.table') },
                { value: 'grid', label: t('filter.grid') },
              ]}
              onChange={setView}
            />
            <ImportButton />
          </>
        )
      }
    >
      <Answer of={guides}>
        {(list) => (list.length === 0 ? <EmptyLibrary /> : <Library guides={list} view={view} />)}
      </Answer>
    </Page>
  )
}
