// The name of a skill where it may have to wrap: long loan words break between their parts, not before the last letter.

import { Fragment } from 'react'
import { katakanaParts } from '../charts/label-text.ts'

/** A run this long may not fit in one line; with the marks that cling to it. */
const longRun = /([（「『]*[ァ-ヺー]{9,}[、・）」』]*)/

export function NameText({ name }: { name: string }) {
  let place = 0
  return name.split(longRun).map((run) => {
    const start = place
    place += run.length
    return longRun.test(run) ? (
      // A new line comes before a break between its parts.
      <span key={start} className="run">
        <Parted run={run} />
      </span>
    ) : (
      <Fragment key={start}>{run}</Fragment>
    )
  })
}

function Parted({ run }: { run: string }) {
  let place = 0
  return katakanaParts(run).map((part) => {
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
