// A radar in one sentence: its kind, the number of axes, what is short of the requirement and what is not rated.

import type { GapRow } from '#contract/gap.ts'
import type { Words } from '../words/index.ts'

export function radarSentence(rows: GapRow[], kindName: string, words: Words<'gap'>): string {
  const names = (list: GapRow[]) => list.map(({ name }) => name).join(words('listMark'))
  const short = rows.filter(({ level, required }) => level !== null && level < required)
  const unrated = rows.filter(({ level }) => level === null)
  return [
    words('chart.radar', { kind: kindName, count: rows.length }),
    short.length > 0 ? words('chart.radarShort', { names: names(short) }) : words('chart.radarNoneShort'),
    unrated.length > 0 ? words('chart.radarUnrated', { names: names(unrated) }) : '',
  ]
    .filter((part) => part !== '')
    .join(words('sentenceSpace'))
}
