// Rating: filter and progress above, the list, its keys below; the panel explains the current row.

import {
  type KeyboardEvent as ReactKeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { GapAnalysis } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { Duplicate, Level, SkillSummary } from '#contract/skills.ts'
import { useAsk } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { Inspector, useInspector } from '../../frame/inspector.tsx'
import { popupOpen } from '../../frame/keys.ts'
import { Button } from '../../parts/Button.tsx'
import { figure } from '../../parts/formats.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { CategoryPanel } from './CategoryPanel.tsx'
import { DuplicatesPanel } from './DuplicatesPanel.tsx'
import { type Entry, moved, nextUnrated } from './entries.ts'
import { KeyHints } from './KeyHints.tsx'
import { actionOf } from './keys.ts'
import { LevelLegend } from './LevelLegend.tsx'
import { List } from './List.tsx'
import { Progress } from './Progress.tsx'
import styles from './Screen.module.css'
import { SelectionPanel } from './SelectionPanel.tsx'
import { SkillPanel } from './SkillPanel.tsx'
import { countOf, type Filter, filters, useEntries } from './use-filter.ts'
import { useRating } from './use-rating.ts'
import { useSelection } from './use-selection.ts'

type Props = {
  skills: SkillSummary[]
  analysis: GapAnalysis | undefined
  duplicates: readonly Duplicate[]
  /** Grows when the title area asks for the similar skills. */
  similarAsked: number
}
type KeyEvent = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'>

export function Assess({ skills, analysis, duplicates, similarAsked }: Props) {
  const words = useWords('assess')
  const query = useRouteQuery()
  const inspector = useInspector()
  const today = useAsk('app.info', {}).data?.today
  const search = useRef<HTMLInputElement>(null)
  const { rateSkill, rateMany, setCategory } = useRating()
  const asked = Number(query.get('skill') ?? Number.NaN)

  const [filter, setFilter] = useState<Filter>(() => firstFilter(query.get('show'), asked, analysis))
  const possible = filters.filter((one) => one !== 'role' || analysis !== undefined)
  const [text, setText] = useState('')
  const entries = useEntries(filter, skills, analysis, text)
  const [activeId, setActiveId] = useState<string | null>(() => firstEntry(entries, asked))
  const [focusRequest, setFocusRequest] = useState(0)
  const selection = useSelection(entries)
  /** What was opened in the panel by key or button; null: what the current row or the selection brings. */
  const [opened, setOpened] = useState<'evidence' | 'merge' | 'duplicates' | null>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  const active = entries.findIndex(({ id }) => id === activeId)
  const entry = entries[active]

  // Filtering may take the current row away: then the first that is left is current.
  useEffect(() => {
    if (active < 0) setActiveId(firstEntry(entries, Number.NaN))
  }, [active, entries])

  // The address may ask for another skill or filter while the screen is open: the palette does, and going back.
  const address = query.toString()
  const [followed, setFollowed] = useState(address)
  if (followed !== address) {
    setFollowed(address)
    setOpened(null)
    setFilter(firstFilter(query.get('show'), asked, analysis))
    if (!Number.isNaN(asked)) {
      setText('')
      setWanted(asked)
    }
  }
  useEffect(() => {
    if (wanted === null) return
    setActiveId(firstEntry(entries, wanted))
    setFocusRequest((count) => count + 1)
    setWanted(null)
  }, [wanted, entries])

  const activate = useCallback((id: string) => {
    setActiveId((before) => {
      if (before !== id) setOpened(null)
      return id
    })
  }, [])
  const pick = useCallback(
    (one: Entry, level: Level | null) => {
      if (one.type === 'skill') void rateSkill(one.skill.id, level)
      if (one.type === 'category' && analysis !== undefined) {
        setCategory({ slug: analysis.slug, key: one.row.key, stage: analysis.stage }, level)
      }
    },
    [rateSkill, setCategory, analysis],
  )
  const refocus = () => setFocusRequest((count) => count + 1)
  const open = (what: NonNullable<typeof opened>) => {
    inspector.show()
    setOpened(what)
  }
  const [answered, setAnswered] = useState(similarAsked)
  if (answered !== similarAsked) {
    setAnswered(similarAsked)
    setOpened('duplicates')
  }
  const closeOpened = () => {
    setOpened(null)
    refocus()
  }
  const goTo = (into?: number) => {
    closeOpened()
    if (into !== undefined) setWanted(into)
  }
  const extend = (from: Entry, to: 'next' | 'previous') => {
    const next = entries[moved(entries, active, to)]
    if (!next) return
    if (selection.ids.size === 0) selection.toggle(from)
    selection.extendTo(next)
    activate(next.id)
    refocus()
  }

  const onKey = (event: KeyEvent) => {
    if (event.key === 'Escape' && selection.ids.size > 0) {
      event.preventDefault()
      selection.clear()
      return
    }
    const action = actionOf(event)
    if (action === null || (entry === undefined && action.do !== 'search')) return
    event.preventDefault()
    if (action.do === 'search') search.current?.focus()
    else if (action.do === 'rate' && selection.ids.size > 1) rateMany([...selection.ids], action.level)
    else if (action.do === 'rate' && entry !== undefined) pick(entry, action.level)
    else if (action.do === 'select' && entry !== undefined) selection.toggle(entry)
    else if (action.do === 'select-all') selection.all()
    else if (action.do === 'extend' && entry !== undefined) extend(entry, action.to)
    else if (action.do === 'evidence' && entry?.type === 'skill') open('evidence')
    else if (action.do === 'merge' && (selection.ids.size > 1 || entry?.type === 'skill')) open('merge')
    else if (action.do === 'similar') open('duplicates')
    else if (action.do === 'move') {
      const next = entries[moved(entries, active, action.to)]
      if (next) activate(next.id)
      refocus()
    }
  }

  // The keys work from the moment the screen is open, while nothing that has keys of its own has the focus.
  const latest = useRef(onKey)
  latest.current = onKey
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.isComposing || popupOpen()) return
      if (target === document.body || (target instanceof HTMLElement && target.matches('h1, main'))) {
        latest.current(event)
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const choose = (next: Filter) => {
    setFilter(next)
    navigate(`/assess?show=${next}`, { replace: true })
  }
  const shown = filter === 'role' ? (analysis?.rows ?? []) : skills
  const name = (one: Filter) => (one === 'role' ? (analysis?.role ?? '') : words(`filter.${one}`))
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          label={words('filter.label')}
          value={filter}
          options={possible.map((one) => ({
            value: one,
            label: words('filter.count', { name: name(one), count: figure(countOf(one, skills, analysis)) }),
          }))}
          onChange={choose}
        />
        <Progress rated={shown.filter(({ level }) => level !== null).length} total={shown.length} />
      </div>
      <div className={styles.list}>
        <List
          entries={entries}
          activeId={activeId}
          focusRequest={focusRequest}
          onActivate={activate}
          onPick={pick}
          onKey={(event: ReactKeyboardEvent) => {
            if (event.target !== search.current && !event.nativeEvent.isComposing) onKey(event)
          }}
          selected={selection.ids}
          onSelect={(one, range) => (range ? selection.extendTo(one) : selection.toggle(one))}
          today={today}
          search={
            <input
              ref={search}
              type="search"
              className={styles.search}
              aria-label={words('search')}
              placeholder={words('search')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Escape') setText('')
                if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
                  event.preventDefault()
                  refocus()
                }
              }}
            />
          }
          empty={<Nothing filter={filter} text={text} onAll={() => choose('all')} />}
        />
      </div>
      <div className={`${styles.keys} hint-bar`}>
        {!inspector.open && entry !== undefined && entry.type !== 'group' && (
          <LevelLegend kind={entry.type === 'skill' ? entry.skill.kind : 'tool'} />
        )}
        <KeyHints />
      </div>
      {opened === 'duplicates' ? (
        <Inspector title={words('duplicates.title')}>
          <DuplicatesPanel duplicates={duplicates} skills={skills} />
        </Inspector>
      ) : selection.skills.length > 1 ? (
        <Inspector title={words('selection.title', { count: selection.skills.length })}>
          <SelectionPanel
            skills={selection.skills}
            onPick={(level) => rateMany([...selection.ids], level)}
            merging={opened === 'merge'}
            onMerge={() => open('merge')}
            onClear={(into) => {
              selection.clear()
              goTo(into)
            }}
          />
        </Inspector>
      ) : entry === undefined || entry.type === 'group' ? (
        <Inspector title={words('anchors')}>
          <p className="t2">{words('select')}</p>
        </Inspector>
      ) : entry.type === 'skill' ? (
        <Inspector title={<PanelTitle kind={entry.skill.kind}>{entry.skill.name}</PanelTitle>}>
          <SkillPanel
            key={entry.skill.id}
            skill={entry.skill}
            onPick={(level) => pick(entry, level)}
            adding={opened === 'evidence'}
            onAdd={() => setOpened('evidence')}
            onAdded={closeOpened}
            skills={skills}
            duplicates={duplicates}
            joining={opened === 'merge'}
            onJoin={() => setOpened('merge')}
            onJoined={goTo}
          />
        </Inspector>
      ) : (
        <Inspector title={<PanelTitle kind="tool">{entry.row.name}</PanelTitle>}>
          <CategoryPanel row={entry.row} onFromTools={() => pick(entry, null)} />
        </Inspector>
      )}
    </>
  )
}

function PanelTitle({ kind, children }: { kind: SkillKind; children: ReactNode }) {
  return (
    <>
      <SkillGlyph kind={kind} className={styles.glyph} />
      {children}
    </>
  )
}

function Nothing({ filter, text, onAll }: { filter: Filter; text: string; onAll: () => void }) {
  const words = useWords('assess')
  const { staleDays } = useSettings()
  return (
    <div className={styles.none}>
      <p>
        {text !== ''
          ? words('noMatch', { text })
          : filter === 'stale'
            ? words('noneStale', { count: staleDays })
            : words(filter === 'role' ? 'noneInRole' : 'allRated')}
      </p>
      {filter !== 'all' && <Button onClick={onAll}>{words('showAll')}</Button>}
    </div>
  )
}

/** A skill that the address names decides the filter, so that it can be seen. */
function firstFilter(show: string | null, asked: number, analysis: GapAnalysis | undefined): Filter {
  const ofRole = analysis?.rows.some(
    ({ skillId: id, tools }) => id === asked || tools.some((tool) => tool.skillId === asked),
  )
  if (!Number.isNaN(asked)) return ofRole ? 'role' : 'all'
  const wanted = filters.find((one) => one === show)
  if (wanted !== undefined && (wanted !== 'role' || analysis !== undefined)) return wanted
  return analysis === undefined ? 'all' : 'role'
}

function firstEntry(entries: Entry[], asked: number): string | null {
  const named = entries.find((entry) => entry.type === 'skill' && entry.skill.id === asked)
  const first = named ?? entries[nextUnrated(entries, -1) ?? moved(entries, -1, 'first')]
  return first === undefined || first.type === 'group' ? null : first.id
}
