// The command palette: actions, screens, roles, skills and text of the guides, all by keyboard.

import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { type ReactNode, useEffect, useState } from 'react'
import type { SearchHit } from '#contract/library.ts'
import { useAsk } from '../data/queries.ts'
import { noteField } from '../parts/change-words.ts'
import { roleName } from '../parts/role-name.ts'
import { SkillGlyph } from '../parts/SkillGlyph.tsx'
import { excerptOf, hitHref, isOwn, markedAt, onePerLine, onePerSkill, startingNear } from '../parts/search-hits.ts'
import { navigate } from '../routing.ts'
import { useWords } from '../words/index.ts'
import { SearchIcon } from './icons.tsx'
import { modKey } from './keys.ts'
import { Marked } from './Marked.tsx'
import { usePaletteActions } from './palette-actions.ts'
import { paletteStore, selectFirst } from './palette-control.ts'
import { places, placesOfHome } from './places.ts'

export function Palette() {
  const t = useWords('frame')
  const [query, setQuery] = useState('')
  const asked = query.trim()
  const found = useAsk('search', { query: asked, limit: 40 }, { enabled: asked !== '', keepPrevious: true })
  const hits = asked === '' ? [] : (found.data ?? [])
  const actions = usePaletteActions().filter(({ label }) => contains(label, query))
  const screens = exactFirst(
    [...places, ...placesOfHome].filter(({ name }) => contains(t(name), query)),
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
  }, [opened, query, asked, answered])
  const nothing = actions.length + screens.length + hits.length === 0

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
          {screens.map(({ name, href, Icon }) => (
            <Spotlight.Action key={name} onClick={() => navigate(href)}>
              <Line icon={<Icon />} label={t(name)} query={query} />
            </Spotlight.Action>
          ))}
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
      <Spotlight.Search placeholder={t('palette.placeholder')} leftSection={<SearchIcon />} />
      <Spotlight.ActionsList data-answered={found.isPlaceholderData || asked === '' ? undefined : asked}>
        {commandsFirst && commands}
        {roles.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.roles')}>
            {roles.slice(0, 6).map((hit) => (
              <HitAction key={`${hit.kind}${hit.slug}`} hit={hit} query={asked} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {skills.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.skills')}>
            {onePerSkill(skills)
              .slice(0, 8)
              .map((hit) => (
                <HitAction key={`${hit.kind}${hit.slug}${hit.skillId}${hit.line}`} hit={hit} query={asked} />
              ))}
          </Spotlight.ActionsGroup>
        )}
        {!commandsFirst && commands}
        {own.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.own')}>
            {own.map((hit) => (
              <HitAction
                key={`${hit.kind}${hit.slug}${hit.skillId}${hit.key}${hit.snippet.text}`}
                hit={hit}
                query={asked}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {texts.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.text')}>
            {texts.slice(0, 20).map((hit) => (
              <HitAction key={`${hit.kind}${hit.slug}${hit.line}${hit.title}`} hit={hit} query={asked} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('palette.empty')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function HitAction({ hit, query }: { hit: SearchHit; query: string }) {
  const guides = useAsk('library.list', {})
  const { note } = roleName({ slug: hit.slug, role: hit.role, subtitle: null }, guides.data)
  const placeOf = useOwnPlace()
  const open = () => navigate(hitHref(hit))
  if (hit.kind === 'guide' || hit.kind === 'skill') {
    return (
      <Spotlight.Action onClick={open}>
        <Line
          icon={hit.skillKind !== null && <SkillGlyph kind={hit.skillKind} silent />}
          label={hit.title}
          query={query}
          right={hit.kind === 'guide' ? note : hit.role}
        />
      </Spotlight.Action>
    )
  }
  return (
    <Spotlight.Action onClick={open}>
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

type LineProps = { icon?: ReactNode; label: string; query: string; right?: string | null; keys?: string | undefined }

function Line({ icon, label, query, right = null, keys }: LineProps) {
  return (
    <span className="palette-line">
      {icon && <span className="palette-icon">{icon}</span>}
      <Marked {...markedAt(label, query)} />
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
