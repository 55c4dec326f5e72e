// Highlights, notes and bookmarks on the page: painted where they stand, made from a selection or a paragraph, taken away, one after the other.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HighlightColour, Passage } from '#contract/passages.ts'
import { asFailure } from '../../../data/ask-failure.ts'
import { ask } from '../../../data/call.ts'
import { showNotice } from '../../../data/notice.ts'
import { useChange } from '../../../data/queries.ts'
import { underWay } from '../../../data/under-way.ts'
import { useWords } from '../../../words/index.ts'
import { blockOf } from './blocks.ts'
import { highlightColours } from './colours.ts'
import { type Marked, markedBy, rangeOfBlock, sentencesOf } from './marked.ts'
import { paint } from './paint.ts'
import { highlightOf, nothingStands, passageAt, passagesIn, type Standing, standingOn } from './standing.ts'

const noPassages: readonly Passage[] = []

function usePainted(
  root: HTMLElement | null,
  passages: readonly Passage[],
  version: unknown,
): { readonly current: Standing } {
  const standing = useRef<Standing>(nothingStands)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text on the page is what version stands for
  useLayoutEffect(() => {
    if (root === null) return
    standing.current = standingOn(root, passages)
    const { ranges } = standing.current
    const rangesOf = (wanted: (passage: Passage) => boolean) =>
      passages.filter(wanted).flatMap(({ id }) => ranges.get(id) ?? [])
    for (const colour of highlightColours)
      paint(
        `reader-${colour}`,
        rangesOf((one) => one.colour === colour),
      )
    const bookmarked = rangesOf(({ kind }) => kind === 'bookmark').map((range) => blockOf(range.startContainer))
    for (const block of bookmarked) block?.setAttribute('data-bookmark', '')
    return () => {
      for (const colour of highlightColours) paint(`reader-${colour}`, [])
      for (const block of bookmarked) block?.removeAttribute('data-bookmark')
    }
  }, [root, passages, version])
  return standing
}

/** Each in its turn, upon what is marked by then: the second of two hasty keys sees what the first has made. */
function useTurns(slug: string, root: HTMLElement | null) {
  const last = useRef<Promise<void>>(Promise.resolve())
  return useCallback(
    (act: (now: Standing) => Promise<unknown>) => {
      const turn = async () => {
        if (root === null) return
        try {
          await act(standingOn(root, await ask('passage.list', { slug })))
        } catch (error) {
          showNotice({ kind: 'failed', failure: asFailure(error) })
        }
      }
      last.current = underWay(last.current.then(turn))
    },
    [slug, root],
  )
}

type Props = {
  slug: string
  root: HTMLElement | null
  passages: readonly Passage[] | undefined
  version: unknown
  onOpen: (id: string) => void
}

export function useMarking({ slug, root, passages = noPassages, version, onOpen }: Props) {
  const t = useWords('role')
  const { mutateAsync: add } = useChange('passage.add')
  const { mutateAsync: edit } = useChange('passage.edit')
  const { mutateAsync: remove } = useChange('passage.remove')
  const standing = usePainted(root, passages, version)
  const inTurn = useTurns(slug, root)

  const make = useCallback(
    async (marked: Marked, kind: Passage['kind'], colour?: HighlightColour): Promise<string> => {
      const asked = { slug, kind, note: null, ...marked, ...(colour === undefined ? {} : { colour }) }
      return (await add(asked)).passageId
    },
    [slug, add],
  )

  const refuse = useCallback(() => showNotice({ kind: 'said', text: t('marks.refused') }), [t])

  /** Read at once: by its turn the selection may be another one. */
  const marked = useCallback(
    (range: Range): Marked | null => {
      const found = markedBy(range)
      if (found === null) refuse()
      return found
    },
    [refuse],
  )

  /** The same words once more: without a colour the highlight goes, with one it takes the colour. */
  const highlight = useCallback(
    (range: Range, colour?: HighlightColour) => {
      const found = marked(range)
      if (found === null) return
      inTurn(async (now) => {
        const there = highlightOf(now, range)
        if (there === null) await make(found, 'highlight', colour)
        else if (colour === undefined) await remove({ passageId: there.id })
        else if (colour !== there.colour) await edit({ passageId: there.id, colour })
      })
    },
    [marked, inTurn, make, edit, remove],
  )

  const note = useCallback(
    (range: Range) => {
      const found = markedBy(range)
      const { startContainer, startOffset } = range
      inTurn(async (now) => {
        const there = passageAt(now, startContainer, startOffset) ?? highlightOf(now, range)
        if (there !== null) onOpen(there.id)
        else if (found === null) refuse()
        else onOpen(await make(found, 'highlight', 'yellow'))
      })
    },
    [inTurn, make, refuse, onOpen],
  )

  const bookmark = useCallback(
    (block: HTMLElement) => {
      // The first sentence, so that the bookmark stays when the end of its paragraph is written anew.
      const found = marked(sentencesOf(block)[0] ?? rangeOfBlock(block))
      if (found === null) return
      inTurn(async (now) => {
        const there = passagesIn(now, block).find(({ kind }) => kind === 'bookmark')
        await (there === undefined ? make(found, 'bookmark') : remove({ passageId: there.id }))
      })
    },
    [marked, inTurn, make, remove],
  )

  const change = useCallback(
    (passageId: string, colour: HighlightColour | null) =>
      inTurn(async (now) => {
        if (!now.passages.some(({ id }) => id === passageId)) return
        await (colour === null ? remove({ passageId }) : edit({ passageId, colour }))
      }),
    [inTurn, edit, remove],
  )

  return {
    highlight,
    note,
    bookmark,
    recolour: change,
    take: useCallback((passageId: string) => change(passageId, null), [change]),
    rangeOf: useCallback((id: string) => standing.current.ranges.get(id) ?? null, [standing]),
    passageAt: useCallback((node: Node, offset: number) => passageAt(standing.current, node, offset), [standing]),
    passagesIn: useCallback((block: HTMLElement) => passagesIn(standing.current, block), [standing]),
  }
}

export type Marking = ReturnType<typeof useMarking>

/** The selection within the text; null: there is none. */
export function useSelection(root: HTMLElement | null): [Range | null, () => void] {
  const [range, setRange] = useState<Range | null>(null)
  const clear = useCallback(() => {
    getSelection()?.removeAllRanges()
    setRange(null)
  }, [])
  useEffect(() => {
    if (root === null) return
    let pressed = false
    const look = () => {
      const selection = getSelection()
      const first = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      const inside = first !== null && !first.collapsed && root.contains(first.startContainer)
      setRange(inside ? first.cloneRange() : null)
    }
    // While the pointer is down the selection still grows.
    const onDown = () => {
      pressed = true
    }
    const onUp = () => {
      pressed = false
      look()
    }
    const onChange = () => {
      if (!pressed) look()
    }
    root.addEventListener('pointerdown', onDown)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onUp)
    document.addEventListener('selectionchange', onChange)
    return () => {
      root.removeEventListener('pointerdown', onDown)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onUp)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [root])
  return [range, clear]
}
