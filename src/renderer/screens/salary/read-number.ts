// Reads a number as people type it: full-width digits, separators, 万円 behind it; empty means not said.

export type ReadNumber = { ok: true; value: number | null } | { ok: false }

export function readNumber(text: string): ReadNumber {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,\s]/gu, '')
    .replace(/(万円|万|円|年|時間|h)$/u, '')
  if (plain === '') return { ok: true, value: null }
  if (!/^\d+(\.\d+)?$/.test(plain)) return { ok: false }
  return { ok: true, value: Number(plain) }
}
