// The name of a skill where it may have to wrap: long loan words break between their parts, not before the last letter.

import { Fragment } from 'react'
import { katakanaParts } from '../charts/label-text.ts'

/** A run this long does not fit beside figures in one line. */
const longRun = /([ァ-ヺー]{9,})/

export function NameText({ name }: { name: string }) {
  const parts = name.split(longRun).flatMap((run) => (longRun.test(run) ? katakanaParts(run) : [run]))
  let place = 0
  return parts.map((part) => {
    const start = place
    place += part.length
    return (
      <Fragment key={start}>
        {start > 0 && <wbr />}
        {part}
      </Fragment>
    )
  })
}
