// The kind beside a name that stands in one list as two kinds of skill: there the glyph alone does not tell them apart.

import { useCallback, useMemo } from 'react'
import type { SkillKind } from '#contract/guide.ts'
import { useWords } from '../words/index.ts'

type Named = { name: string; kind: SkillKind }

export function namesOfSeveralKinds(all: readonly Named[]): ReadonlySet<string> {
  const kinds = new Map<string, SkillKind>()
  const several = new Set<string>()
  for (const { name, kind } of all) {
    if ((kinds.get(name) ?? kind) !== kind) several.add(name)
    kinds.set(name, kind)
  }
  return several
}

/** null: the name tells. */
export type KindWord = (one: Named) => string | null

export function useKindWords(all: readonly Named[]): KindWord {
  const common = useWords('common')
  const several = useMemo(() => namesOfSeveralKinds(all), [all])
  return useCallback(({ name, kind }) => (several.has(name) ? common(`kinds.${kind}`) : null), [several, common])
}

/** For a label that is heard: the name, with its kind where it needs one. */
export function useNameWithKind(): (name: string, kindWord: string | null) => string {
  const common = useWords('common')
  return useCallback(
    (name, kindWord) => (kindWord === null ? name : common('withNote', { text: name, note: kindWord })),
    [common],
  )
}
