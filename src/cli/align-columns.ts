// Sets rows of text in columns for a terminal, where Japanese characters are two cells wide.

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

export function cellWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) || character.length > 1 ? 2 : 1
  return width
}

export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cellWidth(text))
  }
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - cellWidth(text)))
      .join('  ')
      .trimEnd(),
  )
}
