// A text with its matches underlined.

import { dottedAmounts } from '../charts/salary-text.ts'
import { useSettings } from '../data/settings.ts'

type Props = { text: string; marks: readonly (readonly [number, number])[] }

export function Marked({ text: found, marks }: Props) {
  const { hideAmounts } = useSettings()
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
    <span>
      {pieces.map((piece) =>
        piece.match ? (
          <u key={piece.at} className="match">
            {piece.text}
          </u>
        ) : (
          <span key={piece.at}>{piece.text}</span>
        ),
      )}
    </span>
  )
}
