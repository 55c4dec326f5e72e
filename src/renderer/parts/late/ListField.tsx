// A field with a list to choose from that is only its closed look until somebody touches it: lists are most of a row of filters.

import { type ComponentType, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { late, sayNotThere } from './late.ts'

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
type OpenField = ComponentType<ListFieldProps & { begins: Begins; typed: string }>

const field = late(async (): Promise<OpenField> => (await import('./OpenListField.tsx')).OpenListField)

export function ListField(props: ListFieldProps) {
  const [Open, setOpen] = useState<OpenField | null>(null)
  const closed = useRef<HTMLInputElement>(null)
  const begins = useRef<Begins>('untouched')
  const composing = useRef(false)
  /** What was typed before the real field was there. */
  const [typed, setTyped] = useState('')
  const { label, placeholder, options, value, clearable = false, searchable = false, className = '' } = props

  const show = (there: OpenField) => {
    // Who went on meanwhile is left alone.
    if (document.activeElement !== closed.current) begins.current = 'untouched'
    setOpen(() => there)
  }
  const ask = async () => {
    try {
      const there = await field()
      // A kanji that is being put together is not torn apart.
      if (composing.current) closed.current?.addEventListener('compositionend', () => show(there), { once: true })
      else show(there)
    } catch (error) {
      sayNotThere(error)
    }
  }
  const touch = (how: Begins) => {
    if (begins.current !== 'opened') begins.current = how
    void ask()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') begins.current = 'focused'
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) || composing.current) return
    event.preventDefault()
    touch('opened')
  }
  // Only the real one has the button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it becomes clearable
  useEffect(() => {
    if (clearable) void ask()
  }, [clearable])

  if (Open !== null) return <Open {...props} begins={begins.current} typed={typed} />
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
        readOnly={!searchable}
        placeholder={placeholder}
        value={typed === '' ? (options.find((option) => option.value === value)?.label ?? '') : typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          touch('opened')
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
        }}
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
