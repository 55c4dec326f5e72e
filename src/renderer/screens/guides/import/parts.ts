// Cuts a file into parts of the size that the contract allows, and writes bytes as base64.

/** limits.partBytes of the contract, from which the renderer takes types only. */
export const partBytes = 1_000_000

export function inParts(byteLength: number): { offset: number; end: number }[] {
  const parts: { offset: number; end: number }[] = []
  for (let offset = 0; offset < byteLength; offset += partBytes) {
    parts.push({ offset, end: Math.min(offset + partBytes, byteLength) })
  }
  return parts
}

export function toBase64(bytes: Uint8Array): string {
  const step = 0x8000 // fromCharCode takes its arguments on the stack
  let binary = ''
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(binary)
}
