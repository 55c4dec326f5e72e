// Saves bytes that came from the core as a file, the way a browser and Electron both do it.

export function saveBase64(fileName: string, base64: string, type: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has begun; a moment later nothing needs the address any more.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
