// A text with its matches underlined.

import { Fragment } from 'react'
import { dottedAmounts } from '../charts/salary-text.ts'
import { useSettings } from '../data/settings.ts'
import { langOf } from '../parts/text-language.ts'

type Props = { text: string; marks: readonly (readonly [number, number])[] }

export function Marked(props: Props) {
  const { hideAmounts } = useSettings()
  return <MarkedPieces {...props} hideAmounts={hideAmounts} />
}

/** For a list of many, which asks for the setting once. */
export function MarkedPieces({ text: found, marks, hideAmounts }: Props & { hideAmounts: boolean }) {
  const text = hideAmounts ? dottedAmounts(found) : found
  const pieces: { text: string; match: boolean; at: number }[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), match: false, at })
    pieces.push({ text: text.slice(start, end), match: true, at: start })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), match: false, at })
  return (
    <span {...langOf(text)}>
      {pieces.map((piece) =>
        piece.match ? (
          <u key={piece.at} className="match">
            {piece.text}
          </u>
        ) : (
          <Fragment key={piece.at}>{piece.text}</Fragment>
        ),
      )}
    </span>
  )
}
