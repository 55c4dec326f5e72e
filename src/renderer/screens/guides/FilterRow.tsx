// The row over the library: search field, filters, order.

import { useMemo } from 'react'
import type { Collection, GuideSummary } from '#contract/library.ts'
import { CloseIcon, SearchIcon } from '../../frame/icons.tsx'
import { Button } from '../../parts/Button.tsx'
import { CheckField } from '../../parts/CheckField.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { ListField } from '../../parts/late/ListField.tsx'
import { useWords } from '../../words/index.ts'
import {
  categoriesOf,
  categoryName,
  choices,
  filters,
  type GuideFilter,
  noFilter,
  type SortOrder,
  sortOrders,
  tagsOf,
} from './filter.ts'
import styles from './Screen.module.css'

type Props = {
  guides: GuideSummary[]
  collections: readonly Collection[]
  filter: GuideFilter
  onFilter: (filter: GuideFilter) => void
  order: SortOrder
  onOrder: (order: SortOrder) => void
  /** Opens the collections themselves. */
  onCollections: () => void
}

const marks = ['favourites', 'salary', 'roadmap'] as const

export function FilterRow({ guides, collections, filter, onFilter, order, onOrder, onCollections }: Props) {
  const t = useWords('guides')
  const common = useWords('common')
  const categories = useMemo(() => categoriesOf(guides), [guides])
  const tags = useMemo(() => tagsOf(guides), [guides])
  const families = useMemo(() => choices(guides.map(({ family }) => family)), [guides])

  return (
    <search className={styles.filters}>
      <div className={`search-field ${styles.search}`}>
        <SearchIcon />
        <input
          className="entry"
          aria-label={t('filter.searchLabel')}
          placeholder={t('filter.search')}
          value={filter.query}
          onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        />
        {filter.query !== '' && (
          <IconButton label={common('close')} onClick={() => onFilter({ ...filter, query: '' })}>
            <CloseIcon />
          </IconButton>
        )}
      </div>
      <Choice
        label={t('filter.category')}
        all={t('filter.allCategories')}
        value={filter.category}
        options={categories.map((value) => ({ value, label: categoryName(value) }))}
        onChange={(category) => onFilter({ ...filter, category })}
      />
      <Choice
        label={t('filter.tag')}
        all={t('filter.allTags')}
        value={filter.tag}
        options={tags.map((value) => ({ value, label: value }))}
        onChange={(tag) => onFilter({ ...filter, tag })}
      />
      {families.length > 1 && (
        <Choice
          label={t('filter.family')}
          all={t('filter.allFamilies')}
          value={filter.family}
          options={families.map((value) => ({ value, label: t(`families.${value as GuideSummary['family']}`) }))}
          onChange={(family) => onFilter({ ...filter, family: family as GuideSummary['family'] | null })}
        />
      )}
      <ListField
        className={styles.order}
        label={t('filter.sort')}
        options={sortOrders.map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={order}
        onChange={(value) => onOrder((value ?? 'low') as SortOrder)}
      />
      <div className={styles.marks}>
        {marks.map((mark) => (
          <CheckField
            key={mark}
            checked={filter[mark]}
            onChange={(checked) => onFilter({ ...filter, [mark]: checked })}
            label={t(`filter.${mark}`)}
          />
        ))}
        {collections.length > 0 && (
          <Choice
            label={t('filter.collection')}
            all={t('filter.allCollections')}
            value={filter.collection}
            options={collections.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(collection) => onFilter({ ...filter, collection })}
          />
        )}
        <Button kind="quiet" onClick={onCollections}>
          {t('menu.collections')}
        </Button>
        {filters(filter) && (
          <Button kind="quiet" className={styles.clear ?? ''} onClick={() => onFilter(noFilter)}>
            {t('clear')}
          </Button>
        )}
      </div>
    </search>
  )
}

type ChoiceProps = {
  label: string
  all: string
  value: string | null
  options: { value: string; label: string }[]
  onChange: (value: string | null) => void
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  // What was chosen in an earlier visit may be in no guide any more: it is still shown, and can be taken out.
  const known = value === null || options.some((option) => option.value === value)
  return (
    <ListField
      className={styles.choice}
      label={label}
      placeholder={all}
      options={known ? options : [{ value, label: value }, ...options]}
      value={value}
      onChange={onChange}
      clearable={value !== null}
      searchable={options.length > 12}
      wideList
    />
  )
}
