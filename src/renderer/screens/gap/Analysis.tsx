// The analysis of one role: score and radar above, one of the views below, its explanation in the panel.

import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { GapAnalysis } from '#contract/gap.ts'
import type { Stage } from '#contract/skills.ts'
import { type Quotient, quotients } from '../../charts/ScoreFigures.tsx'
import { scoreSentence } from '../../charts/score-sentence.ts'
import { Inspector, useInspector } from '../../frame/inspector.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { type GapTab, roleHref } from '../../parts/links.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { useStored } from '../../parts/stored.ts'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import styles from './Analysis.module.css'
import { CompareTab } from './CompareTab.tsx'
import { Formula } from './Formula.tsx'
import { HeatTab } from './HeatTab.tsx'
import { KindsTab } from './KindsTab.tsx'
import { MapTab } from './MapTab.tsx'
import { RankingTab } from './RankingTab.tsx'
import { RowDetail } from './RowDetail.tsx'
import { RowsTab } from './RowsTab.tsx'
import { ScoreTop } from './ScoreTop.tsx'
import { StepsTab } from './StepsTab.tsx'
import { Tabs, tabOf } from './Tabs.tsx'
import { ToolsPlace } from './tab-tools.tsx'
import { triedSentence, useTrying } from './use-trying.ts'

/** Views that put their own explanation into the panel. */
const ownPanel = new Set<GapTab>(['heat', 'map'])

const stages: Stage[] = ['junior', 'middle', 'senior']

type Props = {
  analysis: GapAnalysis
  /** The address names no role: it is the main target's. */
  isOfTarget: boolean
}

export function Analysis({ analysis, isOfTarget }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const across = useWords('across')
  const query = useRouteQuery()
  const [lastTab, keepTab] = useStored<string | null>('gap.tab', null)
  // An address that asks for nothing, such as the sidebar's, leads to the view that was left.
  const tab = tabOf(query.get('tab') ?? (query.size === 0 && isOfTarget ? lastTab : null))
  useEffect(() => keepTab(tab), [tab, keepTab])
  const inspector = useInspector()
  const place = `${tab} ${analysis.stage}`
  const asked = quotients.find((one) => one === query.get('open'))
  const [quotient, setQuotient] = useState<Quotient>(asked ?? 'fit')
  const askedRow = query.get('row')
  const [explained, setExplained] = useState(asked === undefined && askedRow === null ? null : place)
  const [selected, setSelected] = useState<string | null>(askedRow)
  const [editing, setEditing] = useState<string | null>(null)
  const trying = useTrying(analysis)
  const [toolsPlace, setToolsPlace] = useState<HTMLElement | null>(null)
  const shown: GapAnalysis =
    trying.answer === undefined || tab !== 'rows' ? analysis : { ...analysis, ...trying.answer }
  const row = shown.rows.find(({ key }) => key === selected) ?? null

  // A figure that was clicked on another screen opens its rows here, once: closing the panel must stay possible.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (asked !== undefined || askedRow !== null) inspector.show()
  }, [asked, askedRow])

  // What is tried belongs to the rows of one stage: leaving them, by whatever way, forgets it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the place changes
  useEffect(() => trying.end, [place])

  const go = (field: 'tab' | 'stage', value: string) => {
    const next = new URLSearchParams(query)
    next.set(field, value)
    navigate(`${location.hash.replace(/^#/, '').split('?')[0]}?${next}`, { replace: true })
  }
  const openQuotient = (one: Quotient) => {
    setQuotient(one)
    setSelected(null)
    setExplained(place)
    inspector.show()
  }
  const select = (key: string) => {
    setSelected(key === selected ? null : key)
    if (key !== selected) inspector.show()
  }

  // Roles beside each other need its room: there the panel comes when it is asked for.
  const hasPanel = tab !== 'compare' || explained === place

  if (analysis.rows.length === 0) {
    return (
      <EmptyState
        action={
          <Link href={roleHref(analysis.slug)} className="btn pri">
            {words('readGuide')}
          </Link>
        }
      >
        {words('nothingToAnalyse')}
      </EmptyState>
    )
  }
  return (
    <div>
      <p className="unseen" role="status">
        {trying.answer === undefined
          ? scoreSentence(analysis.score, words)
          : triedSentence(trying.answer.score, across)}
      </p>
      <ScoreTop
        analysis={shown}
        tried={trying.on}
        open={hasPanel && inspector.open && row === null ? quotient : null}
        onOpen={openQuotient}
      />
      <div className={styles.bar}>
        <Tabs tab={tab} onChange={(one) => go('tab', one)} />
        <div className={styles.tools}>
          <Segmented
            label={words('stage')}
            value={analysis.stage}
            options={stages.map((stage) => ({ value: stage, label: common(`stages.${stage}`) }))}
            onChange={(stage) => go('stage', stage)}
          />
          <span className={styles.ofTab} ref={setToolsPlace} />
        </div>
      </div>
      <div role="tabpanel" id="gap-panel" aria-labelledby={`gap-tab-${tab}`}>
        <ToolsPlace value={toolsPlace}>
          {tab === 'rows' && (
            <RowsTab
              analysis={shown}
              saved={analysis}
              trying={trying}
              selected={selected}
              onSelect={select}
              editing={editing}
              onEdit={(key) => setEditing(key === editing ? null : key)}
            />
          )}
          {tab === 'kinds' && <KindsTab categories={shown.categories} />}
          {tab === 'steps' && <StepsTab analysis={analysis} />}
          {tab === 'heat' && <HeatTab slug={analysis.slug} />}
          {tab === 'ranking' && <RankingTab slug={analysis.slug} />}
          {tab === 'compare' && <CompareTab slug={analysis.slug} />}
          {tab === 'map' && <MapTab slug={analysis.slug} />}
        </ToolsPlace>
      </div>
      {ownPanel.has(tab) || !hasPanel ? null : row === null ? (
        <Inspector title={words('formula.title')}>
          <Formula analysis={shown} open={quotient} onOpen={setQuotient} />
        </Inspector>
      ) : (
        <Inspector title={row.name}>
          <RowDetail
            row={row}
            analysis={shown}
            onBack={() => setSelected(null)}
            onEdit={() => {
              inspector.uncover()
              setEditing(row.key)
              go('tab', 'rows')
            }}
          />
        </Inspector>
      )}
    </div>
  )
}
