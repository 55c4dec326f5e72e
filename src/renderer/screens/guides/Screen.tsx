// The library: every imported guide with its range, pay and date; search, filters, import.

import { Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useDeferredValue, useMemo, useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useStored } from '../../parts/stored.ts'
import { useWords } from '../../words/index.ts'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { FilterRow } from './FilterRow.tsx'
import { type GuideFilter, matching, noFilter, type SortOrder, severalOfOne, sorted, together } from './filter.ts'
import { GuideGrid } from './GuideGrid.tsx'
import { GuideTable } from './GuideTable.tsx'
import { ImportButton } from './ImportButton.tsx'
import styles from './Screen.module.css'
import { TextHits } from './TextHits.tsx'

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

function Library({ guides, view }: { guides: GuideSummary[]; view: 'table' | 'grid' }) {
  const t = useWords('guides')
  const [filter, setFilter] = useState<GuideFilter>(noFilter)
  const [order, setOrder] = useStored<SortOrder>('guides.order', 'low')
  const shownFilter = useDeferredValue(filter)
  const [wantsGroups, setWantsGroups] = useStored<'yes' | 'no'>('guides.together', 'no')
  const canGroup = useMemo(() => severalOfOne(guides), [guides])
  const grouped = canGroup && wantsGroups === 'yes'
  const shown = useMemo(() => {
    const list = sorted(matching(guides, shownFilter), order)
    return grouped ? together(list) : list
  }, [guides, shownFilter, order, grouped])
  const [query] = useDebouncedValue(filter.query.trim(), 80)

  return (
    <div>
      <FilterRow guides={guides} filter={filter} onFilter={setFilter} order={order} onOrder={setOrder} />
      <div className={styles.above}>
        <p className={styles.count} role="status">
          {shown.length === guides.length
            ? t('count', { count: guides.length })
            : t('countOf', { all: guides.length, shown: shown.length })}
        </p>
        {canGroup && (
          <Checkbox
            size="xs"
            checked={grouped}
            onChange={(event) => setWantsGroups(event.currentTarget.checked ? 'yes' : 'no')}
            label={t('together.label')}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {t('noMatch')}{' '}
          <Button kind="quiet" onClick={() => setFilter(noFilter)}>
            {t('clear')}
          </Button>
        </p>
      ) : view === 'table' ? (
        <GuideTable guides={shown} all={guides} order={order} onOrder={setOrder} grouped={grouped} />
      ) : (
        <GuideGrid guides={shown} all={guides} grouped={grouped} />
      )}
      {query !== '' && <TextHits query={query} />}
    </div>
  )
}
