// A text with its matches underlined.

export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
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
