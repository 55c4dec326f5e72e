// The keys of the text: J and K or the arrows from paragraph to paragraph, ← → from sentence to sentence, H, N, B, Ctrl F.

import { useLayoutEffect, useRef } from 'react'
import { hasMod, isTextField, popupOpen } from '../../../frame/keys.ts'
import { blocksIn, focusBlock, focusedBlock, standsOnText } from './blocks.ts'
import { rangeOfBlock, sentencesOf } from './marked.ts'
import type { Marking } from './use-marking.ts'

type Keys = {
  marking: Marking
  onFind: () => void /** The tools of a passage are open. */
  choosing: boolean
  onDone: () => void
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, arrowdown: 1, arrowup: -1 }

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
      const key = event.key.toLowerCase()
      if (hasMod(event) && !event.altKey && !event.shiftKey && key === 'f') {
        event.preventDefault()
        onFind()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return
      if (key === 'escape' && choosing) {
        event.preventDefault()
        onDone()
        return
      }
      const onText = standsOnText(root, event.target)
      if (!onText && !(isFree(event.target) && (key === 'j' || key === 'k'))) return
      const block = focusedBlock(root)
      const by = steps[key]
      if (by !== undefined && !event.shiftKey && (block !== null || key === 'j' || key === 'k')) {
        event.preventDefault()
        move(root, by)
        return
      }
      if (block === null) return
      if ((key === 'arrowright' || key === 'arrowleft') && !event.shiftKey) {
        event.preventDefault()
        moveSentence(block, key === 'arrowright' ? 1 : -1)
      } else if (key === 'h' && !event.repeat) {
        event.preventDefault()
        void marking.highlight(chosen(root, block))
        onDone()
      } else if (key === 'n' && !event.repeat) {
        event.preventDefault()
        void marking.note(chosen(root, block))
        onDone()
      } else if (key === 'b' && !event.repeat) {
        event.preventDefault()
        void marking.bookmark(block)
        onDone()
      }
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [root])
}
