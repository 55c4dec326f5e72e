// State of a screen that survives leaving it: filters, views, sort orders; never the user's records.

import { useCallback, useState } from 'react'

export function useStored<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const place = `shirube.view.${name}`
  const [value, setValue] = useState<Value>(() => {
    try {
      const text = localStorage.getItem(place)
      return text === null ? initial : (JSON.parse(text) as Value)
    } catch {
      return initial
    }
  })
  const keep = useCallback(
    (next: Value) => {
      localStorage.setItem(place, JSON.stringify(next))
      setValue(next)
    },
    [place],
  )
  return [value, keep]
}
