// Highlights, notes and bookmarks on the page: painted where they stand, made from a selection or a paragraph, taken away.

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HighlightColour, Passage } from '#contract/passages.ts'
import { showNotice } from '../../../data/notice.ts'
import { useChange } from '../../../data/queries.ts'
import { useWords } from '../../../words/index.ts'
import { blockOf } from './blocks.ts'
import { highlightColours } from './colours.ts'
import { type Marked, markedBy, rangeOfBlock, sentencesOf } from './marked.ts'
import { paint } from './paint.ts'
import { passageRanges } from './passage-ranges.ts'

const noPassages: readonly Passage[] = []

type Ranges = ReadonlyMap<string, Range>

function useRanges(root: HTMLElement | null, passages: readonly Passage[], version: unknown): { current: Ranges } {
  const ranges = useRef<Ranges>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text on the page is what version stands for
  useLayoutEffect(() => {
    if (root === null) return
    ranges.current = passageRanges(root, passages)
    const rangesOf = (wanted: (passage: Passage) => boolean) =>
      passages.filter(wanted).flatMap(({ id }) => ranges.current.get(id) ?? [])
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
  return ranges
}

const holds = (range: Range, node: Node, offset: number): boolean => range.isPointInRange(node, offset)

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
  const { mutate: edit } = useChange('passage.edit')
  const { mutate: remove } = useChange('passage.remove')
  const ranges = useRanges(root, passages, version)
  const latest = useRef(passages)
  latest.current = passages

  const make = useCallback(
    async (marked: Marked, kind: Passage['kind'], colour?: HighlightColour): Promise<string | null> => {
      const asked = { slug, kind, note: null, ...marked, ...(colour === undefined ? {} : { colour }) }
      // A refusal is shown by the undo line, like every other.
      return add(asked).then(
        ({ passageId }) => passageId,
        () => null,
      )
    },
    [slug, add],
  )

  const marked = useCallback(
    (range: Range): Marked | null => {
      const found = markedBy(range)
      if (found === null) showNotice({ kind: 'said', text: t('marks.refused') })
      return found
    },
    [t],
  )

  const passagesIn = useCallback(
    (block: HTMLElement): Passage[] =>
      latest.current.filter(({ id }) => blockOf(ranges.current.get(id)?.startContainer ?? null) === block),
    [ranges],
  )

  /** The highlight that a click or the cursor is in. */
  const passageAt = useCallback(
    (node: Node, offset: number): Passage | null =>
      latest.current.findLast(({ id, kind }) => {
        const range = ranges.current.get(id)
        return kind === 'highlight' && range !== undefined && holds(range, node, offset)
      }) ?? null,
    [ranges],
  )

  /** Of exactly these words, as far as letters go. */
  const highlightOf = useCallback(
    (range: Range): Passage | null => {
      const same = (other: Range | undefined) =>
        other !== undefined && other.toString().trim() === range.toString().trim()
      const block = blockOf(range.startContainer)
      const there = block === null ? [] : passagesIn(block)
      return there.find(({ id, kind }) => kind === 'highlight' && same(ranges.current.get(id))) ?? null
    },
    [ranges, passagesIn],
  )

  /** The same words once more: without a colour the highlight goes, with one it takes the colour. */
  const highlight = useCallback(
    async (range: Range, colour?: HighlightColour) => {
      const there = highlightOf(range)
      const found = marked(range)
      if (there !== null && colour !== undefined) edit({ passageId: there.id, colour })
      else if (there !== null) remove({ passageId: there.id })
      else if (found !== null) await make(found, 'highlight', colour)
    },
    [highlightOf, marked, make, edit, remove],
  )

  const note = useCallback(
    async (range: Range) => {
      const there = passageAt(range.startContainer, range.startOffset) ?? highlightOf(range)
      const found = there === null ? marked(range) : null
      const id = there?.id ?? (found === null ? null : await make(found, 'highlight', 'yellow'))
      if (id !== null) onOpen(id)
    },
    [passageAt, highlightOf, marked, make, onOpen],
  )

  const bookmark = useCallback(
    async (block: HTMLElement) => {
      const there = passagesIn(block).find(({ kind }) => kind === 'bookmark')
      if (there !== undefined) {
        remove({ passageId: there.id })
        return
      }
      // The first sentence, so that the bookmark stays when the end of its paragraph is written anew.
      const found = markedBy(sentencesOf(block)[0] ?? rangeOfBlock(block))
      if (found === null) showNotice({ kind: 'said', text: t('marks.refused') })
      else await make(found, 'bookmark')
    },
    [passagesIn, make, remove, t],
  )

  return { ranges, highlight, note, bookmark, edit, remove, passageAt, passagesIn }
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
