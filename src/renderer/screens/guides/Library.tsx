// The imported guides: filters, the line of counts and choices, table or cards, and where the text matches.

import { useDebouncedValue } from '@mantine/hooks'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { useSetApart, useSetApartChange } from '../../data/collections.ts'
import { modKey } from '../../frame/keys.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { KeyLine } from '../../parts/KeyLine.tsx'
import { LeftOut } from '../../parts/LeftOut.tsx'
import { LateDialog } from '../../parts/late/LateDialog.tsx'
import { late } from '../../parts/late/late.ts'
import { useStored } from '../../parts/stored.ts'
import { usePrinting } from '../../parts/use-printing.ts'
import { useWords } from '../../words/index.ts'
import { ChosenBar } from './ChosenBar.tsx'
import { FilterRow } from './FilterRow.tsx'
import { type GuideFilter, matching, noFilter, type SortOrder, severalOfOne, sorted, together } from './filter.ts'
import { GuideGrid } from './GuideGrid.tsx'
import { GuideTable } from './GuideTable.tsx'
import type { SetApartActions } from './list-props.ts'
import styles from './Screen.module.css'
import { TextHits } from './TextHits.tsx'
import { useChosen } from './use-chosen.ts'
import { useHeadingAfterList } from './use-list.ts'

const dialog = late(async () => (await import('./CollectionsDialog.tsx')).CollectionsDialog)

export function Library({ guides, view }: { guides: GuideSummary[]; view: 'table' | 'grid' }) {
  const t = useWords('guides')
  const [kept, setFilter] = useStored<Partial<GuideFilter>>('guides.filter', noFilter)
  const [order, setOrder] = useStored<SortOrder>('guides.order', 'low')
  const [wantsGroups, setWantsGroups] = useStored<'yes' | 'no'>('guides.together', 'no')
  const { favourites, collections } = useSetApart()
  const { mutate: setFavourites } = useSetApartChange('favourites.set')
  const [inDialog, setInDialog] = useState<readonly string[] | null>(null)

  // What an older program kept has fewer fields, and a collection may be gone.
  const filter = useMemo((): GuideFilter => {
    const whole = { ...noFilter, ...kept }
    return collections.some(({ id }) => id === whole.collection) ? whole : { ...whole, collection: null }
  }, [kept, collections])
  const shownFilter = useDeferredValue(filter)
  const canGroup = useMemo(() => severalOfOne(guides), [guides])
  const grouped = canGroup && wantsGroups === 'yes'
  const shown = useMemo(() => {
    const collection = collections.find(({ id }) => id === shownFilter.collection)
    const apart = { favourites, collection: collection === undefined ? null : new Set(collection.slugs) }
    const list = sorted(matching(guides, shownFilter, apart), order)
    return grouped ? together(list) : list
  }, [guides, shownFilter, favourites, collections, order, grouped])
  const chosen = useChosen(useMemo(() => shown.map(({ slug }) => slug), [shown]))
  useHeadingAfterList(shown.length > 0)
  const [query] = useDebouncedValue(filter.query.trim(), 80)
  const apart = useMemo(
    (): SetApartActions => ({
      favourites,
      setFavourite: (slugs, favourite) => setFavourites({ slugs: [...slugs], favourite }),
      openCollections: setInDialog,
    }),
    [favourites, setFavourites],
  )
  const library = useMemo(() => new Set(guides.map(({ slug }) => slug)), [guides])
  const printing = usePrinting()
  const whole = useRef<HTMLDivElement>(null)
  // With the choice its line goes, and the focus with it.
  const clearChoice = () => {
    chosen.clear()
    whole.current?.querySelector<HTMLElement>('[data-slug][tabindex="0"]')?.focus({ preventScroll: true })
  }
  const list = { guides: shown, all: guides, grouped, chosen, apart }

  return (
    <div ref={whole}>
      <FilterRow
        guides={guides}
        collections={collections}
        filter={filter}
        onFilter={setFilter}
        order={order}
        onOrder={setOrder}
        onCollections={() => setInDialog([])}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape ends the choice from its buttons, too */}
      <div
        className={styles.above}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || chosen.slugs.size === 0) return
          event.stopPropagation()
          clearChoice()
        }}
      >
        <p className={styles.count} role="status">
          {chosen.slugs.size > 0
            ? t('chosen.count', { count: chosen.slugs.size, shown: shown.length })
            : shown.length === guides.length
              ? t('count', { count: guides.length })
              : t('countOf', { all: guides.length, shown: shown.length })}
        </p>
        {chosen.slugs.size > 0 ? (
          <ChosenBar guides={shown.filter(({ slug }) => chosen.slugs.has(slug))} apart={apart} onClear={clearChoice} />
        ) : (
          canGroup && (
            <CheckField
              checked={grouped}
              onChange={(checked) => setWantsGroups(checked ? 'yes' : 'no')}
              label={t('together.label')}
            />
          )
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {t(filter.favourites && favourites.size === 0 ? 'favourite.none' : query === '' ? 'noMatch' : 'noMatchNamed')}
        </p>
      ) : (
        <>
          {view === 'table' ? <GuideTable {...list} order={order} onOrder={setOrder} /> : <GuideGrid {...list} />}
          {printing && <LeftOut count={shown.length} />}
          <KeyLine
            hints={[
              { keys: ['↑', '↓', '←', '→'], does: t('keys.move') },
              { keys: ['Space'], does: t('keys.select') },
              { keys: ['Shift ↑↓'], does: t('keys.range') },
              { keys: [`${modKey} A`], does: t('keys.all') },
              { keys: ['F'], does: t('keys.favourite') },
              { keys: ['Enter'], does: t('keys.open') },
              { keys: ['Esc'], does: t('keys.clear') },
            ]}
          />
        </>
      )}
      {query !== '' && <TextHits query={query} />}
      <LateDialog opened={inDialog !== null} load={dialog} onClose={() => setInDialog(null)}>
        {(CollectionsDialog) => (
          <CollectionsDialog
            opened={inDialog !== null}
            guides={guides.filter(({ slug }) => inDialog?.includes(slug))}
            library={library}
            onClose={() => setInDialog(null)}
          />
        )}
      </LateDialog>
    </div>
  )
}
