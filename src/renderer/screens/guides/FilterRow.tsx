// The row over the library: search field, filters, order.

import { Checkbox, CloseButton, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Collection, GuideSummary } from '#contract/library.ts'
import { SearchIcon } from '../../frame/icons.tsx'
import { Button } from '../../parts/Button.tsx'
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
      <TextInput
        className={styles.search}
        aria-label={t('filter.searchLabel')}
        placeholder={t('filter.search')}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        leftSection={<SearchIcon />}
        rightSection={
          filter.query === '' ? null : (
            <CloseButton size="sm" aria-label={common('close')} onClick={() => onFilter({ ...filter, query: '' })} />
          )
        }
        size="xs"
      />
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
      <Select
        className={styles.order}
        aria-label={t('filter.sort')}
        data={sortOrders.map((value) => ({ value, label: t(`sort.${value}`) }))}
        value={order}
        onChange={(value) => onOrder((value ?? 'low') as SortOrder)}
        allowDeselect={false}
        size="xs"
        withScrollArea={false}
      />
      <div className={styles.marks}>
        {marks.map((mark) => (
          <Checkbox
            key={mark}
            size="xs"
            checked={filter[mark]}
            onChange={(event) => onFilter({ ...filter, [mark]: event.currentTarget.checked })}
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
    <Select
      className={styles.choice}
      aria-label={label}
      placeholder={all}
      data={known ? options : [{ value, label: value }, ...options]}
      value={value}
      onChange={onChange}
      clearable={value !== null}
      searchable={options.length > 12}
      size="xs"
      withScrollArea={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}
