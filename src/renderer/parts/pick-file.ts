// Opens the system's file dialog for one file; the answer comes with the choice, and never when there is none.

export function pickFile(accept: string, onPick: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) onPick(file)
  })
  input.click()
}
