// The command palette: actions, screens, roles, skills and text of the guides, all by keyboard.

import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { SearchHit } from '#contract/library.ts'
import { useAsk } from '../data/queries.ts'
import { noteField } from '../parts/change-words.ts'
import { roleName } from '../parts/role-name.ts'
import { SkillGlyph } from '../parts/SkillGlyph.tsx'
import { excerptOf, hitHref, isOwn, markedAt, onePerLine, onePerSkill, startingNear } from '../parts/search-hits.ts'
import { navigate } from '../routing.ts'
import { useLanguage, useWords } from '../words/index.ts'
import { SearchIcon } from './icons.tsx'
import { modKey } from './keys.ts'
import { Marked } from './Marked.tsx'
import { type PaletteAction, usePaletteActions } from './palette-actions.ts'
import { paletteStore, selectedLine, selectFirst } from './palette-control.ts'
import { usePaletteVisits, type Visit, visitId } from './palette-visits.ts'
import { places, placesOfHome } from './places.ts'
import { shortcutOf } from './shortcuts.ts'

export function Palette() {
  const t = useWords('frame')
  const [query, setQuery] = useState('')
  const asked = query.trim()
  const found = useAsk('search', { query: asked, limit: 40 }, { enabled: asked !== '', keepPrevious: true })
  const hits = asked === '' ? [] : (found.data ?? [])
  const language = useLanguage()
  const guides = useAsk('library.list', {})
  const visits = usePaletteVisits()
  const { recent, pinned } = visits
  const idle = query.trim() === ''
  const forget: PaletteAction = { name: 'forget', label: t('palette.forget'), run: visits.forget }
  const actions = [...usePaletteActions(), ...(recent.length > 0 ? [forget] : [])].filter(({ label }) =>
    contains(label, query),
  )
  const screens = exactFirst(
    allScreens.filter(({ name }) => contains(t(name), query)),
    ({ name }) => isExactly(t(name), query),
  )
  const roles = exactFirst(
    hits.filter((hit) => hit.kind === 'guide'),
    ({ role }) => isExactly(role, query),
  )
  const skills = hits.filter((hit) => hit.kind === 'skill')
  const own = hits.filter(isOwn)
  const texts = onePerLine(hits.filter((hit) => hit.kind !== 'guide' && hit.kind !== 'skill' && !isOwn(hit)))
  const { opened } = useSpotlight(paletteStore)
  const answered = found.dataUpdatedAt
  // Enter takes the first line, also when the answer arrives after the key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these brings new lines
  useEffect(() => {
    if (!opened) return
    const frame = requestAnimationFrame(selectFirst)
    return () => cancelAnimationFrame(frame)
  }, [opened, query, asked, answered, pinned.length, recent.length, guides.dataUpdatedAt])
  const nothing = actions.length + screens.length + hits.length === 0

  /** What can be pinned among the lines that are shown. */
  const shown = new Map<string, Visit>()
  const pinSelected = (event: KeyboardEvent) => {
    if (shortcutOf('palette', event) !== 'pin') return
    event.preventDefault()
    const visit = shown.get(selectedLine()?.dataset.visit ?? '')
    if (visit) visits.togglePin(visit)
  }
  const open = (visit: Visit, href: string) => {
    visits.visited(visit)
    navigate(href)
  }
  const screenLine = (name: (typeof allScreens)[number]['name'], group: string) => {
    const screen = allScreens.find((one) => one.name === name)
    if (screen === undefined) return null
    const visit: Visit = { type: 'screen', name }
    shown.set(visitId(visit), visit)
    return (
      <Spotlight.Action key={`${group}${name}`} data-visit={visitId(visit)} onClick={() => open(visit, screen.href)}>
        <Line icon={<screen.Icon />} label={t(name)} query={query} />
      </Spotlight.Action>
    )
  }
  const hitLine = (hit: SearchHit) => {
    const visit = isOwn(hit) ? null : visitOf(hit)
    if (visit) shown.set(visitId(visit), visit)
    return {
      hit,
      query: asked,
      visit: visit === null ? undefined : visitId(visit),
      onOpen: () => (visit === null ? navigate(hitHref(hit)) : open(visit, hitHref(hit))),
    }
  }
  /** Of guides that are in the library. */
  const visitLines = (list: readonly Visit[], group: 'pinned' | 'recent') =>
    list.flatMap((visit) => {
      if (visit.type === 'screen') return [screenLine(visit.name, group)]
      if (!guides.data?.some(({ slug }) => slug === visit.slug)) return []
      shown.set(visitId(visit), visit)
      return [
        <Spotlight.Action key={`${group}${visit.href}`} data-visit={visit.href} onClick={() => open(visit, visit.href)}>
          <Line
            icon={visit.skillKind !== null && <SkillGlyph kind={visit.skillKind} silent />}
            label={visit.title}
            query={query}
            right={visit.role}
          />
        </Spotlight.Action>,
      ]
    })
  const [pinnedLines, recentLines] = idle ? [visitLines(pinned, 'pinned'), visitLines(recent, 'recent')] : [[], []]

  // The name of a screen or action as it is written comes before anything that only contains it.
  const commandsFirst = [...actions.map(({ label }) => label), ...screens.map(({ name }) => t(name))].some((label) =>
    isExactly(label, query),
  )
  const commands = (
    <>
      {actions.length > 0 && (
        <Spotlight.ActionsGroup label={t('palette.actions')}>
          {actions.map(({ name, label, keys, run }) => (
            <Spotlight.Action key={name} onClick={run}>
              <Line label={label} query={query} keys={keys?.replace('mod', modKey)} />
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      )}
      {screens.length > 0 && (
        <Spotlight.ActionsGroup label={t('palette.places')}>
          {screens.map(({ name }) => screenLine(name, ''))}
        </Spotlight.ActionsGroup>
      )}
    </>
  )

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': t('palette.placeholder') } }}
      size={640}
      yOffset="15vh"
      maxHeight="60vh"
      scrollable
      clearQueryOnClose
      overlayProps={{ backgroundOpacity: 0.2, blur: 0 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        leftSection={<SearchIcon />}
        onKeyDown={pinSelected}
        rightSection={
          <span className="t12 t3 nb">
            <kbd>{modKey} D</kbd> {t('palette.pin')}
          </span>
        }
        rightSectionWidth={language === 'ja' ? 200 : 150}
        rightSectionPointerEvents="none"
      />
      <Spotlight.ActionsList
        data-answered={found.isPlaceholderData || asked === '' ? undefined : asked}
        {...scrollableBy(t('palette.lines'))}
      >
        {pinnedLines.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.pinned')}>{pinnedLines}</Spotlight.ActionsGroup>
        )}
        {recentLines.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.recent')}>{recentLines}</Spotlight.ActionsGroup>
        )}
        {commandsFirst && commands}
        {roles.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.roles')}>
            {roles.slice(0, 6).map((hit) => (
              <HitAction key={`${hit.kind}${hit.slug}`} {...hitLine(hit)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {skills.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.skills')}>
            {onePerSkill(skills)
              .slice(0, 8)
              .map((hit) => (
                <HitAction key={`${hit.kind}${hit.slug}${hit.skillId}${hit.line}`} {...hitLine(hit)} />
              ))}
          </Spotlight.ActionsGroup>
        )}
        {!commandsFirst && commands}
        {own.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.own')}>
            {own.map((hit) => (
              <HitAction key={`${hit.kind}${hit.slug}${hit.skillId}${hit.key}${hit.snippet.text}`} {...hitLine(hit)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {texts.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.text')}>
            {texts.slice(0, 20).map((hit) => (
              <HitAction key={`${hit.kind}${hit.slug}${hit.line}${hit.title}`} {...hitLine(hit)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('palette.empty')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** What scrolls can be reached by keyboard; the list hands this on to its scroll area, which its types do not say. */
const scrollableBy = (name: string): object => ({
  viewportProps: { tabIndex: 0, role: 'region', 'aria-label': name },
})

const allScreens = [...places, ...placesOfHome]

const visitOf = (hit: SearchHit): Visit => ({
  type: 'hit',
  href: hitHref(hit),
  slug: hit.slug,
  title: hit.title,
  role: hit.kind === 'guide' ? null : hit.role,
  skillKind: hit.skillKind,
})

type HitProps = { hit: SearchHit; query: string; visit: string | undefined; onOpen: () => void }

function HitAction({ hit, query, visit, onOpen }: HitProps) {
  const guides = useAsk('library.list', {})
  const { note } = roleName({ slug: hit.slug, role: hit.role, subtitle: null }, guides.data)
  const placeOf = useOwnPlace()
  if (hit.kind === 'guide' || hit.kind === 'skill') {
    // Where the name does not say why it was found, the text does.
    const isNamed = markedAt(hit.title, query).marks.length > 0 || hit.snippet.marks.length === 0
    return (
      <Spotlight.Action data-visit={visit} onClick={onOpen}>
        <Line
          icon={hit.skillKind !== null && <SkillGlyph kind={hit.skillKind} silent />}
          label={hit.title}
          query={query}
          right={hit.kind === 'guide' ? note : hit.role}
          excerpt={isNamed ? null : hit.snippet}
        />
      </Spotlight.Action>
    )
  }
  return (
    <Spotlight.Action data-visit={visit} onClick={onOpen}>
      <span className="palette-line">
        <span className="palette-hit">
          <Marked {...startingNear(excerptOf(hit, query))} />
        </span>
        <span className="palette-right">
          {isOwn(hit) ? placeOf(hit) : note === null ? hit.role : `${hit.role}　${note}`}
        </span>
      </span>
    </Spotlight.Action>
  )
}

/** What an own text was written to. */
function useOwnPlace(): (hit: SearchHit) => string {
  const t = useWords('frame')
  const common = useWords('common')
  return ({ kind, title, key }) => {
    if (kind === 'career-note') return common(`careerNotes.${noteField(key ?? '')}`)
    const what = t(`palette.ownKinds.${kind as 'answer' | 'item' | 'evidence' | 'check-in' | 'passage'}`)
    return kind === 'answer' || kind === 'item' || kind === 'passage'
      ? what
      : common('withDetail', { text: what, detail: title })
  }
}

type LineProps = {
  icon?: ReactNode
  label: string
  query: string
  right?: string | null
  excerpt?: SearchHit['snippet'] | null
  keys?: string | undefined
}

function Line({ icon, label, query, right = null, excerpt = null, keys }: LineProps) {
  return (
    <span className="palette-line">
      {icon && <span className="palette-icon">{icon}</span>}
      <Marked {...markedAt(label, query)} />
      {excerpt !== null && (
        <span className="palette-hit palette-why t3">
          <Marked {...startingNear(excerpt, 12)} />
        </span>
      )}
      {right !== null && <span className="palette-right">{right}</span>}
      {keys !== undefined && (
        <span className="palette-right">
          <kbd>{keys}</kbd>
        </span>
      )}
    </span>
  )
}

const contains = (label: string, query: string): boolean => label.toLowerCase().includes(query.trim().toLowerCase())
const isExactly = (label: string, query: string): boolean => label.toLowerCase() === query.trim().toLowerCase()

const exactFirst = <T,>(list: readonly T[], isExact: (one: T) => boolean): T[] => [
  ...list.filter(isExact),
  ...list.filter((one) => !isExact(one)),
]
