// The row over the library: search field, filters, order.

import { CloseButton, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { SearchIcon } from '../../frame/icons.tsx'
import { useWords } from '../../words/index.ts'
import { categoriesOf, choices, type GuideFilter, type SortOrder, sortOrders } from './filter.ts'
import styles from './Screen.module.css'

type Props = {
  guides: GuideSummary[]
  filter: GuideFilter
  onFilter: (filter: GuideFilter) => void
  order: SortOrder
  onOrder: (order: SortOrder) => void
}

export function FilterRow({ guides, filter, onFilter, order, onOrder }: Props) {
  const t = useWords('guides')
  const common = useWords('common')
  const categories = useMemo(() => categoriesOf(guides), [guides])
  const tags = useMemo(() => choices(guides.flatMap((guide) => guide.tags)), [guides])
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
        options={categories.map((value) => ({ value, label: value }))}
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
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      placeholder={all}
      data={options}
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
