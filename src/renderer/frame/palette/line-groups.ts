// What the palette lists for a query, in its groups: the user's pins and visits, screens and actions, roles, skills, own texts, texts of the guides.

import type { ComponentType } from 'react'
import type { SkillKind } from '#contract/guide.ts'
import type { SearchHit } from '#contract/library.ts'
import { namesOfSeveralKinds } from '../../parts/kind-words.ts'
import {
  excerptOf,
  hitHref,
  isNamedBy,
  isOwn,
  type MarkedText,
  markedAt,
  onePerLine,
  onePerSkill,
  startingNear,
} from '../../parts/search-hits.ts'
import type { PaletteAction } from './actions.ts'
import { type Visit, visitId, visitOf } from './visits.ts'

export type PaletteLine = {
  /** Unique among the lines. */
  id: string
  Icon: ComponentType | null
  skillKind: SkillKind | null
  text: MarkedText
  /** The text is a passage, of which one line is shown. */
  isExcerpt: boolean
  /** What it was found by, where its name does not hold the query. */
  why: MarkedText | null
  right: string | null
  keys: string | null
  visit: Visit | null
  run: () => void
}

type GroupName = 'pinned' | 'recent' | 'actions' | 'places' | 'roles' | 'skills' | 'own' | 'text'
export type LineGroup = { name: GroupName; lines: PaletteLine[] }

type Screen = {
  name: Extract<Visit, { type: 'screen' }>['name']
  label: string
  Icon: ComponentType
  /** A view of this screen: listed only when it is looked for. */
  of?: string
}

export type Listed = {
  /** As it was asked, without the space around it. */
  query: string
  hits: readonly SearchHit[]
  actions: readonly PaletteAction[]
  screens: readonly Screen[]
  pinned: readonly Visit[]
  recent: readonly Visit[]
  kindName: (kind: SkillKind) => string
  keywordsOf: (name: PaletteAction['name'] | Screen['name']) => readonly string[]
  /** What an own text was written to. */
  ownPlace: (hit: SearchHit) => string
  open: (visit: Visit) => void
  go: (href: string) => void
}

const most = { roles: 6, skills: 8, text: 20 }

export function lineGroups(listed: Listed): LineGroup[] {
  const { query, hits, pinned, recent } = listed
  const guides = hits.filter(({ kind }) => kind === 'guide')
  const skills = onePerSkill(hits.filter(({ kind }) => kind === 'skill'))
  const texts = onePerLine(hits.filter((hit) => hit.kind !== 'guide' && hit.kind !== 'skill' && !isOwn(hit)))
  const several = namesOfSeveralKinds(
    skills.map(({ title, skillKind }) => ({ name: title, kind: skillKind ?? 'hard' })),
  )
  const isExact = (hit: SearchHit) => folded(hit.title) === folded(query)
  const actions = commandsFor(query, listed.actions, listed.keywordsOf)
  const asked = listed.screens.filter(({ of }) => query !== '' || of === undefined)
  const screens = commandsFor(query, asked, listed.keywordsOf)
  const rank = Math.min(rankOf(actions), rankOf(screens))
  const commands: LineGroup[] = [
    { name: 'actions' as const, lines: actions.map((one) => actionLine(one)) },
    { name: 'places' as const, lines: screens.map((one) => screenLine(one, 'places', listed)) },
  ]
  if (query !== '' && rankOf(screens) < rankOf(actions)) commands.reverse()
  // What is meant exactly comes before anything that only contains it.
  const commandsFirst = query === '' || rank === 0 || (rank === 1 && ![...guides, ...skills].some(isExact))
  const hitGroups: LineGroup[] = [
    {
      name: 'roles',
      lines: [...guides.filter(isExact), ...guides.filter((hit) => !isExact(hit))]
        .slice(0, most.roles)
        .map((hit) => hitLine(hit, listed)),
    },
    { name: 'skills', lines: skills.slice(0, most.skills).map((hit) => hitLine(hit, listed, several)) },
  ]
  const groups: LineGroup[] = [
    { name: 'pinned', lines: query === '' ? visitLines(pinned, 'pinned', listed) : [] },
    { name: 'recent', lines: query === '' ? visitLines(recent, 'recent', listed) : [] },
    ...(commandsFirst ? [...commands, ...hitGroups] : [...hitGroups, ...commands]),
    { name: 'own', lines: hits.filter(isOwn).map((hit) => hitLine(hit, listed)) },
    { name: 'text', lines: texts.slice(0, most.text).map((hit) => hitLine(hit, listed)) },
  ]
  return groups.filter(({ lines }) => lines.length > 0)
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** 0: the name is the query; 1: a keyword is; 2: the name holds it, or a keyword begins with it. */
type Rank = 0 | 1 | 2
type Command<One> = { one: One; rank: Rank; why: MarkedText | null; query: string }

/** Of the first, which are sorted; beyond all ranks where there is none. */
const rankOf = ([first]: readonly { rank: Rank }[]): number => first?.rank ?? 3

/** Screens or actions that the query means, those named exactly so first. */
function commandsFor<One extends { name: Parameters<Listed['keywordsOf']>[0]; label: string }>(
  query: string,
  all: readonly One[],
  keywordsOf: Listed['keywordsOf'],
): Command<One>[] {
  const wanted = folded(query)
  const found = all.flatMap((one): Command<One>[] => {
    const label = folded(one.label)
    const keywords = wanted === '' ? [] : keywordsOf(one.name).filter((word) => folded(word).startsWith(wanted))
    const exact = keywords.find((word) => folded(word) === wanted)
    const keyword = exact ?? keywords[0]
    const isNamed = label.includes(wanted)
    if (!isNamed && keyword === undefined) return []
    const rank = label === wanted ? 0 : exact === undefined ? 2 : 1
    return [{ one, rank, why: isNamed || keyword === undefined ? null : markedAt(keyword, query), query }]
  })
  return found.sort((a, b) => a.rank - b.rank)
}

const plain = { Icon: null, skillKind: null, isExcerpt: false, why: null, right: null, keys: null, visit: null }

const actionLine = ({ one, why, query }: Command<PaletteAction>): PaletteLine => ({
  ...plain,
  id: `action ${one.name}`,
  text: markedAt(one.label, query),
  why,
  keys: one.keys ?? null,
  run: one.run,
})

function screenLine(
  { one: { name, label, Icon, of }, why, query }: Omit<Command<Screen>, 'rank'>,
  group: GroupName,
  { open }: Listed,
): PaletteLine {
  const visit: Visit = { type: 'screen', name }
  return {
    ...plain,
    id: `${group} ${name}`,
    Icon,
    text: markedAt(label, query),
    why,
    right: of ?? null,
    visit,
    run: () => open(visit),
  }
}

function visitLines(visits: readonly Visit[], group: GroupName, listed: Listed): PaletteLine[] {
  return visits.flatMap((visit): PaletteLine[] => {
    if (visit.type === 'screen') {
      const screen = listed.screens.find(({ name }) => name === visit.name)
      return screen === undefined ? [] : [screenLine({ one: screen, why: null, query: '' }, group, listed)]
    }
    return [
      {
        ...plain,
        id: `${group} ${visitId(visit)}`,
        skillKind: visit.skillKind,
        text: { text: visit.title, marks: [] },
        right: visit.role,
        visit,
        run: () => listed.open(visit),
      },
    ]
  })
}

function hitLine(
  hit: SearchHit,
  { query, kindName, ownPlace, open, go }: Listed,
  several: ReadonlySet<string> = new Set(),
): PaletteLine {
  const id = `${hit.kind} ${hit.slug} ${hit.skillId} ${hit.key} ${hit.line} ${hit.title} ${hit.snippet.text}`
  if (isOwn(hit)) {
    const text = startingNear(excerptOf(hit, query))
    return { ...plain, id, text, isExcerpt: true, right: ownPlace(hit), run: () => go(hitHref(hit)) }
  }
  const visit = visitOf(hit)
  const line = { ...plain, id, visit, run: () => open(visit) }
  const role = hit.roleNote === null ? hit.role : `${hit.role}　${hit.roleNote}`
  if (hit.kind !== 'guide' && hit.kind !== 'skill') {
    return { ...line, text: startingNear(excerptOf(hit, query)), isExcerpt: true, right: role }
  }
  const text = markedAt(hit.title, query)
  const kind = hit.skillKind !== null && several.has(hit.title) ? [kindName(hit.skillKind)] : []
  // Where the name does not say why it was found, the text does.
  const isNamed = isNamedBy(hit.title, query) || hit.snippet.marks.length === 0
  return {
    ...line,
    skillKind: hit.skillKind,
    text,
    why: isNamed ? null : startingNear(hit.snippet, 12),
    right: hit.kind === 'guide' ? hit.roleNote : [...kind, role].join('　'),
  }
}
