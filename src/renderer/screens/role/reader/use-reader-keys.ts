// The keys of the text: from paragraph to paragraph and from sentence to sentence, to mark them, and to find in the text.

import { useLayoutEffect, useRef } from 'react'
import { isTextField, popupOpen } from '../../../frame/keys.ts'
import { shortcutOf } from '../../../frame/shortcuts.ts'
import { blockOf, blocksIn, focusBlock, focusedBlock, standsOnText } from './blocks.ts'
import { rangeOfBlock, sentencesOf } from './marked.ts'
import type { Marking } from './use-marking.ts'

type Keys = {
  marking: Marking
  onFind: () => void
  /** The tools of a passage are open. */
  choosing: boolean
  onDone: () => void
}

function move(root: HTMLElement, by: 1 | -1): void {
  const blocks = blocksIn(root)
  const now = focusedBlock(root)
  const top = (root.closest('.body')?.getBoundingClientRect().top ?? 0) + 48
  const at = now === null ? -1 : blocks.indexOf(now)
  const next = at < 0 ? blocks.find((one) => one.getBoundingClientRect().bottom > top) : blocks[at + by]
  if (next === undefined) return
  getSelection()?.removeAllRanges()
  focusBlock(next)
}

/** The sentence after or before the selected one. */
function moveSentence(block: HTMLElement, by: 1 | -1): void {
  const sentences = sentencesOf(block)
  const selection = getSelection()
  const now = selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
  const at = now === null ? -1 : sentences.findIndex((one) => one.isPointInRange(now.startContainer, now.startOffset))
  const next = sentences[at < 0 ? (by > 0 ? 0 : sentences.length - 1) : at + by]
  if (next === undefined || selection === null) return
  selection.removeAllRanges()
  selection.addRange(next)
}

/** What is selected in the text, else the whole paragraph. */
function chosen(root: HTMLElement, block: HTMLElement): Range {
  const selection = getSelection()
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  return range !== null && !range.collapsed && root.contains(range.startContainer)
    ? range.cloneRange()
    : rangeOfBlock(block)
}

function selectedBlock(root: HTMLElement): HTMLElement | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || !root.contains(selection.anchorNode)) return null
  return blockOf(selection.anchorNode)
}

/** Nothing else has the focus that would make something of a letter. */
const isFree = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.matches('main, h1'))

export function useReaderKeys(root: HTMLElement | null, keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    if (root === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || popupOpen()) return
      const { marking, onFind, choosing, onDone } = latest.current
      const name = shortcutOf('reader', event)
      if (name === null) return
      if (name === 'find' || (name === 'done' && choosing && !isTextField(event.target))) {
        event.preventDefault()
        if (name === 'find') onFind()
        else onDone()
        return
      }
      if (name === 'done' || isTextField(event.target)) return
      const isLetter = /^[jk]$/i.test(event.key)
      // What the mouse selected leaves the focus on the screen, or on a table around it.
      const selected = selectedBlock(root)
      const free = isFree(event.target) || (event.target instanceof Node && root.contains(event.target))
      if (!standsOnText(root, event.target) && !(free && (isLetter || selected !== null))) return
      const focused = focusedBlock(root)
      const block = focused ?? selected
      if (name === 'next' || name === 'previous') {
        if (focused === null && !isLetter) return
        event.preventDefault()
        move(root, name === 'next' ? 1 : -1)
        return
      }
      if (block === null) return
      if (name === 'nextSentence' || name === 'previousSentence') {
        event.preventDefault()
        moveSentence(block, name === 'nextSentence' ? 1 : -1)
        return
      }
      if (event.repeat) return
      event.preventDefault()
      if (name === 'highlight') marking.highlight(chosen(root, block))
      else if (name === 'note') marking.note(chosen(root, block))
      else if (name === 'bookmark') marking.bookmark(block)
      onDone()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [root])
}
