// The list that takes the place of the closed field of ListField.

import { Select } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Begins, ListFieldProps } from './ListField.tsx'

export function OpenListField(props: ListFieldProps & { begins: Begins; typed: string }) {
  const { label, placeholder, options, value, onChange, clearable, searchable, className, wideList, begins, typed } =
    props
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it begins
  useLayoutEffect(() => {
    if (begins !== 'untouched') field.current?.focus({ preventScroll: true })
  }, [])
  const [search, setSearch] = useState('')
  // After the Select's own effect, which empties the field that it finds without a choice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it begins
  useEffect(() => {
    if (typed !== '') setSearch(typed)
  }, [])
  return (
    <Select
      ref={field}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      data={options}
      value={value}
      onChange={onChange}
      clearable={clearable ?? false}
      searchable={searchable ?? false}
      allowDeselect={placeholder !== undefined}
      {...(searchable ? { searchValue: search, onSearchChange: setSearch } : {})}
      defaultDropdownOpened={begins === 'opened'}
      size="xs"
      withScrollArea={false}
      {...(wideList ? { comboboxProps: { width: 'max-content', position: 'bottom-start' } } : {})}
    />
  )
}
