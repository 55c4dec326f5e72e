// Saves what the core or a chart made as a file, the way a browser and Electron both do it.

export function saveBase64(fileName: string, base64: string, type: string): void {
  saveBlob(fileName, new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type }))
}

export function saveText(fileName: string, text: string, mediaType: string): void {
  saveBlob(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }))
}

export function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has begun; a moment later nothing needs the address any more.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
