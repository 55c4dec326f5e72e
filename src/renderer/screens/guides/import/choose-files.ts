// Opens the system's file dialog and starts an import with what was chosen.

import { given, isGuideName } from './given-files.ts'
import { startImport } from './run-import.ts'

const acceptedFiles = '.md,.markdown,.mdown,.txt,.zip'

export function chooseFiles(): void {
  pick((input) => {
    input.accept = acceptedFiles
  })
}

export function chooseFolder(): void {
  pick((input) => {
    input.webkitdirectory = true
  })
}

function pick(prepare: (input: HTMLInputElement) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  prepare(input)
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    const wanted = input.webkitdirectory ? files.filter(({ name }) => isGuideName(name)) : files
    if (files.length > 0) void startImport(wanted.map(given))
  })
  input.click()
}
