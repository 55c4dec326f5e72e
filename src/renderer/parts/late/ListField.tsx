// A field with a list to choose from that is only its closed look until somebody touches it: lists are most of a row of filters.

import { type ComponentType, type KeyboardEvent, useEffect, useRef, useState } from 'react'

export type ListFieldProps = {
  label: string
  /** Stands there while nothing is chosen. */
  placeholder?: string
  options: { value: string; label: string }[]
  value: string | null
  onChange: (value: string | null) => void
  /** With a button that takes the choice back. */
  clearable?: boolean
  /** Can be typed into to find an option. */
  searchable?: boolean
  className?: string | undefined
  /** As wide as its longest option; else as wide as the field. */
  wideList?: boolean
}

/** How the real field begins: as the person has left the closed one. */
export type Begins = 'untouched' | 'focused' | 'opened'
type OpenField = ComponentType<ListFieldProps & { begins: Begins }>

export function ListField(props: ListFieldProps) {
  const [Open, setOpen] = useState<OpenField | null>(null)
  const closed = useRef<HTMLInputElement>(null)
  const begins = useRef<Begins>('untouched')
  const { label, placeholder, options, value, clearable = false, className = '' } = props

  const ask = async () => {
    const { OpenListField } = await import('./OpenListField.tsx')
    // Who went on meanwhile is left alone.
    if (document.activeElement !== closed.current) begins.current = 'untouched'
    setOpen(() => OpenListField)
  }
  const touch = (how: Begins) => {
    if (begins.current !== 'opened') begins.current = how
    void ask()
  }
  const press = (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return
    event.preventDefault()
    touch('opened')
  }
  // Only the real one has the button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it becomes clearable
  useEffect(() => {
    if (clearable) void ask()
  }, [clearable])

  if (Open !== null) return <Open {...props} begins={begins.current} />
  return (
    <div className={`list-field ${className}`}>
      <input
        ref={closed}
        className="entry"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={false}
        aria-label={label}
        autoComplete="off"
        readOnly
        placeholder={placeholder}
        value={options.find((option) => option.value === value)?.label ?? ''}
        onFocus={() => touch('focused')}
        onMouseDown={() => touch('opened')}
        onKeyDown={press}
      />
      <svg viewBox="0 0 15 15" width="14" height="14" aria-hidden="true">
        <path d="m5 6.2 2.5-2.5L10 6.2M5 8.8l2.5 2.5L10 8.8" />
      </svg>
    </div>
  )
}
