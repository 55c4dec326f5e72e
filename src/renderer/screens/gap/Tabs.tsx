// The views of the analysis as tabs: ← → move between them, the address keeps the choice.

import { type KeyboardEvent, useRef } from 'react'
import { type GapTab, gapTabs as tabs } from '../../parts/links.ts'
import { useWords } from '../../words/index.ts'

export const tabOf = (text: string | null): GapTab => tabs.find((tab) => tab === text) ?? 'rows'

export function Tabs({ tab, onChange }: { tab: GapTab; onChange: (tab: GapTab) => void }) {
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
