// Files can be dropped anywhere in the window to import them; folders are walked.

import { useEffect, useRef, useState } from 'react'
import { showNotice } from '../data/notice.ts'
import { droppedFiles } from '../screens/guides/import/dropped-files.ts'
import { startImport } from '../screens/guides/import/run-import.ts'
import { useWords } from '../words/index.ts'
import { isTextField } from './keys.ts'
import { closePalette } from './palette/control.ts'
import { closeSheet } from './sheet-control.ts'

export function DropAnywhere() {
  const t = useWords('guides')
  const [over, setOver] = useState(false)
  const latest = useRef(t)
  latest.current = t
  useEffect(() => {
    let inside = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      inside += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      inside = Math.max(0, inside - 1)
      if (inside === 0) setOver(false)
    }
    // A link or words that are dropped beside a field would make the browser leave the page.
    const isStray = ({ dataTransfer, defaultPrevented, target }: DragEvent) =>
      !defaultPrevented &&
      !isTextField(target) &&
      ['text/uri-list', 'text/plain'].some((type) => dataTransfer?.types.includes(type))
    const stay = (event: DragEvent) => {
      if (carriesFiles(event) || isStray(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) {
        if (!isStray(event)) return
        event.preventDefault()
        showNotice({ kind: 'said', text: latest.current('add.onlyFiles') })
        return
      }
      event.preventDefault()
      // The report is not seen behind them.
      closePalette()
      closeSheet()
      inside = 0
      setOver(false)
      void droppedFiles(event.dataTransfer).then(startImport)
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', stay)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', stay)
      removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className="drop" aria-hidden="true">
      <div>
        <b>{t('add.drop')}</b>
        <span>{t('add.dropHelp')}</span>
      </div>
    </div>
  )
}
