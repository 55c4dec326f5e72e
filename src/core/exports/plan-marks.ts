// The comments in an exported plan that say which plan and which item a line is about, written and found again.

import { type ItemStatus, itemStatuses } from '#contract/plan.ts'

/** No comment may hold `--`. */
const encoded = (slug: string): string => encodeURIComponent(slug.toWellFormed()).replaceAll('-', '%2D')

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

export const planMark = (slug: string): string => `<!-- shirube-plan:${encoded(slug)} -->`

/** With the status at the time of the export, which tells a box that was ticked since from one that was left alone. */
export const itemMark = (id: string, status: ItemStatus): string => `<!-- shirube:${id}:${status} -->`

const PLAN = /<!--\s*shirube-plan:(\S+?)\s*-->/
const ITEM = /<!--\s*shirube:([0-9a-f]{1,64}):([a-z]+)\s*-->/
const COMMENT = /<!--.*?-->/g
const BOX = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[([ xX])\](?:\s|$)/

export type Tick = { id: string; before: ItemStatus; done: boolean; line: number; text: string }
export type ReadTicks = { slug: string | null; ticks: Tick[]; unknown: { line: number; text: string }[] }

type Boxed = { line: number; text: string; done: boolean }

function markIn(text: string): { id: string; before: ItemStatus } | null {
  const [, id, status] = ITEM.exec(text) ?? []
  const before = itemStatuses.find((one) => one === status)
  return id === undefined || before === undefined ? null : { id, before }
}

/** Only boxes and the comments that name them count; whatever else an editor did to the text does not matter. */
export function readTicks(text: string): ReadTicks {
  const ticks: Tick[] = []
  const unknown: Boxed[] = []
  /** A box whose comment has not come yet: an editor may have put it on a line of its own. */
  let open: Boxed | null = null
  const giveUp = () => {
    if (open !== null) unknown.push(open)
    open = null
  }
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const box = BOX.exec(line)?.[1]
    if (box !== undefined) {
      giveUp()
      const shown = line.replaceAll(COMMENT, '').replace(BOX, '').trim()
      open = { line: index + 1, text: shown, done: box !== ' ' }
    }
    const mark = markIn(line)
    if (mark !== null && open !== null) {
      ticks.push({ ...mark, ...open })
      open = null
    } else if (line.trim() === '') giveUp()
  }
  giveUp()
  const slug = PLAN.exec(text)?.[1]
  return {
    slug: slug === undefined ? null : decoded(slug),
    ticks,
    unknown: unknown.map(({ line, text }) => ({ line, text })),
  }
}
