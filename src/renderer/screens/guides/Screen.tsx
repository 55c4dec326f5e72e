// The library: every imported guide with its range, pay and date; search, filters, import.

import { useMediaQuery } from '@mantine/hooks'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useStored } from '../../parts/stored.ts'
import { useWords } from '../../words/index.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { ImportButton } from './ImportButton.tsx'
import { Library } from './Library.tsx'
import { useHeadingAfterList } from './use-list.ts'

export function Screen() {
  const t = useWords('guides')
  const guides = useAsk('library.list', {})
  const [view, setView] = useStored<'table' | 'grid'>('guides.view', 'table')
  // The table needs its columns: where they have no room, each guide is a card.
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false })
  const some = (guides.data?.length ?? 0) > 0
  useHeadingAfterList(some)
  return (
    <Page
      title={t('title')}
      actions={
        some && (
          <>
            {!narrow && (
              <Segmented
                label={t('filter.view')}
                value={view}
                options={[
                  { value: 'table', label: t('filter.table') },
                  { value: 'grid', label: t('filter.grid') },
                ]}
                onChange={setView}
              />
            )}
            <ImportButton />
          </>
        )
      }
    >
      <Answer of={guides}>
        {(list) => (list.length === 0 ? <EmptyLibrary /> : <Library guides={list} view={narrow ? 'grid' : view} />)}
      </Answer>
    </Page>
  )
}
