// The views of the analysis as tabs: ← → move between them, the address keeps the choice.

import { type KeyboardEvent, useRef } from 'react'
import { useWords } from '../../words/index.ts'

const tabs = ['rows', 'kinds', 'steps', 'heat', 'ranking', 'compare', 'map'] as const
export type Tab = (typeof tabs)[number]

export const tabOf = (text: string | null): Tab => tabs.find((tab) => tab === text) ?? 'rows'

export function Tabs({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  const words = useWords('gap')
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? tabs.length - 1 : 0
    // From the tab with the focus: the address, and with it the choice, follows a moment later.
    const from = tabs.findIndex((one) => document.activeElement?.id === `gap-tab-${one}`)
    const next = step === 0 ? undefined : tabs[(from + step) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onChange(next)
    list.current?.querySelector<HTMLElement>(`#gap-tab-${next}`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={words('tabs.label')} onKeyDown={move} ref={list}>
      {tabs.map((one) => (
        <button
          key={one}
          id={`gap-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          aria-controls="gap-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onChange(one)}
        >
          {words(`tabs.${one}`)}
        </button>
      ))}
    </div>
  )
}
